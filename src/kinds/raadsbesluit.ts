import { FORMULIER } from './raadsadvies.ts';
import type { Soort } from './soort.ts';
import { datum, GEDEELD } from './velden.ts';
import { raadsbesluitView } from './views/raadsbesluit.ts';

/** What the raad decides. Without `## Besluit` it takes the beslispunten of its raadsadvies, written once. */
export const raadsbesluit: Soort = {
  soort: 'raadsbesluit',
  velden: { ...GEDEELD, ...FORMULIER, vastgesteld: datum(false) },
  secties: [
    { titel: 'Besluit', verplicht: false },
    { titel: 'Publieksvriendelijke samenvatting', verplicht: true },
  ],
  beslispunten: 'Besluit',
  view: raadsbesluitView,
};
