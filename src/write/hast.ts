import type { Element, Root } from 'hast';

/** The style names of an element. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** Whether an element carries a style name. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Calls a visitor for every element below a node, in the order of the text. */
export function walk({ children }: Root | Element, visitor: (element: Element) => void): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    visitor(child);
    walk(child, visitor);
  }
}

/** Every element below a node, in the order of the text: for who goes over a document more than once. */
export function elementsOf(node: Root | Element): Element[] {
  const found: Element[] = [];
  walk(node, (element) => void found.push(element));
  return found;
}
