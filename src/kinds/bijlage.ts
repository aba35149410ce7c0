import type { Soort } from '../model/index.ts';
import { GEDEELD, onderwerp, zaaknummer } from './velden.ts';

/** A bijlage that is written in Markdown; it prints as it is written, under its onderwerp. */
export const bijlage: Soort = {
  naam: 'bijlage',
  rol: 'bijlage',
  lidwoord: 'de',
  meervoud: 'bijlagen',
  velden: { ...GEDEELD, zaaknummer: zaaknummer(), onderwerp: onderwerp('Nota zienswijzen') },
  secties: [],
  vrijeKoppen: true,
};
