import type { Huisstijl } from '../../document/index.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { eighths, hex, twips } from './units.ts';
import { val, xml } from './xml.ts';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

/** A form has no header row; LibreOffice would make one of every first row in a style that has looks for it. */
const FORM: readonly Side[] = ['top', 'bottom', 'insideH'];
const RULED: readonly Side[] = ['bottom', 'insideH'];

/** Which thin rules each table of the vocabulary has; a table without a style name has those of `Stuktabel`. */
const RULES: Readonly<Record<string, readonly Side[]>> = {
  formulier: FORM,
  referentie: [],
};

/** The table styles: Word's own, those of the house, and one for each style name of a table. */
export function tableStyles(huisstijl: Huisstijl): string[] {
  return [
    xml(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'Standaardtabel' },
      val('w:name', 'Normal Table'),
      val('w:uiPriority', 99),
      '<w:semiHidden/>',
      xml('w:tblPr', {}, xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins(0, 0)),
    ),
    tableStyle(huisstijl, STYLE.table, 'Stuktabel', 'Standaardtabel', RULED, true),
    tableStyle(huisstijl, STYLE.layoutTable, 'Indeling', 'Standaardtabel', [], false),
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, { table }]) =>
      table ? [tableStyle(huisstijl, styleId(table), table, 'Standaardtabel', RULES[stijl] ?? RULED, true, stijl)] : [],
    ),
  ];
}

function tableStyle(
  huisstijl: Huisstijl,
  id: string,
  name: string,
  basedOn: string,
  rules: readonly Side[],
  padded: boolean,
  stijl?: string,
): string {
  const { tabel, kleuren } = huisstijl;
  const rule = (side: Side) => border(side, tabel.lijndikte, kleuren.lijn);
  const margin = padded ? twips(tabel.celmarge) : 0;
  const tight = stijl === 'referentie';
  // Thicker than the rule below each row, which would win otherwise.
  const head = rules === RULED && tabel.lijndikte > 0 ? border('bottom', tabel.lijndikte * 1.5, kleuren.accent) : '';
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', basedOn),
    val('w:uiPriority', 59),
    xml(
      'w:tblPr',
      {},
      rules.length > 0 && tabel.lijndikte > 0 ? xml('w:tblBorders', {}, ...rules.map(rule)) : '',
      margins(tight ? 0 : margin, margin * 2),
    ),
    head === '' ? '' : xml('w:tblStylePr', { 'w:type': 'firstRow' }, xml('w:tcPr', {}, xml('w:tcBorders', {}, head))),
  );
}

function border(side: Side, points: number, kleur: string): string {
  return xml(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths(points), 'w:space': 0, 'w:color': hex(kleur) });
}

/** Text begins at the left edge of its cell, so that it stands below the text around the table. */
function margins(vertical: number, right: number): string {
  const side = (name: string, width: number) => xml(name, { 'w:w': Math.round(width), 'w:type': 'dxa' });
  return xml(
    'w:tblCellMar',
    {},
    side('w:top', vertical),
    side('w:left', 0),
    side('w:bottom', vertical),
    side('w:right', right),
  );
}
