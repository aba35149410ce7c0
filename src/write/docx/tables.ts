import type { ITableOptions, Table, XmlComponent } from 'docx';
import type { Element } from 'hast';
import { KORTE_TABEL, type StijlNaam } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { type CellWish, columnWidths } from '../table/index.ts';
import { arrange } from './arrange.ts';
import { announced, cellBlocks, cellLooks, widthOf } from './cells.ts';
import { type Grid, type GridRow, gridOf, partsOf } from './grid.ts';
import { difference, given, looksOf, runLooks } from './looks.ts';
import { paragraphOf } from './paragraphs.ts';
import { rolesOf, STYLE, styleId } from './style-names.ts';
import { attribute, type Block, type DocxLibrary, isElement, type Place, textOf, type Work } from './work.ts';
import { halfPoints, twips } from './xml.ts';

/** A row whose text would fill half a page may break; a shorter one stays whole. */
const LONGEST_WHOLE = 1500;
/** Letters of cells with looks of their own are a little larger than those of a table. */
const SLACK = 1.05;

/** `table`: its caption as a paragraph above it, header rows that repeat, and a width for every column. */
export function table(element: Element, place: Place, work: Work): Block[] {
  const caption = element.children.find((node): node is Element => isElement(node, 'caption'));
  if (caption) work.heading = textOf(caption);
  const title = work.heading;
  const captionLooks = { ...place.looks, style: STYLE.caption, keepNext: true, letters: place.run };
  const above = caption ? paragraphOf(work.pieces(caption.children, { run: {} }, place), captionLooks, work) : [];
  const whole = gridOf(element);
  if (whole.rows.length === 0) return above;
  return [...above, ...partsOf(whole).map((grid) => tableOf(grid, element, place, work, title))];
}

/** A table that Word can have. */
function tableOf(grid: Grid, element: Element, place: Place, work: Work, title: string): Block {
  const { run } = place;
  const [name, role] = rolesOf(element).find(([, { table }]) => table) ?? [];
  const own = name ? difference(looksOf(work.huisstijl, name), { grootte: work.huisstijl.tabel.grootte }) : {};
  const measured = work.tables.layouts.get(element);
  // What was measured is the table as a whole; one that Word gets in parts is shared out part by part.
  const layout = measured?.widths.length === grid.columns ? measured : undefined;
  const smaller = layout && layout.size < work.huisstijl.tabel.grootte ? { size: halfPoints(layout.size) } : {};
  const inTable = { ...place, run: { ...run, ...runLooks(own), ...smaller } };
  const widths = layout?.widths ?? columnWidths(grid.columns, wishesOf(grid, name, work), place.width);
  const width = widths.reduce((sum, one) => sum + one, 0);
  // The content is written in the order of the text: notes and images are numbered by it.
  const content = grid.rows.map((row) =>
    row.cells.map((cell) => cellBlocks(cell, row, widths, name, layout, inTable, work)),
  );
  // A short table written by the author is read at a glance, so it stays on one page.
  const whole = name === undefined && grid.rows.filter(({ isHead }) => !isHead).length <= KORTE_TABEL;
  const build = (keepNext: boolean) => {
    const rows = grid.rows.map((row, index) => {
      const isLast = index === grid.rows.length - 1;
      // A header row stays with the first row below it, and a row that announces with what it announces.
      const stays = isLast ? keepNext : whole || row.isHead || announced(row.element) !== undefined;
      return rowOf(row, content[index] ?? [], widths, work, stays);
    });
    const firstRow = grid.rows[0]?.isHead ?? false;
    const lastRow = grid.rows.some((row) => hasClass(row.element, 'totaal'));
    const firstColumn = grid.rows.some(({ cells }) => attribute(cells[0]?.element ?? element, 'scope') === 'row');
    return titledTable(work.docx, title, width, {
      rows,
      style: role?.table ? styleId(role.table) : STYLE.table,
      ...(place.indent > 0 ? { indent: { size: place.indent, type: 'dxa' } } : {}),
      columnWidths: widths,
      tableLook: { firstRow, lastRow, firstColumn, noHBand: true, noVBand: true },
    });
  };
  return { kind: 'table', build };
}

/** A table of columns of fixed width, with a title for those who cannot see it, for which docx has no option. */
export function titledTable(docx: DocxLibrary, title: string, width: number, options: ITableOptions): Table {
  const whole: ITableOptions = { ...options, layout: 'fixed', width: { size: width, type: 'dxa' } };
  const value = cleanText(title).slice(0, 250);
  class Titled extends docx.Table {
    constructor() {
      super(whole);
      const name = 'w:tblCaption';
      const attributes = { val: { key: 'w:val', value } };
      (this.root[0] as XmlComponent).addChildElement(new docx.BuilderElement({ name, attributes }));
    }
  }
  return title === '' ? new docx.Table(whole) : new Titled();
}

function rowOf(row: GridRow, cells: readonly Block[][], widths: readonly number[], work: Work, keepNext: boolean) {
  const { Paragraph, TableCell, TableRow } = work.docx;
  const filled = row.cells.map(
    (cell, index) =>
      new TableCell({
        children: arrange(cells[index] ?? [], work),
        width: { size: widthOf(cell, widths), type: 'dxa' },
        columnSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        verticalAlign: row.isHead ? 'bottom' : 'top',
        ...cellLooks(cell, row, widths.length, work),
      }),
  );
  const missing = widths
    .slice(widths.length - row.missing)
    .map((size) => new TableCell({ children: [new Paragraph({ style: STYLE.cell })], width: { size, type: 'dxa' } }));
  const cantSplit = row.isHead || textOf(row.element).length <= LONGEST_WHOLE;
  return new TableRow({
    children: [...filled, ...missing],
    ...given({
      cantSplit: cantSplit || undefined,
      keepNext: keepNext || undefined,
      tableHeader: row.isHead || undefined,
    }),
  });
}

/** What each cell asks of its columns. */
function wishesOf(grid: Grid, name: StijlNaam | undefined, { huisstijl, tables }: Work): CellWish[] {
  const margins = 2 * twips(huisstijl.tabel.celmarge) + 40;
  const labels = name === 'formulier' || name === 'referentie';
  return grid.rows.flatMap((row) =>
    row.cells.map(({ element, column, colSpan }): CellWish => {
      const snede = element.tagName === 'th' ? 'vet' : 'normaal';
      const widthOf = (text: string) => twips(tables.measure([{ text, snede }]) * huisstijl.tabel.grootte * SLACK);
      const text = textOf(element);
      const words = text.split(/[ /-]/).map(widthOf);
      return {
        column,
        colSpan,
        least: Math.max(0, ...words) + margins,
        most: widthOf(text) + margins,
        narrow: rolesOf(element).some(([, role]) => role.narrow) || (labels && attribute(element, 'scope') === 'row'),
      };
    }),
  );
}
