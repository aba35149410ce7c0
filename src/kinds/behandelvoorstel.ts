import type { Soort } from '../model/index.ts';
import {
  datum,
  GEDEELD,
  keuze,
  minuten,
  onderwerp,
  persoon,
  portefeuillehouder,
  regel,
  spreekrecht,
  tijd,
  zaaknummer,
} from './velden.ts';

const DOELEN = ['Beeldvormend', 'Oordeelsvormend', 'Besluitvormend'] as const;

/** How an item is to be treated in the politieke markt and in the raad. */
export const behandelvoorstel: Soort = {
  naam: 'behandelvoorstel',
  rol: 'behandeling',
  lidwoord: 'het',
  meervoud: 'behandelvoorstellen',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    onderwerp: onderwerp('Nota van uitgangspunten'),
    portefeuillehouder: portefeuillehouder('Gerard Gerrits'),
    'politieke_markt.datum': datum('voorbespreking'),
    'politieke_markt.aanvang': tijd(false),
    'politieke_markt.voorzitter': persoon('Elske Mooijman', 'voorbespreking'),
    'politieke_markt.griffiemedewerker': persoon('Coen Hartendorp', 'voorbespreking'),
    'politieke_markt.zaal': regel('Raadzaal', 'voorbespreking'),
    'politieke_markt.domein': regel('Fysiek', 'voorbespreking'),
    'politieke_markt.duur': minuten('voorbespreking'),
    'politieke_markt.doel': keuze(DOELEN, 'voorbespreking'),
    'politieke_markt.spreekrecht': spreekrecht('voorbespreking'),
    'raad.datum': datum(),
    'raad.doel': keuze(DOELEN),
    'raad.behandeladvies': regel('Hamerstuk'),
    'raad.spreekrecht': spreekrecht(),
  },
  secties: [
    { id: 'beslispunten', titel: 'Belangrijkste beslis-/bespreekpunten', verplicht: true },
    { id: 'historie', titel: 'Historie', verplicht: true },
    { id: 'behandeladvies', titel: 'Behandeladvies', verplicht: true, sessie: true },
    { id: 'opzet', titel: 'Opzet Politieke Markt', verplicht: false, sessie: true },
  ],
  vrijeKoppen: false,
  beslispunten: 'beslispunten',
  voorbespreking: 'politieke_markt',
};
