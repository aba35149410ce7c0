import type { Soort } from '../model/index.ts';
import { datum, GEDEELD, onderwerp, regel, zaaknummer } from './velden.ts';

/** A letter of burgemeester en wethouders to the raad. */
export const raadsbrief: Soort = {
  naam: 'raadsbrief',
  rol: 'brief',
  lidwoord: 'de',
  meervoud: 'raadsbrieven',
  velden: {
    ...GEDEELD,
    zaaknummer: zaaknummer(),
    onderwerp: onderwerp('Voortgang herinrichting'),
    datum: datum(),
    aanhef: regel('Geachte leden van de raad,'),
    uw_kenmerk: regel('RV-2026-014', false),
  },
  secties: [{ id: 'bijlagen', titel: 'Bijlage', ookGelezen: ['Bijlagen', 'Bijlage(n)'], verplicht: false }],
  vrijeKoppen: true,
  ondertekening: {
    dag: 'datum',
    door: [
      { functie: 'gemeentesecretaris', als: 'de secretaris,' },
      { functie: 'burgemeester', als: 'de burgemeester,' },
    ],
  },
  briefhoofd: {
    tekst: 'Vermeld altijd het zaaknummer als u contact opneemt met de gemeente.',
    vervolg: [
      { label: 'Bladnummer', veld: 'bladnummer' },
      { label: 'Zaaknummer', veld: 'zaaknummer' },
      { label: 'Uw kenmerk', veld: 'uw_kenmerk' },
    ],
  },
};
