import type { Soort } from '../model/index.ts';
import { GEDEELD, onderwerp, zaaknummer } from './velden.ts';

/** A verordening as it is written, under its onderwerp. */
export const verordening: Soort = {
  naam: 'verordening',
  rol: 'regeling',
  lidwoord: 'de',
  meervoud: 'verordeningen',
  velden: { ...GEDEELD, zaaknummer: zaaknummer(), onderwerp: onderwerp('Verordening speelruimte 2026') },
  secties: [],
  vrijeKoppen: true,
};
