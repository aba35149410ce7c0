import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { isBlock } from './clean.ts';

/** Characters on a full line, and lines on a full page: measured on stukken of one to sixty pages. */
const LINE = 88;
const PAGE = 53;
/** Lines that a block takes besides its text: the space around it. */
const AROUND: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.6,
  h3: 1.2,
  h4: 1,
  h5: 1,
  h6: 1,
  p: 0.5,
  li: 0.3,
  hr: 1,
};
const PICTURE = 18;
/** A line of the list of headings. */
const ENTRY = 1.3;

/**
 * On which page each of some elements falls, roughly, and how many pages there are: what is known before a document is laid out, for
 * every format alike. Good to a page or two in ten.
 */
export function estimatePages(
  tree: Root,
  wanted: ReadonlySet<Element>,
): { pages: number; pageOf: Map<Element, number> } {
  const pageOf = new Map<Element, number>();
  // The list of these elements stands before them.
  let lines = wanted.size * ENTRY;
  const page = (): number => Math.floor(lines / PAGE) + 1;
  const measure = (node: ElementContent | Root['children'][number]): void => {
    if (node.type !== 'element') return;
    const { tagName } = node;
    if (wanted.has(node)) pageOf.set(node, page());
    if (tagName === 'tr') lines += rowLines(node);
    else if (tagName === 'img') lines += PICTURE;
    else if (node.children.some(isBlock)) {
      lines += AROUND[tagName] ?? 0;
      node.children.forEach(measure);
    } else {
      for (const child of node.children) if (child.type === 'element' && child.tagName === 'img') measure(child);
      const text = toText(node);
      if (text.trim() !== '') lines += Math.ceil(text.length / LINE) + (AROUND[tagName] ?? 0);
    }
  };
  tree.children.forEach(measure);
  return { pages: page(), pageOf };
}

/** The lines of the fullest cell, when all are equally wide. */
function rowLines(row: Element): number {
  const cells = row.children.filter((cell) => cell.type === 'element');
  const room = LINE / Math.max(1, cells.length);
  return Math.max(1, ...cells.map((cell) => Math.ceil(toText(cell).length / room))) + 0.4;
}
