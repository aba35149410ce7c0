import type { Puntmerk } from '../model/index.ts';

/** The mark that a line begins with, as people type points by hand. */
export interface Merk {
  readonly soort: Puntmerk;
  /** What a mark must look like to be of one list: letters with letters, a `•` with a `•`. */
  readonly groep: string;
  /** Its place in the list, from 1; 0 for a bullet, which has none. */
  readonly nummer: number;
  /** In the text of the line, with the white space behind it. */
  readonly lengte: number;
  /** A sign that is nothing else than a bullet: one line of it is a list. Of all others it takes two in a row. */
  readonly zeker: boolean;
}

/** `a.`, `b)`, `(c)`; with a space, for `a.d.` is no point. */
const LETTER = /^(?:([a-z])[.)]|\(([a-z])\))[ \t\u00a0]+(?=\S)/u;
const ROMEINS = /^(?:([ivx]{1,5})[.)]|\(([ivx]{1,5})\))[ \t\u00a0]+(?=\S)/u;
/** Digits also without a space, where a word follows: `2.5 miljoen` is none. */
const CIJFER = /^(?:(\d{1,3})[.)]|\((\d{1,3})\))(?:[ \t\u00a0]+(?=\S)|(?=\p{L}))/u;
/** The points of a regeling below its letters; the sign that was meant is often another ring. */
const GRAAD = /^(\d{1,2})[°º˚][.)]?[ \t\u00a0]+(?=\S)/u;
/** Bullets as Word and other programs put them on the clipboard, the private signs of its symbol fonts included. */
const BOLLETJE = /^([•●▪◦‣■□·∙⁃➢►\uf0a7\uf0b7\uf0d8])[ \t\u00a0]*(?=\S)/u;
/** What may also stand for something else: a dash, an arrow, the `o` and `§` that Word has for bullets, a hyphen at a word. */
const STREEPJE = /^(?:([–—→])[ \t\u00a0]+(?=\S)|([-*+])(?=\p{L})|([o§Øü])[ \t\u00a0]+(?=\p{L}))/u;

/** Every mark that a line may begin with: `i.` is a letter and a numeral. None for a line that begins otherwise. */
export function merkenVan(regel: string): readonly Merk[] {
  const found: Merk[] = [];
  const add = (pattern: RegExp, soort: Puntmerk, nummer: (mark: string) => number, zeker = false): void => {
    const match = pattern.exec(regel);
    const mark = match?.slice(1).find((group) => group !== undefined);
    if (!match || mark === undefined) return;
    const groep = soort === 'streepje' ? mark : soort;
    found.push({ soort, groep, nummer: nummer(mark), lengte: match[0].length, zeker });
  };
  add(LETTER, 'letter', (mark) => mark.charCodeAt(0) - 96);
  add(ROMEINS, 'romeins', romeins);
  add(CIJFER, 'cijfer', Number);
  add(GRAAD, 'graad', Number);
  add(BOLLETJE, 'streepje', () => 0, true);
  add(STREEPJE, 'streepje', () => 0);
  return found;
}

const WAARDEN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romeins(mark: string): number {
  const values = [...mark].map((sign) => WAARDEN[sign] as number);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
