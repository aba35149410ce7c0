import type { Element, ElementContent, Root } from 'hast';
import { eachElement } from '../../document/index.ts';
import { TERMS } from '../css/document-css.ts';

/**
 * Puts every list of terms as a list whose items hold terms and explanations: the browser gives `dl` no structure at all. A term
 * becomes a caption, which no other item has, so that the finisher knows it. Changes the tree.
 */
export function setTerms(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName !== 'dl') return;
    const items: Element[] = [];
    let previous = '';
    for (const part of node.children) {
      if (part.type !== 'element') continue;
      const isTerm = part.tagName === 'dt';
      if (items.length === 0 || (isTerm && previous !== 'dt')) items.push(made('div', [], { role: 'listitem' }));
      previous = part.tagName;
      items.at(-1)?.children.push(made(isTerm ? 'figcaption' : 'div', part.children, part.properties));
    }
    // No `ul`: the bullets of a list in it are those of its own depth.
    node.tagName = 'div';
    node.properties = { ...node.properties, className: [TERMS], role: 'list' };
    node.children = items;
  });
}

function made(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}
