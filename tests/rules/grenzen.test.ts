import { expect, test } from 'vitest';
import { bijlage, controleer, regelsOver } from './stukken.ts';

/** The messages of one rule about a body, in short: the line, counted from the first of the body, and the words. */
async function over(regel: string, tekst: string): Promise<readonly string[]> {
  const gezegd = (await controleer(bijlage(tekst))).filter(({ rule }) => rule === regel);
  return gezegd.map(({ range, message }) => `${range.start.line - 6}: ${message}`);
}

test('the end of an element that was reported at its beginning is said no more, a second end is', async () => {
  expect(await over('geen-html', 'Een <b>vet</b> woord.\n\nEn nog een </b>.')).toEqual([
    '1: Hier staat "<b>"; verwacht wordt tekst zonder HTML.',
    '3: Hier staat "</b>"; verwacht wordt tekst zonder HTML.',
  ]);
});

test.each([
  ['words in the last row', '| Bomen | 20 | 30 |\n| Totaal | n.v.t. | 30 |'],
  ['words in a row above it', '| Bomen | 20 | 30 |\n| Banken | zie boven | 10 |\n| Totaal | 25 | 40 |'],
])('a column of a table does not add up to anything with %s', async (_wat, rijen) => {
  expect(await over('tabel-telt-op', `| Post | 2026 | 2027 |\n| --- | ---: | ---: |\n${rijen}`)).toEqual([]);
});

test('a stuk without zaaknummer misses it, and is not missed on the agenda', async () => {
  const over = await regelsOver({
    '2026-03-11/oproeping.md': `---\nsoort: oproeping\ndatum: 2026-03-11\nagenda:\n  - { rubriek: A, punten: [Opening] }\n---\n`,
    '2026-03-11/plein/nota.md': '---\nsoort: bijlage\nonderwerp: Nota\n---\n\nTekst.\n',
  });
  expect(over).toContain('verplicht-veld');
  expect(over).not.toContain('stuk-op-agenda');
});
