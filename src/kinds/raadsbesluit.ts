import type { Soort } from '../model/index.ts';
import { datum, FORMULIER, GEDEELD } from './velden.ts';

/** What the raad decides. Without a section for its beslispunten it takes those of its voorstel, written once. */
export const raadsbesluit: Soort = {
  naam: 'raadsbesluit',
  rol: 'besluit',
  lidwoord: 'het',
  meervoud: 'raadsbesluiten',
  velden: { ...GEDEELD, ...FORMULIER, vastgesteld: datum(false) },
  secties: [
    { id: 'besluit', titel: 'Besluit', verplicht: false },
    { id: 'samenvatting', titel: 'Publieksvriendelijke samenvatting', verplicht: true },
  ],
  vrijeKoppen: false,
  beslispunten: 'besluit',
  ondertekening: {
    dag: 'vastgesteld',
    ofVergadering: true,
    door: [
      { functie: 'griffier', als: 'De griffier' },
      { functie: 'burgemeester', als: 'De voorzitter' },
    ],
  },
};
