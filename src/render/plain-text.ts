import type { Nodes } from 'hast';
import type { Document } from '../document/index.ts';

/** Elements that stand in a line; every other one begins and ends a block. */
const IN_LINE: ReadonlySet<string> = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'span', 'br', 'img']);

/** The words of a document, a text per block in the order of reading, then its title and what stands around its pages. */
export function plainBlocks({ tree, meta, lopend }: Document): string[] {
  const blocks: string[] = [''];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') blocks[blocks.length - 1] += node.value;
    if (!('children' in node)) return;
    const inLine = node.type !== 'element' || IN_LINE.has(node.tagName);
    if (!inLine) blocks.push('');
    if (node.type === 'element' && node.tagName === 'br') blocks[blocks.length - 1] += ' ';
    if (node.type === 'element' && node.tagName === 'img')
      blocks[blocks.length - 1] += `[${node.properties.alt ?? ''}]`;
    for (const child of node.children) visit(child as Nodes);
    if (!inLine) blocks.push('');
  };
  visit(tree);
  const { voet, vervolgkop = [], zijblok } = lopend;
  const around = [meta.titel, voet, ...vervolgkop.map(({ label }) => label), ...(zijblok ? [zijblok.tekst] : [])];
  return [...blocks, ...around].map((block) => block.replace(/\s+/gu, ' ').trim()).filter((block) => block !== '');
}
