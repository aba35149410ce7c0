import type { View } from '../../document/index.ts';
import { type Register, type Stuk, vergaderingVan } from '../../model/index.ts';
import { getoond, getoondZaaknummer } from './gegevens.ts';
import { getoondeSecties } from './secties.ts';
import { maakView } from './view.ts';

/** A stuk that prints as it is written: the onderwerp as title, the zaaknummer, the body. The template adds no phrase. */
export function titelstukView(stuk: Stuk, register: Register, zonderOnderwerp: string): View {
  return maakView(stuk, register, {
    datum: vergaderingVan(register, stuk)?.datum,
    gegevens: {
      // A document without a heading cannot be read aloud well.
      titel: getoond(stuk, 'onderwerp') || zonderOnderwerp,
      zaaknummer: getoondZaaknummer(stuk),
      secties: getoondeSecties(stuk, register),
    },
  });
}
