import { attribute, type Element } from './structure.ts';

/** A cell in its place; columns and rows count from 0. */
export interface Cell {
  readonly element: Element;
  readonly isHeader: boolean;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A table as rows of places: a cell that spans several stands in each of them; an empty place is undefined. */
export type Grid = readonly (readonly (Cell | undefined)[])[];

/** Lays out the cells of a table as HTML does: each in the first place of its row that no cell from above occupies. */
export function gridOf(table: Element): Grid {
  const grid: (Cell | undefined)[][] = [];
  const places = (row: number): (Cell | undefined)[] => {
    grid[row] ??= [];
    return grid[row];
  };
  const rows = [...rowsOf(table)];
  rows.forEach((element, row) => {
    let column = 0;
    for (const kid of element.kids) {
      if (kid.kind !== 'element' || (kid.role !== 'TH' && kid.role !== 'TD')) continue;
      while (places(row)[column]) column++;
      const width = span(kid, 'ColSpan');
      const height = Math.min(span(kid, 'RowSpan'), rows.length - row);
      const cell: Cell = { element: kid, isHeader: kid.role === 'TH', row, column, width, height };
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) places(row + down)[column + across] = cell;
      }
    }
  });
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
  return Math.max(1, Number(attribute(cell, name) ?? 1));
}
