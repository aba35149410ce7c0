import type { Element, Nodes, Parents, Root } from 'hast';

/**
 * Shows every node of a tree in the order of print, each before what is in it; where the answer is false, what is in it is passed over.
 * Every stage looks at all of a document, some more than once: by unist-util-visit, which can do more, that was half of rendering.
 */
export function walk(
  node: Nodes,
  enter: (node: Nodes, parent: Parents | undefined) => false | undefined,
  parent?: Parents,
): void {
  if (enter(node, parent) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, enter, node);
}

/** All elements of a tree in the order of print. */
export function elementsOf(tree: Root | Element): Element[] {
  const found: Element[] = [];
  walk(tree, (node) => {
    if (node.type === 'element') found.push(node);
    return undefined;
  });
  return found;
}
