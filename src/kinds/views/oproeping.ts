import type { IsoDate } from '../../core/index.ts';
import type { View } from '../../document/index.ts';
import { type Agendaregel, datumveld, type Gemeente, type Register, type Stuk } from '../../model/index.ts';
import { getoond, getoondeDag, getoondeDatum, getoondeNamen, getoondeTijd, isBegonnen } from './gegevens.ts';
import { achternaam, handtekening } from './personen.ts';
import { getoondeSecties } from './secties.ts';
import { maakView } from './view.ts';

/** One row of the agenda table. */
interface Rij {
  readonly nummer: string;
  readonly titel: string;
  readonly zaaknummer: string;
  readonly namen: readonly string[];
}

/** Oproeping with its agenda (house structure, "Oproeping"). */
export function oproepingView(stuk: Stuk, register: Register): View {
  const { gemeente } = register;
  const datum = datumveld(stuk, 'datum');
  const vergadering = register.vergaderingen.find(({ oproeping }) => oproeping.pad === stuk.pad);
  return maakView(stuk, register, {
    titel: ['Oproeping raadsvergadering', getoondeDatum(stuk, 'datum')].filter(Boolean).join(' '),
    datum: datumveld(stuk, 'gedateerd') ?? datum,
    lopend: { voet: '' },
    gegevens: {
      volgende: isBegonnen(stuk, 'volgende_vergadering'),
      volgendeDatum: getoondeDag(stuk, 'volgende_vergadering.datum'),
      volgendeTijd: getoondeTijd(stuk, 'volgende_vergadering.aanvang'),
      gemeente: gemeente.naam,
      naamRaad: gemeente.naamRaad,
      datum: getoondeDag(stuk, 'datum'),
      tijd: getoondeTijd(stuk, 'aanvang'),
      plaats: getoond(stuk, 'plaats'),
      rubrieken: (vergadering?.agenda ?? []).map(({ letter, titel, regels }) => ({
        letter,
        titel,
        rijen: regels.map((regel) => rij(regel, gemeente, datum)),
      })),
      secties: getoondeSecties(stuk, register),
      gedateerd: getoondeDatum(stuk, 'gedateerd'),
      handtekeningen: [
        handtekening(gemeente, 'burgemeester', datumveld(stuk, 'gedateerd'), 'De voorzitter van de raad,'),
      ],
    },
  });
}

/**
 * Of an item that is not openbaar nothing enters the View but its number and that word: what is not in the View cannot be
 * printed, whatever a template asks for.
 */
function rij(regel: Agendaregel, gemeente: Gemeente, datum: IsoDate | undefined): Rij {
  const { nummer, stuk } = regel;
  if (regel.openbaarheid !== 'openbaar') return { nummer, titel: regel.openbaarheid, zaaknummer: '', namen: [] };
  return {
    nummer,
    titel: regel.tekst ?? (stuk ? getoond(stuk, regel.brief === undefined ? 'titel' : 'onderwerp') : ''),
    zaaknummer: regel.zaak ?? regel.brief ?? '',
    namen: stuk ? getoondeNamen(stuk, 'portefeuillehouder', achternaam(gemeente, datum)) : [],
  };
}
