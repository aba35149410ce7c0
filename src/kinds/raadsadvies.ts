import type { Soort } from '../model/index.ts';
import { FORMULIER, GEDEELD } from './velden.ts';

/** What the college advises the raad to decide, and why. */
export const raadsadvies: Soort = {
  naam: 'raadsadvies',
  rol: 'voorstel',
  lidwoord: 'het',
  meervoud: 'raadsadviezen',
  velden: { ...GEDEELD, ...FORMULIER },
  secties: [
    { id: 'aanleiding', titel: 'Aanleiding, doel en wat ging er aan vooraf', verplicht: true },
    { id: 'inhoud', titel: 'Inhoud van het voorstel', verplicht: true },
    { id: 'beslispunten', titel: 'Bespreek- en beslispunten', verplicht: true },
    { id: 'financien', titel: 'Financiële aspecten', verplicht: true },
    {
      id: 'bijlagen',
      titel: 'Bijlagen',
      ookGelezen: ['Bijlage', 'Bijlage(n)'],
      verplicht: true,
      gedrukt: 'Bijlage(n)',
    },
  ],
  vrijeKoppen: false,
  beslispunten: 'beslispunten',
};
