import { type Soort, veldMet } from './soort.ts';
import { datumveld, type Stuk, tekstveld } from './stuk.ts';

/** What a besluit says itself of whether the raad changed what was proposed; undefined where it says nothing. */
export function gewijzigd(stuk: Stuk, soort: Soort): 'ja' | 'nee' | undefined {
  const waarde = tekstveld(stuk, veldMet(soort, 'gewijzigd') ?? '');
  return waarde === 'ja' || waarde === 'nee' ? waarde : undefined;
}

/**
 * Whether a besluit may differ from its voorstel: the raad changed it, or it has decided (the day of signing is filled in) and the
 * besluit does not say that nothing was changed.
 */
export function magAfwijken(stuk: Stuk, soort: Soort): boolean {
  const gezegd = gewijzigd(stuk, soort);
  return gezegd === 'ja' || (gezegd === undefined && datumveld(stuk, soort.ondertekening?.dag ?? '') !== undefined);
}

/** What a document is called above it and in its properties. */
export function titelVanSoort(stuk: Stuk, soort: Soort): string {
  return (gewijzigd(stuk, soort) === 'ja' ? soort.titelGewijzigd : undefined) ?? soort.titel;
}
