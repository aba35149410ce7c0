import type { Soort } from './soort.ts';
import { datum, GEDEELD, regel, zaaknummer } from './velden.ts';
import { raadsbriefView } from './views/raadsbrief.ts';

/** A letter of burgemeester en wethouders to the raad. */
export const raadsbrief: Soort = {
  soort: 'raadsbrief',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    onderwerp: regel('Voortgang herinrichting'),
    datum: datum(),
    aanhef: regel('Geachte leden van de raad,'),
    uw_kenmerk: regel('RV-2026-014', false),
  },
  view: raadsbriefView,
};
