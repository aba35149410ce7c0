import type { Element } from 'hast';
import { MEESTE_KOLOMMEN } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { count, isElement, textOf } from './work.ts';

/** A cell at its place in the grid. */
export interface GridCell {
  readonly element: Element;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A row with its cells at their places. */
export interface GridRow {
  /** The row itself. */
  readonly element: Element;
  readonly isHead: boolean;
  readonly cells: readonly GridCell[];
  /** Columns at the end that neither this row nor one above it fills. */
  readonly missing: number;
}

/** A table laid out: every cell has its column. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** For a part of a table: which of its columns these are. */
  readonly of?: readonly number[];
}

/** The rows of a table with the place of every cell, spans counted in. */
export function gridOf(table: Element): Grid {
  const found = rowsOf(table, false);
  const open: number[] = [];
  const placed = found.map(({ element, isHead }, index) => {
    const cells: GridCell[] = [];
    let column = 0;
    for (const node of element.children) {
      if (!isElement(node)) continue;
      while ((open[column] ?? 0) > 0) column += 1;
      const colSpan = count(node, 'colSpan', MEESTE_KOLOMMEN);
      const rowSpan = count(node, 'rowSpan', found.length - index);
      cells.push({ element: node, column, colSpan, rowSpan });
      for (let i = 0; i < colSpan; i++) open[column + i] = rowSpan;
      column += colSpan;
    }
    const taken = open.findLastIndex((rows) => rows > 0) + 1;
    for (let i = 0; i < open.length; i++) open[i] = Math.max(0, (open[i] ?? 0) - 1);
    return { element, isHead, cells, taken };
  });
  const columns = Math.max(0, ...placed.map(({ taken }) => taken));
  return { columns, rows: placed.map(({ taken, ...row }) => ({ ...row, missing: columns - taken })) };
}

/**
 * A table as tables that Word can have: itself, or parts side by side of about as many columns, each with the first column before it,
 * so that its rows can be told. The first column is repeated as text: what it holds besides, such as a note, stands in the first part.
 */
export function partsOf(grid: Grid): Grid[] {
  if (grid.columns <= MEESTE_KOLOMMEN) return [grid];
  const rest = grid.columns - 1;
  const size = Math.ceil(rest / Math.ceil(rest / (MEESTE_KOLOMMEN - 1)));
  return Array.from({ length: Math.ceil(rest / size) }, (_, index) => {
    const from = 1 + index * size;
    return partOf(grid, from, Math.min(from + size, grid.columns), index === 0);
  });
}

/** The first column, and those from `from` up to `to`. A cell over the border of two parts has its content in the first of them. */
function partOf({ columns, rows }: Grid, from: number, to: number, isFirst: boolean): Grid {
  const width = 1 + to - from;
  const cut = (row: GridRow): GridRow => {
    const cells = row.cells.flatMap((cell): GridCell[] => {
      const end = cell.column + cell.colSpan;
      const own = Math.max(0, Math.min(end, to) - Math.max(cell.column, from));
      const moved = (element: Element, column: number, colSpan: number) => ({ ...cell, element, column, colSpan });
      if (cell.column > 0) {
        const element = cell.column >= from ? cell.element : withText(cell.element, '');
        return own > 0 ? [moved(element, 1 + Math.max(0, cell.column - from), own)] : [];
      }
      if (isFirst) return [moved(cell.element, 0, 1 + own)];
      return [moved(withText(cell.element, textOf(cell.element)), 0, 1 + own)];
    });
    const filled = columns - row.missing;
    return { ...row, cells, missing: filled === 0 ? width : Math.min(to - from, Math.max(0, to - filled)) };
  };
  const of = [0, ...Array.from({ length: to - from }, (_, index) => from + index)];
  return { columns: width, rows: rows.map(cut), of };
}

function withText(cell: Element, value: string): Element {
  return { ...cell, children: value === '' ? [] : [{ type: 'text', value }] };
}

/** Rows in document order; those of `thead` are header rows, except the title of a block. */
function rowsOf(node: Element, inHead: boolean): { element: Element; isHead: boolean }[] {
  return node.children.flatMap((child) => {
    if (!isElement(child) || child.tagName === 'caption') return [];
    if (child.tagName === 'thead' || child.tagName === 'tbody') return rowsOf(child, child.tagName === 'thead');
    if (child.tagName === 'tr') return [{ element: child, isHead: inHead && !hasClass(child, 'blok') }];
    throw new Error(`<${child.tagName}> stands in a table outside its rows`);
  });
}
