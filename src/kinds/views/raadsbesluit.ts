import type { Fragment, View } from '../../document/index.ts';
import {
  datumveld,
  type Register,
  type Sectie,
  type Stuk,
  strengste,
  vergaderingVan,
  zoekStuk,
} from '../../model/index.ts';
import { fragmenten } from './fragment.ts';
import { getoondeDatum, hoofdletters } from './gegevens.ts';
import { kenmerken } from './kenmerken.ts';
import { handtekening } from './personen.ts';
import { getoondeSecties, heet } from './secties.ts';
import { maakView } from './view.ts';

/** Raadsbesluit (house structure, "Raadsbesluit"). */
export function raadsbesluitView(stuk: Stuk, register: Register): View {
  const { gemeente } = register;
  const vergadering = vergaderingVan(register, stuk)?.datum;
  const getekend = datumveld(stuk, 'vastgesteld') ?? vergadering;
  const besluit = stuk.secties.findIndex((sectie) => heet(sectie, 'Besluit'));
  const voor = (i: number): boolean => i < besluit;
  const tonen = (wie: (i: number) => boolean) =>
    getoondeSecties(
      stuk,
      register,
      stuk.secties.filter((_, i) => i !== besluit && wie(i)),
      hoofdletters,
    );
  return maakView(stuk, register, {
    datum: getekend,
    gegevens: {
      ...kenmerken(stuk, register, vergadering),
      vooraf: tonen(voor),
      besluitregel: `DE RAAD VAN DE GEMEENTE ${hoofdletters(gemeente.naam)} BESLUIT:`,
      besluit: besluitVan(stuk, stuk.secties[besluit], register),
      secties: tonen((i) => !voor(i)),
      dagtekening: `DE GEMEENTERAAD VAN ${hoofdletters(gemeente.naam)},`,
      datum: hoofdletters(getoondeDatum(stuk, 'vastgesteld')),
      handtekeningen: [
        handtekening(gemeente, 'griffier', getekend, 'De griffier'),
        handtekening(gemeente, 'burgemeester', getekend, 'De voorzitter'),
      ],
    },
  });
}

/**
 * The besluit as the author wrote it, else the beslispunten of the raadsadvies, with the file they stand in. Nothing is taken
 * from a raadsadvies that fewer people may see than the besluit itself.
 */
function besluitVan(stuk: Stuk, eigen: Sectie | undefined, register: Register): Fragment | null {
  if (eigen) return fragmenten(stuk, register)(eigen.nodes);
  const advies = zoekStuk(register, stuk, 'raadsadvies');
  if (!advies || strengste([advies.openbaarheid, stuk.openbaarheid]) !== stuk.openbaarheid) return null;
  const sectie = advies.secties.find((kandidaat) => heet(kandidaat, 'Bespreek- en beslispunten'));
  if (!sectie) return null;
  // "Het college stelt voor om:" introduces a proposal; above the decision stands the line of the raad.
  const eerstePunt = advies.beslispunten?.punten[0]?.range.start.line ?? 0;
  const punten = sectie.nodes.filter(({ position }) => (position?.end.line ?? eerstePunt) >= eerstePunt);
  return fragmenten(advies, register, stuk)(punten);
}
