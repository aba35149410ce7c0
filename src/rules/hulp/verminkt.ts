/** What Windows-1252 makes of the bytes 80 to 9F; a byte that it does not know stays a control character. */
const HOOG = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const VERVOLG = `[\\u0080-\\u00bf${HOOG}]`;
/**
 * Bytes of UTF-8 that were taken for letters one by one: `Ã«`, `â‚¬`. Only beginnings that give a sign of a Dutch text; a capital
 * with an accent before a quotation mark, `BELGIË”`, is none of them.
 */
export const REEKS = new RegExp(`(?:[ÂÃÄÅ]${VERVOLG}|[âï]${VERVOLG}{2}|ð${VERVOLG}{3})+`, 'gu');
/** Letters of Latin alphabets, signs of typography and mathematics, bullets, letters joined by a font, emoji, a BOM. */
const GEWOON =
  /^[\u00a0-\u017f\u2010-\u205e\u20ac\u2100-\u214f\u2190-\u22ff\u2500-\u27bf\ufb00-\ufb06\ufeff\u{1f300}-\u{1faff}]+$/u;
/** Nothing that is printed: a BOM, and the hyphens with which a PDF broke a word. */
const WEG = /[\ufeff\u00ad\u00ac]/gu;

/** What was meant by such a run, also when it went wrong twice; undefined when it is no UTF-8 or nothing that stands in a text. */
export function hersteld(reeks: string): string | undefined {
  const gelezen = ontcijferd(reeks);
  if (gelezen === undefined || !GEWOON.test(gelezen)) return undefined;
  const nogmaals = gelezen.match(REEKS)?.[0] === gelezen ? hersteld(gelezen) : undefined;
  return nogmaals ?? gelezen.replace(WEG, '').replace(/[\ufb00-\ufb06]/gu, (teken) => teken.normalize('NFKC'));
}

/** Whether a text has a sign with which such a run begins, or a hyphen of a PDF: most have none. */
export function kanVerminktZijn(tekst: string): boolean {
  return /[ÂÃÄÅâïð¬]/u.test(tekst);
}

/** A text with letters in place of all that went wrong so: `«` in `financiÃ«le` is no quotation mark. As long as it was. */
export function zonderVerminkt(tekst: string): string {
  if (!kanVerminktZijn(tekst)) return tekst;
  return tekst.replace(REEKS, (reeks) => (hersteld(reeks) === undefined ? reeks : 'x'.repeat(reeks.length)));
}

function ontcijferd(reeks: string): string | undefined {
  const bytes = [...reeks].map((teken) => {
    const hoog = HOOG.indexOf(teken);
    return hoog >= 0 ? 0x80 + hoog : teken.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
