import { type Gemeente, gelijkeTekens, normaal, pastNummer, vouw } from '../../model/index.ts';

/**
 * An onderwerp as it is compared between stukken: normalised, the abbreviations of the house written out, without a zaaknummer or
 * "Vaststelling", "Vaststellen van" before it (house rule `onderwerp-gelijk`).
 */
export function vergelijkbaar(onderwerp: string, gemeente: Gemeente): string {
  const voluit = new Map(
    Object.entries(gemeente.afkortingen).map(([kort, lang]) => [normaal(kort), gelijkeTekens(lang)]),
  );
  return normaal(zonderVooraf(onderwerp, gemeente))
    .replace(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu, (woord) => voluit.get(woord)?.toLocaleLowerCase('nl') ?? woord)
    .replace(/^(?:de|het)\s+/u, '');
}

/** An onderwerp without the zaaknummer and "Vaststelling" before it. */
export function zonderVooraf(onderwerp: string, gemeente: Gemeente): string {
  const tekst = vouw(onderwerp);
  const nummer = nummerVooraan(tekst, gemeente);
  const zonder = nummer
    ? tekst.slice(nummer.index + nummer.tekst.length)
    : tekst.replace(/^(?:zaak(?:nummer|nr\.?)?\s*)?\d{5,}(?!\d)/iu, '');
  return (zonder === tekst ? tekst : zonder.replace(/^\s*[-–—:.,]?\s*/u, '')).replace(
    /^vaststell(?:ing|en)(?: van)?(?: de| het)?\s+/iu,
    '',
  );
}

/** What stands before a text and may be a zaaknummer: a number with what belongs to it, after the word or a quotation mark. */
const VOORAAN = /^["']?(?:zaak(?:nummer|nr\.?)?\s*)?((?:\p{L}{1,4}[-./]?)?\d(?:[\d./-]*\d)?)(?![\p{L}\p{N}])/iu;

/**
 * The zaaknummer in front of a text, with its place in it; undefined where there is none. A form that any word fits tells nothing,
 * and of fewer than four digits neither.
 */
export function nummerVooraan(tekst: string, gemeente: Gemeente): { tekst: string; index: number } | undefined {
  const match = VOORAAN.exec(tekst);
  const nummer = match?.[1] ?? '';
  if (!match || pastNummer(gemeente, 'x') || nummer.replace(/\D/gu, '').length < 4) return undefined;
  return pastNummer(gemeente, nummer) ? { tekst: nummer, index: match[0].length - nummer.length } : undefined;
}
