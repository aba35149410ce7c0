import type { Element } from 'hast';
import { KORTE_TABEL } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { columnWidths, type TableLayout } from '../table/index.ts';
import { arrange } from './arrange.ts';
import { cellBlocks, cellLooks, widthOf } from './cells.ts';
import { type Grid, type GridRow, gridOf, partsOf } from './grid.ts';
import { difference, looksOf, runLooks } from './looks.ts';
import { rowsInNote } from './note-table.ts';
import { paragraphOf } from './paragraphs.ts';
import { fitsPage } from './row-height.ts';
import { rolesOf, STYLE, styleId } from './style-names.ts';
import { tableXml, type WordRow } from './table-xml.ts';
import { paragraph } from './wml.ts';
import { attribute, type Block, isElement, type Place, textOf, type Work } from './work.ts';
import { halfPoints } from './xml.ts';

/** `table`: its caption as a paragraph above it, header rows that repeat, and a width for every column. */
export function table(element: Element, place: Place, work: Work): Block[] {
  const caption = element.children.find((node): node is Element => isElement(node, 'caption'));
  if (caption) work.heading = textOf(caption);
  const title = work.heading;
  const captionLooks = { ...place.looks, style: STYLE.caption, keepNext: true, letters: place.run };
  const above = caption ? paragraphOf(work.pieces(caption.children, { run: {} }, place), captionLooks, work) : [];
  const whole = gridOf(element);
  if (whole.rows.length === 0) return above;
  if (work.citedInNote) return [...above, ...rowsInNote(whole, work.tables.layouts.get(element), place, work)];
  return [...above, ...partsOf(whole).map((grid) => tableOf(grid, element, place, work, title))];
}

/** A table that Word can have. */
function tableOf(grid: Grid, element: Element, place: Place, work: Work, title: string): Block {
  const { run } = place;
  const [name, role] = rolesOf(element).find(([, { table }]) => table) ?? [];
  const own = name ? difference(looksOf(work.huisstijl, name), { grootte: work.huisstijl.tabel.grootte }) : {};
  const layout = work.tables.layouts.get(element) as TableLayout;
  const isSmaller = name === undefined && layout.size < work.huisstijl.tabel.grootte;
  const smaller = isSmaller ? { size: halfPoints(layout.size) } : {};
  const inTable = { ...place, run: { ...run, ...runLooks(own), ...smaller } };
  const widths = widthsOf(grid, layout);
  // The content is written in the order of the text: notes and images are numbered by it.
  const content = grid.rows.map((row) =>
    row.cells.map((cell) => cellBlocks(cell, row, widths, name, layout, inTable, work)),
  );
  // A short table written by the author is read at a glance, so it stays on one page.
  const whole = name === undefined && grid.rows.filter(({ isHead }) => !isHead).length <= KORTE_TABEL;
  const build = (goesOn: boolean) => {
    const rows = grid.rows.map((row, index) => {
      const isLast = index === grid.rows.length - 1;
      // A header row stays with the first row below it, also where it is repeated for columns that Word gets apart.
      const stays = work.together.withNext.has(row.element) || (!isLast && (whole || row.isHead));
      return rowOf(row, content[index] ?? [], widths, work, stays, layout);
    });
    const firstRow = grid.rows[0]?.isHead ?? false;
    const lastRow = grid.rows.some((row) => hasClass(row.element, 'totaal'));
    const firstColumn = grid.rows.some(({ cells }) => attribute(cells[0]?.element ?? element, 'scope') === 'row');
    const looks = {
      title,
      style: styleId(role?.table ?? (firstRow ? STYLE.table : STYLE.bareTable)),
      ...(place.indent > 0 ? { indent: place.indent } : {}),
      columnWidths: widths,
      isOpen: goesOn,
      look: { firstRow, lastRow, firstColumn },
    };
    return tableXml(looks, rows);
  };
  return { kind: 'table', build, isForm: name === 'formulier' };
}

function rowOf(
  row: GridRow,
  cells: readonly Block[][],
  widths: readonly number[],
  work: Work,
  keepNext: boolean,
  layout: TableLayout | undefined,
): WordRow {
  const filled = row.cells.map((cell, index) => ({
    content: (stays: boolean) => arrange(cells[index] ?? [], work, stays),
    width: widthOf(cell, widths),
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: row.isHead ? ('bottom' as const) : ('top' as const),
    ...cellLooks(cell, row, widths.length, work),
  }));
  const empty = (stays: boolean) => [paragraph({ style: STYLE.cell, ...(stays ? { keepNext: true } : {}) })];
  const missing = widths.slice(widths.length - row.missing).map((width) => ({ content: empty, width }));
  const cantSplit = row.isHead || fitsPage(row, layout, work);
  return { cells: [...filled, ...missing], keepNext, cantSplit, isHead: row.isHead };
}

/** The widths that were measured. The columns of a part share out the room of the whole table. */
function widthsOf({ of }: Grid, { widths }: TableLayout): readonly number[] {
  if (!of) return widths;
  const room = widths.reduce((sum, one) => sum + one, 0);
  const wishes = of.map((from, column) => ({ column, colSpan: 1, least: 0, most: widths[from] ?? 0, narrow: false }));
  return columnWidths(of.length, wishes, room);
}
