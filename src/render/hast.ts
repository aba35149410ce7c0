import type { Element, ElementContent, Parents, Properties } from 'hast';
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

/**
 * Puts what is in some elements in their place. Each element is asked about in the order of print, before what is in it and with what
 * came in the place of others.
 */
export function dissolve(parent: Parents, isGone: (element: Element) => boolean): void {
  const { children } = parent;
  for (let at = 0; at < children.length; ) {
    const child = children[at];
    if (child?.type === 'element' && isGone(child)) {
      children.splice(at, 1, ...child.children);
      continue;
    }
    if (child?.type === 'element') dissolve(child, isGone);
    at++;
  }
}
