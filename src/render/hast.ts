import type { Element, ElementContent, Properties } from 'hast';
import type { ElementNaam } from '../document/index.ts';

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
