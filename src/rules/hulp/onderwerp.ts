import { type Gemeente, gelijkeTekens, normaal } from '../../model/index.ts';

/**
 * An onderwerp as it is compared between stukken: normalised, the abbreviations of the house written out, without a zaaknummer or
 * "Vaststelling", "Vaststellen van" before it (house rule `onderwerp-gelijk`).
 */
export function vergelijkbaar(onderwerp: string, gemeente: Gemeente): string {
  const voluit = new Map(
    Object.entries(gemeente.afkortingen).map(([kort, lang]) => [normaal(kort), gelijkeTekens(lang)]),
  );
  return gelijkeTekens(normaal(onderwerp))
    .replace(/^(?:zaak(?:nummer|nr\.?)?\s*)?\d{5,}\s*[-:.,]?\s*/u, '')
    .replace(/^vaststell(?:ing|en)(?: van)?(?: de| het)?\s+/u, '')
    .replace(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu, (woord) => voluit.get(woord)?.toLocaleLowerCase('nl') ?? woord)
    .replace(/^(?:de|het)\s+/u, '');
}
