import type { Element, Nodes, Parents, Root } from 'hast';

/**
 * Shows every node of a tree in the order of print, each before what is in it; where the answer is false, what is in it is passed over.
 * Every stage looks at all of a document, some more than once: by unist-util-visit, which can do more, it takes as long as all the rest of rendering.
 */
export function walk(
  node: Nodes,
  enter: (node: Nodes, parent: Parents | undefined) => false | undefined,
  parent?: Parents,
): void {
  if (enter(node, parent) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, enter, node);
}

/** Shows every element below a node in the order of print, each before what is in it, with what it stands in. */
export function eachElement(parent: Root | Element, visit: (element: Element, parent: Root | Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child, parent);
    eachElement(child, visit);
  }
}

/** Every element below a node in the order of print: for who goes over a document more than once. */
export function elementsOf(node: Root | Element): Element[] {
  const found: Element[] = [];
  eachElement(node, (element) => void found.push(element));
  return found;
}
