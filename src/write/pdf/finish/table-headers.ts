import { type Element, elements } from './structure.ts';
import { type Cell, type Grid, gridOf } from './table-grid.ts';
import { type Dict, isDict, type Value } from './values.ts';
import type { Work } from './work.ts';

/**
 * States for every data cell which header cells belong to it. The browser applies every header of a column to all of its
 * cells, even those above it; in a form, where blocks and rows of headers follow one another, that reads as nonsense.
 */
export function assignHeaders({ pdf, structure }: Work): void {
  for (const table of elements(structure.top)) {
    if (table.role !== 'Table') continue;
    const grid = gridOf(table);
    const done = new Set<Cell>();
    let above: Above = { block: [], first: -1, last: -1 };
    grid.forEach((row, index) => {
      for (const cell of row) {
        if (!cell || cell.isHeader || done.has(cell)) continue;
        done.add(cell);
        const ids = headersOf(grid, above, cell).flatMap((header) => header.element.dict.get('ID') ?? []);
        setHeaders(cell.element, ids);
        pdf.touch(cell.element.number);
      }
      above = below(above, row, index);
    });
  }
}

/** What stands above a row: the title of its block, and the nearest run of rows of headers below that title (-1: none). */
interface Above {
  readonly block: readonly Cell[];
  readonly first: number;
  readonly last: number;
}

/** What stands above the next row. */
function below(above: Above, row: Grid[number], index: number): Above {
  if (isBlock(row)) return { block: unique(row), first: -1, last: -1 };
  if (!isHeaderRow(row)) return above;
  return { ...above, first: above.last === index - 1 && above.first >= 0 ? above.first : index, last: index };
}

/** The headers of a cell: of the block that it stands in, of its column, of its row. */
function headersOf(grid: Grid, above: Above, cell: Cell): Cell[] {
  const ofRow = rowHeaders(grid, cell);
  return [...above.block, ...columnHeaders(grid, above, cell, ofRow.length > 0), ...ofRow];
}

/** The nearest run of headers on the left, including those that reach down from a row above. */
function rowHeaders(grid: Grid, cell: Cell): Cell[] {
  const found: Cell[] = [];
  for (let row = cell.row; row < cell.row + cell.height; row++) {
    let column = cell.column - 1;
    while (column >= 0 && !grid[row]?.[column]?.isHeader) column--;
    const run: Cell[] = [];
    for (; column >= 0 && grid[row]?.[column]?.isHeader; column--) run.unshift(grid[row]?.[column] as Cell);
    found.push(...run);
  }
  return unique(found);
}

/**
 * The headers above in the nearest run of header rows. Those at the top of a table count for all of it; those in between
 * for the rows that follow and have no header of their own. A cell that spans columns goes by the first.
 */
function columnHeaders(grid: Grid, { first, last }: Above, cell: Cell, hasRowHeader: boolean): Cell[] {
  if (first < 0 || (first > 0 && hasRowHeader)) return [];
  return unique(grid.slice(first, last + 1).map((row) => row[cell.column]));
}

/** A row of headers for the columns below. */
function isHeaderRow(row: Grid[number] | undefined): boolean {
  return row !== undefined && !isBlock(row) && row.length > 0 && row.every((cell) => cell?.isHeader);
}

/** One header over the whole width: the title of a block of rows. */
function isBlock(row: Grid[number] | undefined): boolean {
  const [first] = row ?? [];
  return first?.isHeader === true && first.width > 1 && row?.every((cell) => cell === first) === true;
}

function unique(cells: readonly (Cell | undefined)[] | undefined): Cell[] {
  return [...new Set(cells)].filter((cell) => cell !== undefined);
}

function setHeaders(cell: Element, ids: Value[]): void {
  const old = cell.dict.get('A');
  const objects = (Array.isArray(old) ? old : old === undefined ? [] : [old]).filter(
    (object) => !(isDict(object) && object.has('Headers')),
  );
  const headers: Dict[] =
    ids.length > 0
      ? [
          new Map<string, Value>([
            ['O', '/Table'],
            ['Headers', ids],
          ]),
        ]
      : [];
  cell.dict.set('A', [...headers, ...objects]);
}
