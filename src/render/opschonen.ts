import type { ElementContent, Root, RootContent } from 'hast';

/** Elements whose text is laid out in lines by the reader: white space in them is one space. All others hold blocks. */
const BLOKKEN: ReadonlySet<string> = new Set(
  'section div h1 h2 h3 h4 h5 h6 p ul ol li table caption thead tbody tr th td blockquote pre hr'.split(' '),
);
const VOUWBAAR = /[ \t\r\n\f]+/gu;

/** Whether an element stands on lines of its own. */
export function isBlok(node: ElementContent | RootContent): boolean {
  return node.type === 'element' && BLOKKEN.has(node.tagName);
}

/**
 * Takes out of a tree what is only the layout of its source: comments, white space between blocks and at their edges, paragraphs
 * without content. What is left is exactly what is printed, for every writer alike. Changes the tree that it is given.
 */
export function schoon(tree: Root): void {
  tree.children = schoneKinderen(tree.children, true) as RootContent[];
}

function schoneKinderen(children: readonly RootContent[], blok: boolean): ElementContent[] {
  const kept: ElementContent[] = [];
  const metBlokken = children.some(isBlok);
  for (const child of children) {
    if (child.type === 'text') {
      if (metBlokken && child.value.trim() === '') continue;
      // What stood between two texts may be gone: their spaces then meet.
      const vorige = kept.at(-1);
      const voor = vorige?.type === 'text' ? vorige.value : '';
      if (vorige?.type === 'text') kept.pop();
      kept.push({ type: 'text', value: `${voor}${child.value}`.replace(VOUWBAAR, ' ') });
    } else if (child.type === 'element') {
      if (child.tagName !== 'pre') child.children = schoneKinderen(child.children, isBlok(child));
      if (child.tagName === 'p' && child.children.length === 0) continue;
      kept.push(child);
    }
  }
  return blok ? zonderRanden(kept) : kept;
}

/** Text of a block begins and ends with ink, and so does a line of it. A lone element within keeps its own spaces. */
function zonderRanden(children: readonly ElementContent[]): ElementContent[] {
  const grens = (node: ElementContent | undefined): boolean =>
    node === undefined || isBlok(node) || (node.type === 'element' && node.tagName === 'br');
  return children
    .map((child, i): ElementContent => {
      if (child.type !== 'text') return child;
      let { value } = child;
      if (grens(children[i - 1])) value = value.replace(/^ +/u, '');
      if (grens(children[i + 1])) value = value.replace(/ +$/u, '');
      return { type: 'text', value };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}
