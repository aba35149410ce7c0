import type { ITableCellOptions, TableCell } from 'docx';
import type { Element } from 'hast';
import type { StijlNaam } from '../../document/index.ts';
import { arrange } from './arrange.ts';
import { type CellWish, columnWidths, textWidth } from './columns.ts';
import { type Grid, type GridCell, type GridRow, gridOf } from './grid.ts';
import { looksOf, runLooks } from './looks.ts';
import { paragraphOf } from './paragraphs.ts';
import { STYLE, styleId } from './style-names.ts';
import { titledTable } from './table-title.ts';
import { eighths, hex, twips } from './units.ts';
import { rolesOf } from './vocabulary.ts';
import { attribute, type Block, hasClass, isElement, type Place, textOf, type Work } from './work.ts';

/** `table`: with its caption above it as a paragraph, head rows that repeat, and widths for every column. */
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
  const widths = columnWidths(grid.columns, wishesOf(grid, name, work), place.width);
  const rows = grid.rows.map((row) => ({
    row,
    cells: row.cells.map((cell) => cellBlocks(cell, row, { widths, name }, place, work)),
  }));
  const build = (keepNext: boolean) =>
    titledTable(work.docx, title, {
      rows: rows.map(({ row, cells }, index) =>
        rowOf(row, cells, widths, work, keepNext || staysWithNext(rows, index)),
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

interface TableLooks {
  readonly widths: readonly number[];
  /** The style name of the table. */
  readonly name: StijlNaam | undefined;
}

/** A head stays with the first row below it, and a row with a coloured ground with what it announces. */
function staysWithNext(rows: readonly { readonly row: GridRow }[], index: number): boolean {
  const row = rows[index]?.row;
  return row !== undefined && index < rows.length - 1 && (row.isHead || announced(row.element) !== undefined);
}

/** The style name by which a row or cell announces what follows, with how it does. */
function announced(element: Element): readonly [StijlNaam, 'ground' | 'rule'] | undefined {
  for (const [name, { announces }] of rolesOf(element)) if (announces) return [name, announces];
  return undefined;
}

/** What a table in a cell of a table has at least, in twips; only tables in tables come near it. */
const LEAST = 600;

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

/** Ground, rule and margins of a cell, where they differ from those of its table. */
function cellLooks(cell: GridCell, row: GridRow, columns: number, { huisstijl }: Work): Partial<ITableCellOptions> {
  const { kleuren, tabel } = huisstijl;
  const how = (announced(cell.element) ?? announced(row.element))?.[1];
  const margins: { right?: number; left?: number; top?: number } = {};
  if (cell.column + cell.colSpan === columns) margins.right = 0;
  if (how === 'ground') margins.left = twips(tabel.celmarge);
  if (how === 'rule') margins.top = twips(tabel.celmarge * 2.5);
  const size = eighths(tabel.lijndikte);
  const fill = hex(kleuren.vlak);
  return {
    ...(Object.keys(margins).length > 0 ? { margins: { ...margins, marginUnitType: 'dxa' } } : {}),
    ...(how === 'ground' ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
    ...(how === 'rule' ? { borders: { bottom: { style: 'single', size, color: hex(kleuren.accent) } } } : {}),
  };
}

/** The style of a head cell: a head above the table, or the label of a row. */
function headStyle(element: Element, tableName: StijlNaam | undefined): string {
  if (tableName === 'kenmerken') return STYLE.smallHeadCell;
  if (tableName === 'referentie') return STYLE.quietCell;
  return tableName === 'formulier' && attribute(element, 'scope') === 'row' ? STYLE.labelCell : STYLE.headCell;
}

/** The content of a cell; Word asks for a paragraph in every cell, also where there is nothing in it. */
function cellBlocks(
  cell: GridCell,
  row: GridRow,
  { widths, name: tableName }: TableLooks,
  place: Place,
  work: Work,
): Block[] {
  const { element } = cell;
  const align = rolesOf(element).find(([, role]) => role.align)?.[1].align;
  const announces = (announced(element) ?? announced(row.element))?.[0];
  const isHead = element.tagName === 'th' && announces === undefined;
  const inside: Place = {
    width: Math.max(LEAST, widthOf(cell, widths) - 2 * twips(work.huisstijl.tabel.celmarge)),
    indent: 0,
    style: isHead ? headStyle(element, tableName) : STYLE.cell,
    looks: align ? { alignment: align } : {},
    run: announces ? { ...place.run, ...runLooks(looksOf(work.huisstijl, announces)) } : place.run,
    depth: 0,
    orderedDepth: 0,
    inCell: true,
  };
  const blocks = work.flow(element.children, inside);
  const packed = hasClass(element, 'waarden') ? blocks : spread(blocks, twips(work.huisstijl.tabel.celmarge));
  if (packed.at(-1)?.kind === 'paragraph') return packed;
  return [...packed, { kind: 'paragraph', looks: { ...inside.looks, style: inside.style }, children: [] }];
}

/** Room between the paragraphs of a cell, and none above the first or below the last. */
function spread(blocks: readonly Block[], after: number): Block[] {
  return blocks.map((block, index): Block => {
    if (block.kind !== 'paragraph') return block;
    const spacing = {
      ...block.looks.spacing,
      ...(index === 0 ? { before: 0 } : {}),
      ...(index === blocks.length - 1 ? { after: 0 } : { after }),
    };
    const needed = blocks.length > 1 || block.looks.style !== STYLE.cell;
    return needed ? { ...block, looks: { ...block.looks, spacing } } : block;
  });
}

function emptyParagraph({ docx }: Work) {
  return new docx.Paragraph({ style: STYLE.cell });
}

function widthOf({ column, colSpan }: GridCell, widths: readonly number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
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
