import type { TableLayout } from '../table/index.ts';
import type { GridRow } from './grid.ts';
import { textOf, type Work } from './work.ts';
import { A4, twipsOfMm } from './xml.ts';

/** A row whose text would fill half a page may break, where it was not measured; a shorter one stays whole. */
const LONGEST_WHOLE = 1500;
/** A row that was measured may break when it takes more than this part of a page: what it is set with is not counted. */
const HIGHEST_WHOLE = 0.8;
const TWIPS = 20;

/** Whether a row may stay whole: a higher one fits on no page, or would leave too much of one empty. */
export function fitsPage(
  row: GridRow,
  layout: TableLayout | undefined,
  { huisstijl, tables: { measure } }: Work,
): boolean {
  if (!layout) return textOf(row.element).length <= LONGEST_WHOLE;
  const { pagina, tekst } = huisstijl;
  const elements = new Set(row.cells.map(({ element }) => element));
  const heights = layout.cells
    .filter(({ element }) => elements.has(element))
    .map(({ column, colSpan, lines, image }) => {
      const width = layout.widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) / TWIPS;
      const count = (text: number, room: number) => Math.max(1, Math.ceil((text * layout.size) / Math.max(1, room)));
      const all = lines.reduce((sum, line) => sum + count(measure(line.runs), width - line.indent), 0);
      return all * layout.size * tekst.regel + image;
    });
  const page = (layout.landscape ? A4.width : A4.height) - twipsOfMm(pagina.boven + pagina.onder);
  return Math.max(0, ...heights) * TWIPS <= page * HIGHEST_WHOLE;
}
