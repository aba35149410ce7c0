import { MAANDEN } from '../core/index.ts';

/** More months than this between the first and the last are no chart: only those with something in them are shown. */
const MEESTE = 24;

/** The month of a day or of a month: `2026-09`. */
export function maandVan(dagOfMaand: string): string {
  return dagOfMaand.slice(0, 7);
}

/** `september 2026`. */
export function maandVoluit(maand: string): string {
  const [jaar, nummer] = maand.split('-').map(Number) as [number, number];
  return `${MAANDEN[nummer - 1]} ${jaar}`;
}

/** Every month from the first to the last of some, those with nothing in them too; where that is years, only the ones that were given. */
export function maandenTussen(gegeven: readonly string[]): readonly string[] {
  const eigen = [...new Set(gegeven)].sort();
  const [eerste, laatste] = [eigen[0], eigen.at(-1)];
  if (eerste === undefined || laatste === undefined) return [];
  const alle: string[] = [];
  for (let maand = eerste; maand <= laatste; maand = volgende(maand)) {
    if (alle.length === MEESTE) return eigen;
    alle.push(maand);
  }
  return alle;
}

function volgende(maand: string): string {
  const [jaar, nummer] = maand.split('-').map(Number) as [number, number];
  const [daarna, eerste] = nummer === 12 ? [jaar + 1, 1] : [jaar, nummer + 1];
  return `${String(daarna).padStart(4, '0')}-${String(eerste).padStart(2, '0')}`;
}
