import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import { arrange } from './arrange.ts';
import { STYLE } from './style-names.ts';
import { tableXml } from './table-xml.ts';
import { type Block, isElement, type Place, type Work } from './work.ts';

/** How many signature places stand side by side. */
const PER_ROW = 3;

/**
 * The places to sign. One place is paragraphs; several stand side by side in a table without rules, because with tabs the
 * names would be read in the wrong order. They are kept on one page.
 */
export function signatures({ children }: Element, place: Place, work: Work): Block[] {
  const signed = children.filter((node): node is Element => isElement(node) && hasClass(node, 'handtekening'));
  if (signed.length < 2) return kept(work.flow(children, place), false);
  const first = children.indexOf(signed[0] as Element);
  const last = children.indexOf(signed.at(-1) as Element);
  if (children.slice(first, last).some((node) => isElement(node) && !hasClass(node, 'handtekening'))) {
    throw new Error('Something stands between two places to sign');
  }
  const columns = Math.min(signed.length, PER_ROW);
  const width = Math.floor(place.width / columns);
  const lead = kept(work.flow(children.slice(0, first), place), true);
  const cells = signed.map((one) => kept(work.flow(one.children, { ...place, width, inCell: true }), false));
  const build = () => {
    const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => {
      const end = (row + 1) * columns;
      return {
        cantSplit: true,
        keepNext: end < cells.length,
        cells: cells
          .slice(row * columns, end)
          .map((blocks) => ({ width, content: (stays: boolean) => arrange(blocks, work, stays) })),
      };
    });
    const columnWidths = Array<number>(columns).fill(width);
    return tableXml({ title: 'Ondertekening', style: STYLE.layoutTable, columnWidths }, rows);
  };
  return [...lead, { kind: 'table', build }, ...work.flow(children.slice(last + 1), place)];
}

/** Blocks that a page break may not separate. */
function kept(blocks: readonly Block[], withNext: boolean): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const keepNext = withNext || index < blocks.length - 1;
    return { ...block, looks: { ...block.looks, keepLines: true, ...(keepNext ? { keepNext } : {}) } };
  });
}
