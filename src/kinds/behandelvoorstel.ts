import type { Soort } from './soort.ts';
import { datum, duur, GEDEELD, keuze, namen, regel, spreekrecht, tijd, zaaknummer } from './velden.ts';
import { behandelvoorstelView } from './views/behandelvoorstel.ts';

const DOELEN = ['Beeldvormend', 'Oordeelsvormend', 'Besluitvormend'] as const;

/** How an item is to be treated in the politieke markt and in the raad. */
export const behandelvoorstel: Soort = {
  soort: 'behandelvoorstel',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    onderwerp: regel('Nota van uitgangspunten'),
    portefeuillehouder: namen('Gerard Gerrits'),
    'politieke_markt.datum': datum('markt'),
    'politieke_markt.aanvang': tijd(false),
    'politieke_markt.voorzitter': regel('Elske Mooijman', 'markt'),
    'politieke_markt.griffiemedewerker': regel('Coen Hartendorp', 'markt'),
    'politieke_markt.zaal': regel('Raadzaal', 'markt'),
    'politieke_markt.domein': regel('Fysiek', 'markt'),
    'politieke_markt.duur': duur('markt'),
    'politieke_markt.doel': keuze(DOELEN, 'markt'),
    'politieke_markt.spreekrecht': spreekrecht('markt'),
    'raad.datum': datum(),
    'raad.doel': keuze(DOELEN),
    'raad.behandeladvies': regel('Hamerstuk'),
    'raad.spreekrecht': spreekrecht(),
  },
  secties: [
    { titel: 'Belangrijkste beslis-/bespreekpunten', verplicht: true },
    { titel: 'Historie', verplicht: true },
    { titel: 'Behandeladvies', verplicht: true },
    { titel: 'Opzet Politieke Markt', verplicht: false },
  ],
  beslispunten: 'Belangrijkste beslis-/bespreekpunten',
  view: behandelvoorstelView,
};
