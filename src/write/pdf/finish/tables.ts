import { attributesOf, type Element, elements, elementsOf, setMember } from './structure.ts';
import { dict, isDict, list, ref, refNumber, textString, type Value } from './values.ts';
import type { Work } from './work.ts';

/** A cell in its place; columns and rows count from 0. */
interface Cell {
  readonly element: Element;
  readonly isHeader: boolean;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A table as rows of places: a cell that spans several stands in each of them; an empty place is undefined. */
type Grid = readonly (readonly (Cell | undefined)[])[];

/** Lays out the cells of a table as HTML does: each in the first place of its row that no cell from above occupies. */
export function gridOf(table: Element): Grid {
  const rows = [...rowsOf(table)];
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ kids }, row) => {
    let column = 0;
    for (const element of kids) {
      if (element.kind !== 'element' || (element.role !== 'TH' && element.role !== 'TD')) continue;
      while (grid[row]?.[column]) column++;
      const width = span(element, 'ColSpan');
      const height = Math.min(span(element, 'RowSpan'), rows.length - row);
      const cell: Cell = { element, isHeader: element.role === 'TH', row, column, width, height };
      for (const places of grid.slice(row, row + height)) {
        for (let across = 0; across < width; across++) places[column + across] = cell;
      }
    }
  });
  while (grid.at(-1)?.length === 0) grid.pop();
  return grid;
}

function* rowsOf(table: Element): Generator<Element> {
  for (const kid of table.kids) {
    if (kid.kind !== 'element') continue;
    if (kid.role === 'TR') yield kid;
    else if (kid.role === 'THead' || kid.role === 'TBody' || kid.role === 'TFoot') yield* rowsOf(kid);
  }
}

function span(cell: Element, name: 'ColSpan' | 'RowSpan'): number {
  return Math.max(
    1,
    Number(
      attributesOf(cell)
        .find((object) => object.has(name))
        ?.get(name) ?? 1,
    ),
  );
}

/**
 * Numbers the header cells of tables in reading order, for the numbers of the browser differ from run to run, and lists every
 * element that has an ID.
 */
export function renumberIds({ pdf, structure }: Work): void {
  const names = new Map<string, string>();
  const tree: [name: string, element: Value][] = [];
  for (const element of elements(structure.top)) {
    const old = element.dict.get('ID');
    if (typeof old !== 'string') continue;
    // A note has its number already.
    const name = element.role === 'Note' ? old : textString(`kop${String(names.size + 1).padStart(6, '0')}`);
    if (name !== old) setMember(pdf, element, 'ID', name);
    if (element.role !== 'Note') names.set(old, name);
    tree.push([name, ref(element.number)]);
  }
  if (tree.length === 0) return;
  for (const element of elements(structure.top)) {
    for (const attributes of attributesOf(element)) {
      const headers = attributes.get('Headers');
      if (!Array.isArray(headers)) continue;
      const renamed = headers.map((header) => names.get(String(header)) ?? header);
      attributes.set('Headers', renamed);
      pdf.touch(element.number);
    }
  }
  // A name tree is sorted by its names: all are ASCII, and all of one kind equally long.
  const leaf = dict({ Names: tree.sort(([a], [b]) => (a < b ? -1 : 1)).flat() });
  const root = refNumber(structure.root.get('IDTree'));
  if (root === undefined) {
    structure.root.set('IDTree', ref(pdf.add(leaf)));
    pdf.touch(refNumber(pdf.catalog.get('StructTreeRoot')) as number);
    return;
  }
  removeKids(pdf, root);
  pdf.set(root, leaf);
}

/** Removes the leaves of the old tree, which nothing refers to any more. */
function removeKids(pdf: Work['pdf'], node: number): void {
  for (const kid of list(pdf.dict(ref(node)).get('Kids'))) {
    const number = refNumber(kid);
    if (number === undefined) continue;
    removeKids(pdf, number);
    pdf.set(number, 'null');
  }
}

/**
 * States for every data cell which header cells belong to it. The browser applies every header of a column to all of its
 * cells, even those above it; in a form, where blocks and rows of headers follow one another, that reads as nonsense.
 */
export function assignHeaders({ pdf, structure }: Work): void {
  for (const table of elementsOf(structure.top, /^Table$/)) {
    const grid = gridOf(table);
    // What stands above a row: the title of its block, and from where to where the nearest run of rows of headers below that.
    let block: readonly Cell[] = [];
    let [first, last] = [-1, -1];
    grid.forEach((row, index) => {
      for (const cell of unique(row)) {
        if (cell.isHeader || cell.row !== index) continue;
        const ofRow = rowHeaders(grid, cell);
        const headers = [...block, ...columnHeaders(grid, first, last, cell, ofRow.length > 0), ...ofRow];
        const ids = headers.flatMap((header) => header.element.dict.get('ID') ?? []);
        const others = list(cell.element.dict.get('A')).filter((object) => !(isDict(object) && object.has('Headers')));
        const own = ids.length > 0 ? [dict({ O: '/Table', Headers: ids })] : [];
        setMember(pdf, cell.element, 'A', [...own, ...others]);
      }
      if (isBlock(row)) {
        block = unique(row);
        [first, last] = [-1, -1];
      } else if (row.length > 0 && row.every((cell) => cell?.isHeader)) {
        if (first < 0 || last !== index - 1) first = index;
        last = index;
      }
    });
  }
}

/** The nearest run of headers on the left, including those that reach down from a row above. */
function rowHeaders(grid: Grid, cell: Cell): Cell[] {
  const found = grid.slice(cell.row, cell.row + cell.height).flatMap((row) => {
    const last = row.findLastIndex((other, column) => column < cell.column && other?.isHeader);
    const before = row.findLastIndex((other, column) => column < last && !other?.isHeader);
    return row.slice(before + 1, last + 1);
  });
  return unique(found);
}

/**
 * The headers above in the nearest run of header rows. Those at the top of a table count for all of it; those in between
 * for the rows that follow and have no header of their own. A cell that spans columns goes by the first.
 */
function columnHeaders(grid: Grid, first: number, last: number, cell: Cell, hasRowHeader: boolean): Cell[] {
  if (first < 0 || (first > 0 && hasRowHeader)) return [];
  return unique(grid.slice(first, last + 1).map((row) => row[cell.column]));
}

/** One header over the whole width: the title of a block of rows. */
function isBlock(row: Grid[number]): boolean {
  const [first] = row;
  return first?.isHeader === true && first.width > 1 && row.every((cell) => cell === first);
}

function unique(cells: Grid[number]): Cell[] {
  return [...new Set(cells)].filter((cell) => cell !== undefined);
}
