import { MAANDEN } from '../../../core/index.ts';
import { folded } from './text.ts';

/** A value that is read as one. */
export interface Value {
  readonly kind: 'bedrag' | 'datum' | 'getal';
  readonly text: string;
}

/** What may stand in front of a value, and what behind it: more would make it part of a word, an address or a range. */
const BEFORE = '(?<![^\\s(\\["“‘€])';
const AFTER = '(?![^\\s)\\]"”’.,;:?!])';
const NUMBER = '[-+–−]?\\d+(?:[.,]\\d+)*';
const PATTERNS: readonly (readonly [Value['kind'], RegExp])[] = [
  [
    'bedrag',
    new RegExp(
      `${BEFORE}[-+–−]?€\\s?${NUMBER}(?:,-|,–|,=)?(?:\\s(?:duizend|miljoen|miljard|mln|mld)(?!\\p{L}))?`,
      'gu',
    ),
  ],
  ['bedrag', new RegExp(`${BEFORE}${NUMBER}\\s(?:miljoen|miljard|mln|mld|euro)(?!\\p{L})`, 'gu')],
  ['datum', new RegExp(`${BEFORE}\\d{1,2}\\s(?:${MAANDEN.join('|')})(?:\\s(?:19|20)\\d\\d)?${AFTER}`, 'giu')],
  [
    'datum',
    new RegExp(`${BEFORE}(?:\\d{1,2}([-/])\\d{1,2}\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)${AFTER}`, 'gu'),
  ],
  ['getal', new RegExp(`${BEFORE}${NUMBER}(?:\\s?[%‰])?${AFTER}`, 'gu')],
];
/** The longest value that is looked for, in characters on either side of the line end. */
const REACH = 30;
/** What a line ends with when a value runs on. */
const END = /[\d€\-+–−/]\s?$|\d[.,]$/u;

/** Whether a value may run on from a line that ends like this to one that begins like that: a year follows the name of a month. */
export function mayRunOn(end: string, start: string): boolean {
  return END.test(end) || /^\d/u.test(start);
}

/** The amount, date or number that begins on one line and ends on the next; undefined where there is none. */
export function brokenValue(before: string, after: string): Value | undefined {
  const head = before.slice(-REACH);
  const joined = head + after.slice(0, REACH);
  for (const [kind, pattern] of PATTERNS) {
    for (const { 0: text, index } of joined.matchAll(pattern)) {
      // Its last character stands on the next line, its first on this one.
      if (index < head.trimEnd().length && index + text.length > head.length) return { kind, text: folded(text) };
    }
  }
  return undefined;
}
