import { expect, it } from 'vitest';
import { type Lid, oordeelOver, type Samenstelling, type Steminvoer } from '../../src/raad/stemming.ts';
import { stemzin } from '../../src/raad/zin.ts';

const lid = (naam: string, fractie?: string): Lid => ({ naam, ...(fractie === undefined ? {} : { fractie }) });
const LEDEN = [
  lid('Aydin', 'Dorp'),
  lid('Bos', 'Dorp'),
  lid('Conen', 'Dorp'),
  lid('Dijk', 'Groen'),
  lid('Evers', 'Groen'),
  lid('Fokkens', 'Links'),
  lid('Gul'),
];
const RAAD: Samenstelling = { zetels: 7, zitting: LEDEN, aanwezig: LEDEN };

it.each<[Steminvoer, object, string]>([
  [{ wijze: 'zonder' }, {}, 'Zonder stemming aangenomen.'],
  [{ wijze: 'hand', voor: 7, tegen: 0 }, {}, 'Aangenomen met algemene stemmen (7).'],
  [{ wijze: 'hand', voor: 5, tegen: 2 }, {}, 'Aangenomen met 5 stemmen voor en 2 tegen.'],
  [{ wijze: 'hand', voor: 1, tegen: 6 }, {}, 'Verworpen met 1 stem voor en 6 tegen.'],
  [
    {
      wijze: 'fracties',
      fracties: { Dorp: 'voor', Groen: 'tegen', Links: 'tegen' },
      behalve: [{ naam: 'Gul', keus: 'voor' }],
    },
    {},
    'Aangenomen met 4 stemmen voor en 3 tegen; tegen stemden de fracties van Groen en Links.',
  ],
  [
    {
      wijze: 'fracties',
      fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen' },
      behalve: [{ naam: 'Gul', keus: 'voor' }],
    },
    {},
    'Aangenomen met 6 stemmen voor en 1 tegen; tegen stemde de fractie van Links.',
  ],
  [
    {
      wijze: 'fracties',
      fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen' },
      behalve: [
        { naam: 'Gul', keus: 'tegen' },
        { naam: 'Bos', keus: 'tegen' },
      ],
    },
    {},
    'Aangenomen met 4 stemmen voor en 3 tegen; tegen stemden de fractie van Links, en de leden Bos (Dorp) en Gul.',
  ],
  [
    { wijze: 'hoofdelijk', voor: ['Aydin', 'Bos', 'Conen', 'Dijk', 'Gul'], tegen: ['Evers', 'Fokkens'] },
    {},
    'Aangenomen bij hoofdelijke stemming met 5 stemmen voor en 2 tegen; voor stemden Aydin (Dorp), Bos (Dorp), Conen (Dorp), Dijk (Groen) en Gul; tegen stemden Evers (Groen) en Fokkens (Links).',
  ],
  [
    { wijze: 'hand', voor: 3, tegen: 3 },
    {},
    'De stemmen staken: 3 voor en 3 tegen. Het besluit is uitgesteld tot een volgende vergadering.',
  ],
  [
    { wijze: 'hand', voor: 3, tegen: 3 },
    { opnieuw: 'gestaakt' },
    'De stemmen staken: 3 voor en 3 tegen. Het voorstel is daarmee niet aangenomen.',
  ],
  [
    { wijze: 'hand', voor: 2, tegen: 1 },
    {},
    'De stemming is ongeldig: er werden 3 stemmen uitgebracht, en dat zijn er te weinig.',
  ],
  [
    {
      wijze: 'schriftelijk',
      kandidaten: [
        { naam: 'mevrouw De Wit', stemmen: 4 },
        { naam: 'de heer Post', stemmen: 1 },
      ],
      blanco: 2,
    },
    {},
    'Gekozen is mevrouw De Wit met 4 van de 5 geldige stemmen, bij schriftelijke stemming: mevrouw De Wit 4 stemmen, de heer Post 1 stem, blanco 2.',
  ],
  [
    {
      wijze: 'schriftelijk',
      kandidaten: [
        { naam: 'De Wit', stemmen: 3 },
        { naam: 'Post', stemmen: 3 },
      ],
      ongeldig: 1,
      herstemming: true,
      lot: 'Post',
    },
    {},
    'Gekozen is Post door het lot, bij schriftelijke stemming: De Wit 3 stemmen, Post 3 stemmen, ongeldig 1.',
  ],
  [
    {
      wijze: 'schriftelijk',
      kandidaten: [
        { naam: 'De Wit', stemmen: 3 },
        { naam: 'Post', stemmen: 3 },
      ],
      blanco: 1,
    },
    {},
    'Niemand heeft de volstrekte meerderheid, bij schriftelijke stemming: De Wit 3 stemmen, Post 3 stemmen, blanco 1. Er wordt opnieuw gestemd.',
  ],
])('says a vote in a sentence: %o', (invoer, bij, expected) => {
  expect(stemzin(invoer, oordeelOver(invoer, RAAD, bij))).toBe(expected);
});
