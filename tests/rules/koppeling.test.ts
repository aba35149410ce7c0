import { expect, test } from 'vitest';
import { applyFixes } from '../../src/rules/index.ts';
import { controleer } from './stukken.ts';

const PAD = 'brieven/tekst.md';
const KOPPEN =
  '## Kosten en baten\n\n### Financiën\n\n### Meerjarenraming\n\n### Hoofdstuk 1\n\n### Hoofdstuk 2\n\n### 3. De planning\n';

/** What is advised about one line above some headings, and the line after the fixes. */
async function over(regel: string): Promise<{ hint: string; gemaakt: string }> {
  const voor = '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Titel\n---\n\n';
  const tekst = `${voor}${regel}\n\n${KOPPEN}`;
  const [melding, ...meer] = (await controleer({ [PAD]: tekst })).filter(({ rule }) => rule === 'koppeling');
  expect(meer).toEqual([]);
  const gemaakt = applyFixes(tekst, melding?.fix ?? []);
  return { hint: melding?.hint ?? '', gemaakt: gemaakt.slice(voor.length).split('\n')[0] as string };
}

test.each([
  ['[x](#kosten-baten)', '[x](#kosten-en-baten)'],
  ['[x](#kostenenbaten)', '[x](#kosten-en-baten)'],
  ['[x](<#Kosten en baten>)', '[x](<#kosten-en-baten>)'],
  ['[x](#financien "titel")', '[x](#financiën "titel")'],
  ['[x](#meerjarenramming)', '[x](#meerjarenraming)'],
  ['[x](htps://example.nl)', '[x](https://example.nl)'],
  ['[x](https:/example.nl)', '[x](https://example.nl)'],
  ['[x](https:////example.nl)', '[x](https://example.nl)'],
  ['[x](www.example.nl/a)', '[x](https://www.example.nl/a)'],
  ['[x](a@example.nl)', '[x](mailto:a@example.nl)'],
  ['[x](mail:a@example.nl)', '[x](mailto:a@example.nl)'],
  ['[x](telefoon:0320123456)', '[x](tel:0320123456)'],
  ['[x] (https://example.nl)', '[x](https://example.nl)'],
  ['(x)[https://example.nl]', '[x](https://example.nl)'],
])('%s is mended to %s', async (geschreven, verwacht) => {
  expect((await over(geschreven)).gemaakt).toBe(verwacht);
});

test.each([
  ['[x](#hoofdstuk-3)', 'Schrijf de woorden van de kop in kleine letters'],
  ['[x](#hoofdstuk)', 'Schrijf de woorden van de kop in kleine letters'],
  ['[x](#planning)', 'Bedoelt u #3-de-planning?'],
  ['[x](#hoofdstuk-een)', 'Schrijf de woorden van de kop in kleine letters'],
  ['[x](#geheel-iets-anders)', 'Schrijf de woorden van de kop in kleine letters'],
  ['[x](ftp://example.nl)', 'Noem een adres met https:'],
  ['[x](file:///h:/a.docx)', 'Zet het bestand in de map van de zaak'],
  ['[x](//server/a)', 'Is het een website'],
  ['[x]()', 'Zet het adres erbij'],
])('%s is left to its author: %s', async (geschreven, hint) => {
  const { hint: gezegd, gemaakt } = await over(geschreven);
  expect(gezegd).toContain(hint);
  expect(gemaakt).toBe(geschreven);
});

test('in a definitief stuk a link that leads nowhere and a note that is missing are fouten', async () => {
  const tekst =
    '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Titel\nstatus: definitief\n---\n\n[x](#weg) en[^1].\n\n[^2]: Noot.\n';
  const said = await controleer({ [PAD]: tekst });
  expect(said.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'fout koppeling',
    'fout voetnoot',
    'fout voetnoot',
  ]);
});
