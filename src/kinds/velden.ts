import type { Veldregel } from '../model/index.ts';

type Eis = Veldregel['verplicht'];

/** Short forms for the tables of the soorten: a field of each type, with an example to copy. */
export const regel = (voorbeeld: string, verplicht: Eis = true): Veldregel => ({ type: 'regel', verplicht, voorbeeld });

export const onderwerp = (voorbeeld: string): Veldregel => ({ ...regel(voorbeeld), betekenis: 'onderwerp' });

export const zaaknummer = (): Veldregel => ({ type: 'zaaknummer', verplicht: true, voorbeeld: '3261787' });

export const datum = (verplicht: Eis = true): Veldregel => ({ type: 'datum', verplicht, voorbeeld: '2026-03-11' });

export const tijd = (verplicht: Eis = true): Veldregel => ({ type: 'tijd', verplicht, voorbeeld: '"19:30"' });

export const keuze = (keuzes: readonly string[], verplicht: Eis = true): Veldregel => ({
  type: 'keuze',
  verplicht,
  voorbeeld: keuzes[0] ?? '',
  keuzes,
});

export const minuten = (verplicht: Eis = true): Veldregel => ({ type: 'minuten', verplicht, voorbeeld: '90' });

export const spreekrecht = (verplicht: Eis = true): Veldregel => ({
  type: 'spreekrecht',
  verplicht,
  voorbeeld: '{ publiek: ja, duur: 5 }',
});

export const portefeuillehouder = (voorbeeld: string): Veldregel => ({
  type: 'personen',
  verplicht: true,
  voorbeeld,
  uitBestuur: true,
  betekenis: 'portefeuillehouder',
});

export const ambtenaar = (voorbeeld: string): Veldregel => ({
  type: 'personen',
  verplicht: true,
  voorbeeld,
  betekenis: 'ambtenaar',
});

/** One person by name, shown as the house writes it. */
export const persoon = (voorbeeld: string, verplicht: Eis = true): Veldregel => ({
  type: 'personen',
  verplicht,
  voorbeeld,
  een: true,
  uitBestuur: true,
});

/** The fields that every soort has besides its own. */
export const GEDEELD: Readonly<Record<string, Veldregel>> = {
  soort: regel('raadsadvies'),
  status: keuze(['concept', 'definitief'], false),
  openbaarheid: keuze(['openbaar', 'besloten', 'geheim'], false),
};

/** The form on top of a raadsadvies and of a raadsbesluit. */
export const FORMULIER: Readonly<Record<string, Veldregel>> = {
  zaaknummer: zaaknummer(),
  onderwerp: onderwerp('Nota van uitgangspunten'),
  behandelend_ambtenaar: ambtenaar('K. van Ekeris'),
  sector: regel('FYS-PVG'),
  portefeuillehouder: portefeuillehouder('G. Gerrits'),
};
