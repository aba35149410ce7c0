import type { Bewerking } from './bladbewerking.ts';
import { bronstukken } from './bronblad.ts';
import { volgendMerk } from './invoegen.ts';
import { type Getoetst, verwacht } from './toets.ts';
import { uitlijning } from './uitlijn.ts';
import type { Vergelijking } from './wijziging.ts';

/**
 * Points that come or go renumber those behind them: the marks in the source follow what Word counts. Lists whose items all have one
 * number stay so.
 */
export function nummerbewerkingen(
  v: Vergelijking,
  { keus, tekst, gemaakt }: Getoetst,
): { bewerkingen: Bewerking[]; gelijk: boolean } {
  const alle = verwacht(v, keus);
  // A template leaves out the line of a field that was emptied.
  const wat = alle.length === gemaakt.eenheden.length ? alle : alle.filter(({ leeg }) => !leeg);
  const oudNummer = new Map(
    v.stappen.map(({ oud, nieuw }) => [nieuw, oud === undefined ? undefined : v.oud[oud]?.bladen[0]?.nummer]),
  );
  const bij = uitlijning(gemaakt.eenheden, bronstukken(gemaakt.stuk));
  const bewerkingen: Bewerking[] = [];
  let gelijk = true;
  for (const [i, { eenheid, nieuw }] of wat.entries()) {
    const [blad] = eenheid.bladen;
    if (eenheid.soort !== 'punt' || !blad?.geteld || nieuw === undefined) continue;
    const nummer = blad.nummer ?? 1;
    if (gemaakt.eenheden[i]?.bladen[0]?.nummer !== nummer) gelijk = false;
    if (oudNummer.get(nieuw) === nummer) continue;
    const punt = bij[i]?.bladen[0]?.punt;
    if (!punt || !/\w/u.test(punt.merk)) continue;
    const merken = punt.lijst.children.map(
      ({ position }) => /^\w+/u.exec(tekst.slice(position?.start.offset ?? 0))?.[0],
    );
    const steeds = merken.length > 1 && merken.every((een) => een === merken[0]);
    const merk = volgendMerk(
      { merk: punt.merk, steeds: steeds && gemaakt.eenheden[i]?.bladen[0]?.nummer === nummer },
      nummer,
    );
    if (merk !== punt.merk) bewerkingen.push({ van: punt.merkVan, tot: punt.merkVan + punt.merk.length, tekst: merk });
  }
  return { bewerkingen, gelijk };
}
