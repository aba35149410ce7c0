import type { Soort } from '../model/index.ts';
import { datum, GEDEELD, regel, tijd } from './velden.ts';

/** The convocation of a raadsvergadering with its agenda (Gemeentewet, art. 19: day, time and place are made known). */
export const oproeping: Soort = {
  naam: 'oproeping',
  rol: 'oproeping',
  lidwoord: 'de',
  meervoud: 'oproepingen',
  velden: {
    ...GEDEELD,
    datum: datum(),
    aanvang: tijd(),
    plaats: regel('Raadzaal, stadhuis'),
    gedateerd: datum(),
    'volgende_vergadering.datum': datum(false),
    'volgende_vergadering.aanvang': tijd(false),
    agenda: { type: 'agenda', verplicht: true, voorbeeld: '[{ rubriek: A, punten: [Opening] }]' },
  },
  secties: [],
  vrijeKoppen: true,
  ondertekening: { dag: 'gedateerd', door: [{ functie: 'burgemeester', als: 'De voorzitter van de raad,' }] },
};
