import type { Soort } from './soort.ts';
import { GEDEELD, regel, zaaknummer } from './velden.ts';
import { bijlageView } from './views/bijlage.ts';

/** A bijlage that is written in Markdown; it prints as it is written, under its onderwerp. */
export const bijlage: Soort = {
  soort: 'bijlage',
  velden: { ...GEDEELD, zaaknummer: zaaknummer(), onderwerp: regel('Nota zienswijzen') },
  view: bijlageView,
};
