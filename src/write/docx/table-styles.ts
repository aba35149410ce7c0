import type { Huisstijl } from '../../document/index.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { eighths, group, hex, twips, val, xml } from './xml.ts';

type Side = 'top' | 'bottom' | 'insideH';

const BASE = 'Standaardtabel';
const RULED: readonly Side[] = ['bottom', 'insideH'];
/** The thin rules of a table whose style name has others than `Stuktabel`. */
const RULES: Readonly<Record<string, readonly Side[]>> = {
  // A form begins with a rule. It has no header row; LibreOffice would make one of every first row in a style that has looks for it.
  formulier: ['top', 'bottom', 'insideH'],
  referentie: [],
};

/** The table styles: Word's own, those of the house, and one for each style name of a table. */
export function tableStyles(huisstijl: Huisstijl): string[] {
  const padding = twips(huisstijl.tabel.celmarge);
  const indent = xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' });
  return [
    xml(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': BASE },
      val('w:name', 'Normal Table'),
      val('w:uiPriority', 99),
      '<w:semiHidden/>',
      group('w:tblPr', indent, margins(0, 0)),
    ),
    tableStyle(huisstijl, STYLE.table, RULED, margins(padding, padding * 2)),
    tableStyle(huisstijl, STYLE.bareTable, RULED, margins(padding, padding * 2), false),
    tableStyle(huisstijl, STYLE.layoutTable, [], margins(0, 0)),
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, { table }]) => {
      const cell = margins(stijl === 'referentie' ? 0 : padding, padding * 2);
      return table ? [tableStyle(huisstijl, table, RULES[stijl] ?? RULED, cell)] : [];
    }),
  ];
}

function tableStyle(
  { tabel, kleuren }: Huisstijl,
  name: string,
  rules: readonly Side[],
  cell: string,
  hasHead = rules === RULED,
): string {
  const border = (side: Side, points: number, kleur: string) =>
    tabel.lijndikte > 0
      ? xml(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths(points), 'w:space': 0, 'w:color': hex(kleur) })
      : '';
  // Thicker than the rule below each row, which would win otherwise.
  const head = hasHead ? border('bottom', tabel.lijndikte * 1.5, kleuren.accent) : '';
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': styleId(name) },
    val('w:name', name),
    val('w:basedOn', BASE),
    val('w:uiPriority', 59),
    group('w:tblPr', group('w:tblBorders', ...rules.map((side) => border(side, tabel.lijndikte, kleuren.lijn))), cell),
    head && xml('w:tblStylePr', { 'w:type': 'firstRow' }, group('w:tcPr', group('w:tcBorders', head))),
  );
}

/** Text begins at the left edge of its cell, so that it stands below the text around the table. */
function margins(vertical: number, right: number): string {
  const sides = { top: vertical, left: 0, bottom: vertical, right };
  return group(
    'w:tblCellMar',
    ...Object.entries(sides).map(([side, width]) => xml(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
  );
}
