import { expect, test } from 'vitest';
import { pastNummer } from '../../src/model/index.ts';
import { GEMEENTE, places, readFiles } from '../support/content.ts';

test('a house is read with its defaults', async () => {
  const { value, diagnostics } = await readFiles({});
  expect(diagnostics).toEqual([]);
  expect(value?.gemeente.rubrieken).toEqual([
    { letter: 'A', titel: 'Algemeen' },
    { letter: 'B', titel: 'Hamerstukken', aard: 'hamerstukken' },
    { letter: 'C', titel: 'Met markt', aard: 'met_voorbespreking' },
  ]);
  expect(value && pastNummer(value.gemeente, '4100001')).toBe(true);
  expect(value && pastNummer(value.gemeente, '410001')).toBe(false);
  expect(value?.gemeente.bestuur[1]).toMatchObject({ achternaam: 'Scheper', tot: '2024-12-31' });
});

test('settings of rules keep their place', async () => {
  const { value } = await readFiles({ 'gemeente.yaml': `${GEMEENTE}regels:\n  geen-html: uit\n` });
  expect(value?.gemeente.regels).toEqual([
    { regel: 'geen-html', stand: 'uit', plek: { start: { line: 17, column: 3 }, end: { line: 17, column: 12 } } },
  ]);
});

test.each([
  ['broken YAML', `${GEMEENTE}  x: [`, /gemeente\.yaml:\d+:\d+ geldige-yaml/],
  ['a missing field', GEMEENTE.replace(/^naam: .*\n/u, ''), /gemeente\.yaml:1:1 verplicht-veld/],
  ['an unknown field', `${GEMEENTE}telefoon: 1\n`, /gemeente\.yaml:16:1 onbekend-veld/],
  ['an unknown functie', GEMEENTE.replace('functie: griffier', 'functie: koning'), /gemeente\.yaml:15:\d+ veld-vorm/],
  ['a date that does not exist', GEMEENTE.replace('2024-12-31', '2024-02-30'), /gemeente\.yaml:12:\d+ veld-vorm/],
  ['a pattern that is none', `${GEMEENTE}zaaknummer_patroon: '['\n`, /gemeente\.yaml:16:\d+ veld-vorm/],
  ['an empty file', '', /gemeente\.yaml:1:1 leesbaar-bestand/],
])('%s gives a message and nothing to build with', async (_name, text, place) => {
  const { value, diagnostics } = await readFiles({ 'gemeente.yaml': text });
  expect(value).toBeUndefined();
  expect(places(diagnostics)[0]).toMatch(place);
});

test('someone of bestuur goes by name, with the word that was meant', async () => {
  const { diagnostics } = await readFiles({
    'gemeente.yaml': GEMEENTE.replace('functie: griffier', 'functie: Griffier'),
  });
  expect(diagnostics).toMatchObject([
    { message: expect.stringMatching(/^Bij "functie" van [A-Z].* staat "Griffier"/u), hint: 'Bedoelt u "griffier"?' },
  ]);
});
