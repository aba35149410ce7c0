import type { Element, Root } from 'hast';

/**
 * Writes at every item of a list with numbers that no list style has, 1.1. or 1°., what its number is: lists have no box in print, and
 * the browser would count on through them. Changes the tree.
 */
export function setNumbers(tree: Root): void {
  number(tree, []);
}

function number(parent: Root | Element, above: readonly number[]): void {
  const { tagName = '', properties = {} } = parent.type === 'element' ? parent : {};
  let next = Number(properties.start ?? 1);
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (tagName !== 'ol' || child.tagName !== 'li') {
      number(child, above);
      continue;
    }
    const own = Number(child.properties.value ?? next);
    next = own + 1;
    const numbers = [...above, own];
    if (properties.type === '1.1') child.properties.dataNummer = `${numbers.join('.')}. `;
    if (properties.type === '1°') child.properties.dataNummer = `${own}°. `;
    number(child, numbers);
  }
}
