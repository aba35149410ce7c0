import type { Element } from 'hast';
import type { Huiskop, Kant } from '../document/index.ts';
import { element } from './hast.ts';

/** Pixels of 1/96 inch, as a document counts the width of an image. */
const PIXELS_PER_MM = 96 / 25.4;

/** Logo and sender as the first element of a document, in the vocabulary. */
export function houseHead({ logo, afzender }: Huiskop): Element {
  const children: Element[] = [];
  if (logo) {
    const { src, word, alt, breedte, kant } = logo;
    const width = Math.round(breedte * PIXELS_PER_MM * 100) / 100;
    const img = element('img', { src, alt, width, ...(word ? { dataWord: word } : {}) }, []);
    children.push(element('p', { className: classes(kant) }, [img]));
  }
  if (afzender) {
    const lines = afzender.regels.flatMap((regel, i) => (i === 0 ? [regel] : [element('br', {}, []), regel]));
    children.push(element('p', { className: classes(afzender.kant, 'afzender') }, lines));
  }
  return element('div', { className: ['huiskop'] }, children);
}

function classes(kant: Kant, ...more: string[]): string[] {
  return kant === 'links' ? more : [...more, kant];
}
