import { type Gemeente, gelijkeTekens, normaal, vouw } from '../../model/index.ts';

/**
 * An onderwerp as it is compared between stukken: normalised, the abbreviations of the house written out, without a zaaknummer or
 * "Vaststelling", "Vaststellen van" before it (house rule `onderwerp-gelijk`).
 */
export function vergelijkbaar(onderwerp: string, gemeente: Gemeente): string {
  const voluit = new Map(
    Object.entries(gemeente.afkortingen).map(([kort, lang]) => [normaal(kort), gelijkeTekens(lang)]),
  );
  return normaal(zonderVooraf(onderwerp))
    .replace(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu, (woord) => voluit.get(woord)?.toLocaleLowerCase('nl') ?? woord)
    .replace(/^(?:de|het)\s+/u, '');
}

/** An onderwerp without the zaaknummer and "Vaststelling" before it. */
export function zonderVooraf(onderwerp: string): string {
  return vouw(onderwerp)
    .replace(/^(?:zaak(?:nummer|nr\.?)?\s*)?\d{5,}\s*[-–—:.,]?\s*/iu, '')
    .replace(/^vaststell(?:ing|en)(?: van)?(?: de| het)?\s+/iu, '');
}
