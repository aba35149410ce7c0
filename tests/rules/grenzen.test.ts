import { expect, test } from 'vitest';
import { oproeping, raadsadvies, raadsbesluit, rubriek } from './papieren.ts';
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

test('the next vergadering is not on an earlier day, however late it begins', async () => {
  const volgende = (datum: string) => ({
    '2026-03-11/oproeping.md': `---\nsoort: oproeping\ndatum: 2026-03-11\naanvang: "19:30"\nvolgende_vergadering: { datum: ${datum}, aanvang: "20:00" }\nagenda:\n  - { rubriek: A, punten: [Opening] }\n---\n`,
  });
  expect(await regelsOver(volgende('2026-03-10'))).toContain('volgende-vergadering');
  expect(await regelsOver(volgende('2026-03-11'))).not.toContain('volgende-vergadering');
});

test('a stuk without portefeuillehouder misses its field, and is not compared', async () => {
  const stuk = (soort: string, veld: string) => `---\nsoort: ${soort}\nzaaknummer: 4100001\n${veld}---\n`;
  const over = await regelsOver({
    '2026-03-11/oproeping.md': `---\nsoort: oproeping\ndatum: 2026-03-11\nagenda:\n  - { rubriek: A, punten: [{ zaak: 4100001 }] }\n---\n`,
    '2026-03-11/plein/agendapunt.md': stuk('agendapunt', 'portefeuillehouder: Verbeek\n'),
    '2026-03-11/plein/raadsadvies.md': stuk('raadsadvies', ''),
  });
  expect(over).toContain('verplicht-veld');
  expect(over).not.toContain('portefeuillehouder-gelijk');
});

test('a remain of a PDF is said once: by its own rule, or where the house has that off, as a character that is missing', async () => {
  const tekst = bijlage('Een \uf0b7 punt.');
  const teken = (regels: readonly string[]) => regels.filter((regel) => /teken/u.test(regel));
  expect(teken(await regelsOver(tekst))).toEqual(['vreemde-tekens']);
  expect(teken(await regelsOver({ ...tekst, 'gemeente.yaml': 'regels: { vreemde-tekens: uit }\n' }))).toEqual([
    'ontbrekend-teken',
  ]);
});

test.each([
  ['1. Een\n2. Twee\n2. Drie', ['Schrijf "3. ", en nummer zo door: dat nummer wordt ook gedrukt.']],
  ['De raad wordt voorgesteld:\n2. Een', ['Zet voor het punt een witregel en schrijf "1. ".']],
  ['- Een\n- Twee', ['Schrijf "1. " in plaats van het streepje.', 'Schrijf "2. " in plaats van het streepje.']],
])('the number to write is that of the place of the beslispunt: %j', async (punten, hints) => {
  const gezegd = await controleer({ 'brieven/advies.md': raadsadvies({ punten }) });
  expect(gezegd.filter(({ rule }) => rule === 'beslispunten-lijst').map(({ hint }) => hint)).toEqual(hints);
});

test('nine zeros are nobody', async () => {
  expect(await over('privacy-bsn', 'Het nummer is 000000000.')).toEqual([]);
});

test('a quotation does not run on from one footnote into the next', async () => {
  const noten = 'Een woord[^1] en nog een[^2].\n\n[^1]: Dit heet “een plek.\n\n[^2]: Voor iedereen” heet dat.';
  expect(await over('aanhalingstekens', noten)).toEqual([
    expect.stringMatching(/^3: Dit aanhalingsteken “ wordt nergens gesloten/u),
    expect.stringMatching(/^5: Dit aanhalingsteken ” sluit iets wat niet is geopend/u),
  ]);
});

test('text before the first heading is no section, and stops no rule', async () => {
  const stuk = raadsadvies().replace('\n## Aanleiding', '\nVooraf een woord.\n\n## Aanleiding');
  expect(stuk).toContain('Vooraf');
  expect(await regelsOver({ 'brieven/advies.md': stuk })).toEqual(
    await regelsOver({ 'brieven/advies.md': raadsadvies() }),
  );
});

test('a long quotation is cut off at its end', async () => {
  const los = 'Deze losse tekst staat na de punten en is langer dan een regel van een melding mag zijn.';
  const gezegd = await controleer({ 'brieven/advies.md': raadsadvies({ punten: `1. Een\n\n${los}` }) });
  const [melding] = gezegd.filter(({ rule }) => rule === 'beslispunten-lijst');
  const geciteerd = /"(.*)…"/u.exec(melding?.message ?? '')?.[1];
  expect(geciteerd).toHaveLength(59);
  expect(los.startsWith(geciteerd ?? '-')).toBe(true);
});

test.each([
  ['T. van Dam', 'T. Anna van Dam', 'A-5', []],
  ['T. van Dam', 'K. van Dam', 'A-5', ['waarschuwing ambtenaar-gelijk']],
  ['T. van Dam', 'T. van Dam', 'A 5', ['waarschuwing beslispunten-gelijk']],
  ['T. van Dam', 'T. van Dam', 'A 6', ['fout beslispunten-gelijk']],
])('a raadsadvies of %s and a raadsbesluit of %s, of A-5 and %s', async (een, ander, punt, verwacht) => {
  const gezegd = await controleer({
    '2026-03-11/plein/raadsadvies.md': raadsadvies({
      velden: { behandelend_ambtenaar: een },
      punten: '1. A-5 te kiezen.',
    }),
    '2026-03-11/plein/raadsbesluit.md': raadsbesluit({
      velden: { behandelend_ambtenaar: ander },
      besluit: `1. ${punt} te kiezen.`,
    }),
    '2026-03-11/oproeping.md': oproeping(rubriek('A', '{ zaak: 4100001 }')),
  });
  const gelijk = gezegd.filter(({ rule }) => rule.endsWith('-gelijk'));
  expect(gelijk.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(verwacht);
});
