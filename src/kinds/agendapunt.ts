import type { Soort } from './soort.ts';
import { GEDEELD, namen, regel, zaaknummer } from './velden.ts';

/** An item of the agenda. It gives no document of its own: it feeds the oproeping. */
export const agendapunt: Soort = {
  soort: 'agendapunt',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    titel: regel('Nota van uitgangspunten'),
    portefeuillehouder: namen('Gerrits'),
  },
};
