import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Together } from '../together/index.ts';

/** Says in a copy of the tree, element by element the same as the tree itself, where no page may end. */
export function setTogether(tree: Root, copy: Root, { withPrevious, whole }: Together): void {
  const [from, to] = [elementsOf(tree), elementsOf(copy)];
  from.forEach((element, i) => {
    const { properties } = to[i] as Element;
    if (withPrevious.has(element)) properties.dataBijVorige = '';
    if (whole.has(element)) properties.dataHeel = '';
  });
}

function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    found.push(node);
  });
  return found;
}
