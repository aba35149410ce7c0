import type { Soort } from './soort.ts';
import { GEDEELD, namen, regel, zaaknummer } from './velden.ts';
import { raadsadviesView } from './views/raadsadvies.ts';

/** The five fields of the form on top of a raadsadvies and of a raadsbesluit. */
export const FORMULIER = {
  zaaknummer: zaaknummer(),
  onderwerp: regel('Nota van uitgangspunten'),
  behandelend_ambtenaar: namen('K. van Ekeris'),
  sector: regel('FYS-PVG'),
  portefeuillehouder: namen('G. Gerrits'),
};

/** What the college advises the raad to decide, and why. */
export const raadsadvies: Soort = {
  soort: 'raadsadvies',
  velden: { ...GEDEELD, ...FORMULIER },
  secties: [
    { titel: 'Aanleiding, doel en wat ging er aan vooraf', verplicht: true },
    { titel: 'Inhoud van het voorstel', verplicht: true },
    { titel: 'Bespreek- en beslispunten', verplicht: true },
    { titel: 'Financiële aspecten', verplicht: true },
    { titel: 'Bijlagen', verplicht: true },
  ],
  beslispunten: 'Bespreek- en beslispunten',
  view: raadsadviesView,
};
