import type { Element, Root } from 'hast';
import { hasClass } from '../hast.ts';

/**
 * Writes at every item of a list with numbers that no list style has, 1.1. or 1°., what its number is: lists have no box in print, and
 * the browser would count on through them. The number of a note is not that of a list in it. Changes the tree.
 */
export function setNumbers(tree: Root): void {
  number(tree, []);
}

function number(parent: Root | Element, above: readonly number[], inNotes = false): void {
  const { tagName = '', properties = {} } = parent.type === 'element' ? parent : {};
  let next = Number(properties.start ?? 1);
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (tagName !== 'ol' || child.tagName !== 'li') {
      number(child, above, parent.type === 'element' && hasClass(parent, 'noten'));
      continue;
    }
    const own = Number(child.properties.value ?? next);
    next = own + 1;
    const numbers = inNotes ? [] : [...above, own];
    if (properties.type === '1.1') child.properties.dataNummer = `${numbers.join('.')}. `;
    if (properties.type === '1°') child.properties.dataNummer = `${own}°. `;
    number(child, numbers);
  }
}
