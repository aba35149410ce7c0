import type { Nodes, Root } from 'hast';

/** What is laid out within a line. */
const INLINE = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'span', 'img']);

/** The words of a document as they were written: a line end between blocks and at a break that was asked for, else single spaces. */
export function writtenText(tree: Root): string {
  const parts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value.replace(/\s+/gu, ' '));
    if (!('children' in node)) return;
    const breaks = node.type !== 'element' || !INLINE.has(node.tagName);
    if (breaks) parts.push('\n');
    for (const child of node.children) visit(child);
    if (breaks) parts.push('\n');
  };
  visit(tree);
  return parts.join('');
}
