import type { Element, Root } from 'hast';

/** The style names of an element. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** Whether an element carries a style name. */
export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

/** Calls a visitor for every element below a node, in the order of the text. */
export function walk({ children }: Root | Element, visitor: (element: Element) => void): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    visitor(child);
    walk(child, visitor);
  }
}
