import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import { arrange } from './arrange.ts';
import { STYLE } from './style-names.ts';
import { titledTable } from './table-title.ts';
import { type Block, isElement, type Place, type Work } from './work.ts';

/** How many signature places stand side by side. */
const PER_ROW = 3;

/**
 * The places to sign. One place is paragraphs; several stand side by side in a table without rules, because with tabs the
 * names would be read in the wrong order. They are kept on one page, with the paragraph above them.
 */
export function signatures(element: Element, place: Place, work: Work): Block[] {
  const signed = element.children.filter((node): node is Element => isElement(node) && hasClass(node, 'handtekening'));
  if (signed.length < 2) return kept(work.flow(element.children, place), false);
  const first = element.children.indexOf(signed[0] as Element);
  const last = element.children.indexOf(signed.at(-1) as Element);
  if (element.children.slice(first, last).some((node) => isElement(node) && !hasClass(node, 'handtekening'))) {
    throw new Error('Something stands between two places to sign');
  }
  const columns = Math.min(signed.length, PER_ROW);
  const width = Math.floor(place.width / columns);
  const lead = kept(work.flow(element.children.slice(0, first), place), true);
  const cells = signed.map((one) => kept(work.flow(one.children, { ...place, width, inCell: true }), false));
  const table: Block = {
    kind: 'table',
    withPrevious: true,
    build: (keepNext) => {
      const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => {
        const inRow = cells.slice(row * columns, (row + 1) * columns);
        return new work.docx.TableRow({
          cantSplit: true,
          ...(keepNext || (row + 1) * columns < cells.length ? { keepNext: true } : {}),
          children: inRow.map((blocks) => {
            const children = arrange(blocks, work);
            return new work.docx.TableCell({ width: { size: width, type: 'dxa' }, children });
          }),
        });
      });
      return titledTable(work.docx, 'Ondertekening', {
        rows,
        style: STYLE.layoutTable,
        layout: 'fixed',
        width: { size: width * columns, type: 'dxa' },
        columnWidths: Array.from({ length: columns }, () => width),
      });
    },
  };
  return [...lead, table, ...work.flow(element.children.slice(last + 1), place)];
}

/** Blocks that a page break may not separate, neither from each other nor from what stands before them. */
function kept(blocks: readonly Block[], withNext: boolean): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const keepNext = withNext || index < blocks.length - 1;
    const looks = { ...block.looks, keepLines: true, ...(keepNext ? { keepNext } : {}) };
    return { ...block, looks, ...(index === 0 ? { withPrevious: true as const } : {}) };
  });
}
