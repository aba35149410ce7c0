import type { Element } from 'hast';
import type { StijlNaam } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import type { TableLayout } from '../table/index.ts';
import { anchored } from './ankers.ts';
import type { GridCell, GridRow } from './grid.ts';
import { CAPITALS, given, looksOf, runLooks } from './looks.ts';
import { rolesOf, STYLE } from './style-names.ts';
import type { WordCell } from './table-xml.ts';
import { attribute, type Block, type Place, placeOf, type Work } from './work.ts';
import { eighths, hex, twips } from './xml.ts';

/** The least width of a cell, in twips; only tables within tables come near it. */
const LEAST = 600;

/** The style name by which a row or cell announces what follows, and how it looks. */
function announced(element: Element): readonly [StijlNaam, 'ground' | 'rule'] | undefined {
  for (const [name, { announces }] of rolesOf(element)) if (announces) return [name, announces];
  return undefined;
}

/** Background, rule and margins of a cell, where they differ from those of its table. */
export function cellLooks(
  cell: GridCell,
  row: GridRow,
  columns: number,
  { huisstijl: { kleuren, tabel } }: Work,
): Pick<WordCell, 'margins' | 'fill' | 'rule'> {
  const how = (announced(cell.element) ?? announced(row.element))?.[1];
  const margins = {
    ...(cell.column + cell.colSpan === columns ? { right: 0 } : {}),
    ...(how === 'ground' ? { left: twips(tabel.celmarge) } : {}),
    ...(how === 'rule' ? { top: twips(tabel.celmarge * 2.5) } : {}),
  };
  // Thicker than the rule of the table, which would win otherwise.
  const rule = { size: eighths(tabel.lijndikte * 1.5), color: hex(kleuren.accent) };
  return {
    margins,
    ...(how === 'ground' ? { fill: hex(kleuren.vlak) } : {}),
    ...(how === 'rule' ? { rule } : {}),
  };
}

/** The style of the text of a cell. */
function textStyle(element: Element, row: GridRow, tableName: StijlNaam | undefined, isHead: boolean): string {
  if (hasClass(row.element, 'totaal')) return STYLE.totalCell;
  // The label of a row in a table of an author is set as the numbers behind it.
  if (!isHead || (tableName === undefined && attribute(element, 'scope') === 'row')) return STYLE.cell;
  return headStyle(element, tableName);
}

/** The style of a header cell: of a column, or the label of a row. */
function headStyle(element: Element, tableName: StijlNaam | undefined): string {
  if (tableName === 'kenmerken') return STYLE.smallHeadCell;
  if (tableName === 'referentie') return STYLE.quietCell;
  return tableName === 'formulier' && attribute(element, 'scope') === 'row' ? STYLE.labelCell : STYLE.headCell;
}

/** The content of a cell of a table with this style name; Word requires a paragraph in every cell, even in an empty one. */
export function cellBlocks(
  cell: GridCell,
  row: GridRow,
  widths: readonly number[],
  tableName: StijlNaam | undefined,
  layout: TableLayout,
  place: Place,
  work: Work,
): Block[] {
  const { element } = cell;
  const margin = twips(work.huisstijl.tabel.celmarge);
  const align = rolesOf(element).find(([, role]) => role.align)?.[1].align;
  const announces = (announced(element) ?? announced(row.element))?.[0];
  const isHead = element.tagName === 'th' && announces === undefined;
  const room = layout.rooms.get(element);
  const width = Math.max(LEAST, widthOf(cell, widths) - 2 * margin);
  const inside: Place = {
    ...placeOf(width, textStyle(element, row, tableName, isHead)),
    looks: given({ alignment: align, indent: room === undefined ? undefined : { right: twips(room) } }),
    run: rolesOf(element).some(([, role]) => role.capitals)
      ? { ...place.run, ...CAPITALS }
      : announces
        ? { ...place.run, ...runLooks(looksOf(work.huisstijl, announces)) }
        : place.run,
    inCell: true,
  };
  const blocks = anchored(element, work, () => work.flow(element.children, inside));
  const packed = hasClass(element, 'waarden') ? blocks : spread(blocks, margin);
  if (packed.at(-1)?.kind === 'paragraph') return packed;
  return [...packed, { kind: 'paragraph', looks: { ...inside.looks, style: inside.style }, children: [] }];
}

/** Space between the paragraphs of a cell, and none above the first or below the last. */
function spread(blocks: readonly Block[], space: number): Block[] {
  return blocks.map((block, index): Block => {
    const alone = blocks.length === 1 && block.kind === 'paragraph' && block.looks.style === STYLE.cell;
    if (block.kind !== 'paragraph' || alone) return block;
    const after = index === blocks.length - 1 ? 0 : space;
    const spacing = { ...block.looks.spacing, ...(index === 0 ? { before: 0 } : {}), after };
    return { ...block, looks: { ...block.looks, spacing } };
  });
}

/** The width of a cell: that of all its columns. */
export function widthOf({ column, colSpan }: GridCell, widths: readonly number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}
