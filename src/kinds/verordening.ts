import type { Soort } from './soort.ts';
import { GEDEELD, regel, zaaknummer } from './velden.ts';
import { verordeningView } from './views/verordening.ts';

/** A verordening as it is written, under its onderwerp. */
export const verordening: Soort = {
  soort: 'verordening',
  velden: { ...GEDEELD, zaaknummer: zaaknummer(), onderwerp: regel('Verordening speelruimte 2026') },
  view: verordeningView,
};
