import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import { count, isElement } from './work.ts';

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
}

/** The most columns that a table in Word can have. */
const MOST_COLUMNS = 63;

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
      const colSpan = count(node, 'colSpan', MOST_COLUMNS);
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
  if (columns > MOST_COLUMNS) throw new Error(`A table of ${columns} columns is wider than Word knows`);
  return { columns, rows: placed.map(({ taken, ...row }) => ({ ...row, missing: columns - taken })) };
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
