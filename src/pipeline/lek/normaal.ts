/** Breaks a text off: no string that is looked for goes across it. */
export const BREUK = '\u0000';

const MAANDEN = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/** What every text may hold, and is made rather than written: days, and the numbers of pages. */
const GEMAAKT = new RegExp(
  `(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?\\b\\d{1,2} (?:${MAANDEN}) \\d{4}\\b|\\b\\d{4} \\d\\d \\d\\d\\b|\\bpagina \\d+ van \\d+\\b|\\bbladzijde \\d+\\b`,
  'gu',
);

/**
 * A text as it is compared: letters and digits of one form in small letters, and one space for whatever stands between them. So
 * capitals, ligatures, hyphens, markup and the breaks of lines make no difference.
 */
export function genormaliseerd(tekst: string): string {
  return tekst
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}\0]+/gu, ' ')
    .replace(GEMAAKT, BREUK);
}

/** The same without its spaces: for text of which it is not known where the words end. */
export function aaneen(genormaliseerde: string): string {
  return genormaliseerde.replaceAll(' ', '');
}
