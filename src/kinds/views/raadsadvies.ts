import type { View } from '../../document/index.ts';
import { type Register, type Stuk, vergaderingVan } from '../../model/index.ts';
import { hoofdletters } from './gegevens.ts';
import { kenmerken } from './kenmerken.ts';
import { getoondeSecties, heet } from './secties.ts';
import { maakView } from './view.ts';

/** Raadsadvies (house structure, "Raadsadvies"). */
export function raadsadviesView(stuk: Stuk, register: Register): View {
  const datum = vergaderingVan(register, stuk)?.datum;
  const bijlagen = stuk.secties.find((sectie) => heet(sectie, 'Bijlage', 'Bijlagen', 'Bijlage(n)'))?.titel;
  return maakView(stuk, register, {
    datum,
    gegevens: {
      ...kenmerken(stuk, register, datum),
      secties: getoondeSecties(stuk, register, stuk.secties, (titel) =>
        titel !== '' && titel === bijlagen ? 'BIJLAGE(N)' : hoofdletters(titel),
      ),
      slotregel: `Dit raadsadvies is vastgesteld door het college van B & W van ${register.gemeente.naam}.`,
    },
  });
}
