import type { Fragment } from '../../document/index.ts';
import {
  gewijzigd,
  type Register,
  type Sectie,
  type Stuk,
  sectieMet,
  soortVan,
  strengste,
  zoekStuk,
} from '../../model/index.ts';
import { aanpassingVan } from '../verslag/gewijzigd.ts';
import { tekstMetSpoor } from '../verslag/spoor.ts';
import { aangenomenAmendementen } from './aangenomen.ts';
import { fragmenten } from './fragment.ts';
import { getoondeSecties } from './secties.ts';

/** What a besluit shows besides its fields: the decision, whether the raad changed it, and the sections before and after it. */
export function besluitGegevens(stuk: Stuk, register: Register, metSpoor = false) {
  const soort = soortVan(register, stuk);
  const { beslispunten } = soort;
  // What the raad considered stands above the decision, wherever the author put it.
  const overweging = sectieMet(stuk, 'considerans');
  const nietOverweging = (sectie: Sectie): boolean => sectie !== overweging;
  const plaats = stuk.secties.findIndex(({ id }) => id !== undefined && id === beslispunten);
  return {
    is_gewijzigd: gewijzigd(stuk, soort) === 'ja' || aanpassingVan(register, stuk) !== undefined,
    amendementen: aangenomenAmendementen(stuk, register),
    vooraf: getoondeSecties(stuk, register, stuk.secties.slice(0, Math.max(0, plaats)).filter(nietOverweging)),
    considerans: overweging ? fragmenten(stuk, register)(overweging.nodes, undefined, overweging) : null,
    besluit: besluitVan(stuk, stuk.secties[plaats], register, metSpoor),
    secties: getoondeSecties(stuk, register, stuk.secties.slice(plaats + 1).filter(nietOverweging)),
  };
}

/**
 * The decision as the author wrote it, else the beslispunten of the voorstel, with the file they stand in: without the line that
 * introduces a proposal, for above the decision stands the line of the raad. Nothing is taken from a voorstel that fewer people
 * may see than the besluit itself.
 */
function besluitVan(stuk: Stuk, eigen: Sectie | undefined, register: Register, metSpoor: boolean): Fragment | null {
  const { puntnummers } = soortVan(register, stuk);
  // As the raad decided it, by the amendementen that it adopted.
  const aanpassing = aanpassingVan(register, stuk);
  if (aanpassing) {
    const { bron } = aanpassing.grond;
    if (strengste([bron.openbaarheid, stuk.openbaarheid]) === stuk.openbaarheid)
      return fragmenten(
        bron,
        register,
        stuk,
      )((metSpoor ? tekstMetSpoor(register, stuk) : undefined) ?? aanpassing.nodes, puntnummers);
  }
  if (eigen) return fragmenten(stuk, register)(eigen.nodes, puntnummers, eigen);
  const voorstel = zoekStuk(register, stuk, 'voorstel');
  if (!voorstel?.beslispunten) return null;
  if (strengste([voorstel.openbaarheid, stuk.openbaarheid]) !== stuk.openbaarheid) return null;
  return fragmenten(voorstel, register, stuk)(voorstel.beslispunten.nodes, puntnummers);
}
