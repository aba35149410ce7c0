import type { ElementContent, Root, RootContent } from 'hast';
import { joined } from './ink.ts';

/** Elements whose text is laid out in lines by the reader: white space in them is one space. All others hold blocks. */
const BLOCKS: ReadonlySet<string> = new Set(
  'section div h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tr th td blockquote pre hr'.split(' '),
);
const FOLDABLE = /[ \t\r\n\f]+/gu;

/** Whether an element stands on lines of its own. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/**
 * Takes out of a tree what is only the layout of its source: comments, white space between blocks and at the ends of lines,
 * paragraphs without content. What is left is exactly what is printed, for every writer alike: a browser that is told to print
 * all of it also puts the space at the end of a line into the file. Changes the tree that it is given.
 */
export function clean(tree: Root): void {
  tree.children = cleanChildren(tree.children, true);
}

function cleanChildren(children: readonly RootContent[], inBlock: boolean): ElementContent[] {
  const kept: ElementContent[] = [];
  const hasBlocks = children.some(isBlock);
  for (const child of children) {
    if (child.type === 'text') {
      if (hasBlocks && child.value.trim() === '') continue;
      // What stood between two texts may be gone: their spaces then meet.
      const last = kept.at(-1);
      const whole = last?.type === 'text' ? joined(last, child) : child;
      if (last?.type === 'text') kept.pop();
      whole.value = whole.value.replace(FOLDABLE, ' ');
      kept.push(whole);
    } else if (child.type === 'element') {
      if (child.tagName !== 'pre') child.children = cleanChildren(child.children, isBlock(child));
      if (child.tagName === 'p' && child.children.length === 0) continue;
      kept.push(child);
    }
  }
  return trimLines(kept, inBlock);
}

/** Every line of a text begins and ends with ink. At its own ends an element within a line keeps its spaces. */
function trimLines(children: ElementContent[], inBlock: boolean): ElementContent[] {
  const isEdge = (node: ElementContent | undefined): boolean =>
    node === undefined ? inBlock : isBlock(node) || (node.type === 'element' && node.tagName === 'br');
  children.forEach((child, i) => {
    if (child.type !== 'text') return;
    if (child.value.startsWith(' ') && isEdge(children[i - 1])) child.value = child.value.slice(1);
    if (child.value.endsWith(' ') && isEdge(children[i + 1])) child.value = child.value.slice(0, -1);
  });
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}
