import type { Veldregel, Veldtype } from '../model/index.ts';

/** The fields that every soort has besides its own. */
export const GEDEELD: Readonly<Record<string, Veldregel>> = {
  soort: { type: 'regel', verplicht: 'nee', voorbeeld: '' },
  status: { type: 'keuze', verplicht: 'nee', voorbeeld: 'concept', keuzes: ['concept', 'definitief'] },
  openbaarheid: { type: 'keuze', verplicht: 'nee', voorbeeld: 'openbaar', keuzes: ['openbaar', 'besloten', 'geheim'] },
  wijziging: { type: 'regel', verplicht: 'nee', voorbeeld: 'Het bedrag in beslispunt 2 is verbeterd.' },
  grond: { type: 'regel', verplicht: 'nee', voorbeeld: 'Woo 5.1 lid 2 onder b' },
  opgelegd_door: { type: 'regel', verplicht: 'nee', voorbeeld: 'het college' },
  opgelegd_op: { type: 'datum', verplicht: 'nee', voorbeeld: '2026-03-03' },
  bestand: { type: 'regel', verplicht: 'nee', voorbeeld: 'raadsadvies.pdf' },
  openbare_titel: { type: 'regel', verplicht: 'nee', voorbeeld: 'Grondzaak' },
  bijlagen: { type: 'bijlagen', verplicht: 'nee', voorbeeld: '[{ bestand: taxatie.pdf, openbaarheid: geheim }]' },
  inhoudsopgave: { type: 'janee', verplicht: 'nee', voorbeeld: 'ja' },
};

/** What a template calls by these names is not a field: see `docs/huis.md`. */
export const RESERVED: ReadonlySet<string> = new Set([
  'gemeente',
  'vergadering',
  'agenda',
  'secties',
  'sectie',
  'handtekeningen',
  'rubrieken',
  'vooraf',
  'considerans',
  'besluit',
  'is_gewijzigd',
  'regeling',
  'zijblok',
  'groet',
  'sessie',
  // The helpers of a template.
  'markdown',
  'inline',
  'noten',
  'inhoudsopgave',
  'voluit',
  'weekdag',
  'tijdstip',
  'hoofdletters',
  'aantal',
  'geld',
  'if',
  'unless',
  'each',
  'with',
  'lookup',
  'log',
]);

/** A value to copy, for a field that gives none of its own. */
export const TYPEN_VOORBEELD: Readonly<Record<Veldtype, string>> = {
  regel: 'tekst',
  tekst: '"Een of meer zinnen."',
  zaaknummer: '"2026-001"',
  datum: '2026-03-11',
  tijd: '"19:30"',
  getal: '3',
  minuten: '90',
  bedrag: '1250',
  keuze: '',
  janee: 'ja',
  personen: 'Naam van een persoon',
  indiener: 'college',
  lijst: '[eerste, tweede]',
  spreekrecht: '{ publiek: ja, duur: 5 }',
  agenda: '[{ rubriek: A, punten: [Opening] }]',
  bijlagen: '[taxatie.pdf]',
};
