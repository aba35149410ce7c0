import type { TableLayout } from '../table/index.ts';
import type { Grid, GridRow } from './grid.ts';
import { BREAK, run, TAB } from './wml.ts';
import type { Block, Place, Work } from './work.ts';

/**
 * A table in a note as lines of its rows, with tabs between the cells: of a table in a footnote LibreOffice reads every cell as a
 * paragraph. A cell begins where its column does, as long as those before it have room.
 */
export function rowsInNote(grid: Grid, layout: TableLayout | undefined, place: Place, work: Work): Block[] {
  return grid.rows.flatMap((row) => (row.cells.length === 0 ? [] : [rowOf(row, layout?.widths ?? [], place, work)]));
}

function rowOf({ cells, isHead }: GridRow, widths: readonly number[], place: Place, work: Work): Block {
  const children = cells.flatMap(({ element }, index): string[] => {
    const tab = index === 0 ? [] : [run({}, TAB)];
    const blocks = work.flow(element.children, place);
    const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
    return [...tab, ...lines.flatMap((line, at) => (at === 0 ? line : [run({}, BREAK), ...line]))];
  });
  const tabStops = cells.slice(1).map(({ column }) => {
    const position = place.indent + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    return { type: 'left' as const, position };
  });
  const letters = isHead ? { ...place.run, bold: true } : place.run;
  return { kind: 'paragraph', looks: { ...place.looks, style: place.style, tabStops, letters }, children };
}
