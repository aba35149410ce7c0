import type { Element, ElementContent, Properties } from 'hast';
import type { ElementNaam } from '../document/index.ts';

/** Notes of an element from where it comes, beside what was noted before. */
export function note(
  element: Element,
  herkomst: { readonly sectie?: number; readonly punt?: readonly number[] },
): void {
  // The parser has a key of its own there, which it asks of every element and gives to none.
  element.data = { ...element.data, ...herkomst } as NonNullable<Element['data']>;
}

/** An element of the vocabulary; strings among its children become text. */
export function element(
  tagName: ElementNaam,
  properties: Properties,
  children: readonly (ElementContent | string)[],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
