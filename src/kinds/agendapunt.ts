import type { Soort } from '../model/index.ts';
import { GEDEELD, onderwerp, portefeuillehouder, zaaknummer } from './velden.ts';

/** An item of the agenda. It gives no document of its own: it feeds the oproeping. */
export const agendapunt: Soort = {
  naam: 'agendapunt',
  rol: 'agendapunt',
  lidwoord: 'het',
  meervoud: 'agendapunten',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    titel: onderwerp('Nota van uitgangspunten'),
    portefeuillehouder: portefeuillehouder('Gerrits'),
  },
  secties: [],
  vrijeKoppen: true,
};
