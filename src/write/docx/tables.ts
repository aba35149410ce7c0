import type { TableCell } from 'docx';
import type { Element } from 'hast';
import { KORTE_TABEL, type StijlNaam } from '../../document/index.ts';
import { arrange } from './arrange.ts';
import { announced, cellBlocks, cellLooks, widthOf } from './cells.ts';
import { type CellWish, columnWidths, textWidth } from './columns.ts';
import { type Grid, type GridRow, gridOf } from './grid.ts';
import { difference, looksOf, runLooks } from './looks.ts';
import { paragraphOf } from './paragraphs.ts';
import { STYLE, styleId } from './style-names.ts';
import { titledTable } from './table-title.ts';
import { twips } from './units.ts';
import { rolesOf } from './vocabulary.ts';
import { attribute, type Block, isElement, type Place, textOf, type Work } from './work.ts';

/** `table`: its caption as a paragraph above it, header rows that repeat, and a width for every column. */
export function table(element: Element, place: Place, work: Work): Block[] {
  const caption = element.children.find((node): node is Element => isElement(node, 'caption'));
  if (caption) work.heading = textOf(caption);
  const title = work.heading;
  const above = caption
    ? paragraphOf(
        work.pieces(caption.children, { run: place.run }, place),
        { ...place.looks, style: STYLE.caption, keepNext: true },
        work,
      )
    : [];
  const grid = gridOf(element);
  if (grid.rows.length === 0) return above;
  const [name, role] = rolesOf(element).find(([, { table }]) => table) ?? [];
  const own = name ? difference(looksOf(work.huisstijl, name), { grootte: work.huisstijl.tabel.grootte }) : {};
  const inTable = { ...place, run: { ...place.run, ...runLooks(own) } };
  const widths = columnWidths(grid.columns, wishesOf(grid, name, work), place.width);
  const rows = grid.rows.map((row) => ({
    row,
    cells: row.cells.map((cell) => cellBlocks(cell, row, { widths, name }, inTable, work)),
  }));
  // A short table written by the author is read at a glance, so it stays on one page.
  const whole = name === undefined && grid.rows.filter(({ isHead }) => !isHead).length <= KORTE_TABEL;
  const build = (keepNext: boolean) =>
    titledTable(work.docx, title, {
      rows: rows.map(({ row, cells }, index) =>
        rowOf(row, cells, widths, work, index === rows.length - 1 ? keepNext : whole || staysWithNext(rows, index)),
      ),
      style: role?.table ? styleId(role.table) : STYLE.table,
      layout: 'fixed',
      width: { size: place.width, type: 'dxa' },
      ...(place.indent > 0 ? { indent: { size: place.indent, type: 'dxa' as const } } : {}),
      columnWidths: widths,
      tableLook: {
        firstRow: rows[0]?.row.isHead ?? false,
        lastRow: false,
        firstColumn: false,
        noHBand: true,
        noVBand: true,
      },
    });
  return [...above, { kind: 'table', build }];
}

/** A header row stays with the first row below it, and a row on a coloured background with what it announces. */
function staysWithNext(rows: readonly { readonly row: GridRow }[], index: number): boolean {
  const row = rows[index]?.row;
  return row !== undefined && index < rows.length - 1 && (row.isHead || announced(row.element) !== undefined);
}

/** A row whose text would fill half a page may break; a shorter one stays whole. */
const LONGEST_WHOLE = 1500;

function rowOf(row: GridRow, cells: readonly Block[][], widths: readonly number[], work: Work, keepNext: boolean) {
  const { TableCell, TableRow } = work.docx;
  const children: TableCell[] = row.cells.map(
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
  for (let i = 0; i < row.missing; i++) {
    const size = widths[widths.length - row.missing + i] ?? 0;
    children.push(new TableCell({ children: [emptyParagraph(work)], width: { size, type: 'dxa' } }));
  }
  const cantSplit = row.isHead || textOf(row.element).length <= LONGEST_WHOLE;
  return new TableRow({
    children,
    ...(cantSplit ? { cantSplit } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(row.isHead ? { tableHeader: true } : {}),
  });
}

function emptyParagraph({ docx }: Work) {
  return new docx.Paragraph({ style: STYLE.cell });
}

/** What each cell asks of its columns. */
function wishesOf(grid: Grid, name: StijlNaam | undefined, { huisstijl }: Work): CellWish[] {
  const margins = 2 * twips(huisstijl.tabel.celmarge) + 40;
  const labels = name === 'formulier' || name === 'referentie';
  return grid.rows.flatMap((row) =>
    row.cells.map(({ element, column, colSpan }): CellWish => {
      // Bold letters are wider by about a fifteenth.
      const points = huisstijl.tabel.grootte * (element.tagName === 'th' ? 1.07 : 1);
      const text = textOf(element);
      const words = text.split(/[ /-]/).map((word) => textWidth(word, points));
      return {
        column,
        colSpan,
        least: Math.max(0, ...words) + margins,
        most: textWidth(text, points) + margins,
        narrow: rolesOf(element).some(([, role]) => role.narrow) || (labels && attribute(element, 'scope') === 'row'),
      };
    }),
  );
}
