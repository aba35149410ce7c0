import { gelijkeTekens, vouw } from '../../model/index.ts';

/** How two texts that should be the same differ: not, in punctuation, capitals or spaces only, or in words. */
export type Mate = 'gelijk' | 'leestekens' | 'woorden';

/** Compares two texts that should be word for word the same. Signs inside and before a number are part of the number. */
export function vergelijk(a: string, b: string): Mate {
  if (vouw(a) === vouw(b)) return 'gelijk';
  return sleutel(a) === sleutel(b) ? 'leestekens' : 'woorden';
}

const DEEL = /(-\s?€?\s?(?=\d))?(?:\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+|%)/gu;

/** The letters and numbers of a text: equal when two texts differ in punctuation, capitals and spaces only. */
export function sleutel(tekst: string): string {
  const gelijk = gelijkeTekens(tekst).toLocaleLowerCase('nl');
  let key = '';
  for (const match of gelijk.matchAll(DEEL)) {
    const getal = /\d/u.test(match[0]);
    // A hyphen after a word or number is a hyphen or a range; at the start of a word it makes an amount negative.
    const min =
      match[1] !== undefined && !/[\p{L}\d]\s?$/u.test(gelijk.slice(Math.max(0, match.index - 2), match.index));
    key += getal ? `#${min ? '-' : ''}${match[0].replace(/^-[\s€]*/u, '')}#` : match[0];
  }
  return key;
}

/** The first words that differ, each with a few words around them. */
export interface Verschil {
  readonly hier: string;
  readonly daar: string;
}

const VOOR = 3;
const NA = 4;

/** Shows both texts around the first words that differ; what is left out is an ellipsis. */
export function eersteVerschil(hier: string, daar: string): Verschil {
  const a = vouw(hier).split(' ');
  const b = vouw(daar).split(' ');
  let i = eersteAnders(a, b, (x, y) => sleutel(x) === sleutel(y));
  if (i === a.length && i === b.length) i = eersteAnders(a, b, (x, y) => x === y);
  return { hier: rond(a, i), daar: rond(b, i) };
}

function eersteAnders(a: readonly string[], b: readonly string[], gelijk: (a: string, b: string) => boolean): number {
  let i = 0;
  while (i < a.length && i < b.length && gelijk(a[i] as string, b[i] as string)) i++;
  return i;
}

function rond(woorden: readonly string[], at: number): string {
  const van = Math.max(0, Math.min(at, woorden.length - 1) - VOOR);
  const tot = Math.min(woorden.length, at + NA);
  const midden = woorden
    .slice(van, tot)
    .map((woord) => (woord.length > 40 ? `${woord.slice(0, 39)}…` : woord))
    .join(' ');
  return `${van > 0 ? '… ' : ''}${midden}${tot < woorden.length ? ' …' : ''}`;
}
