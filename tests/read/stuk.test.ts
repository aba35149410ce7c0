import { expect, test } from 'vitest';
import type { Huis, Stuk } from '../../src/model/index.ts';
import { readStuk } from '../../src/read/stuk.ts';
import { places, readFiles } from '../support/content.ts';

const ADVIES = `---
soort: raadsadvies
zaaknummer: 0123456
onderwerp: Een brug
behandelend_ambtenaar: [P. Jansen, Q. Smit]
status: definitief
---

Vooraf.

## Inhoud van het voorstel

Tekst met \`code\`.

### Kop drie

## Bespreek- en beslispunten

1. Eerste
2. Tweede
   1. Onder
`;

async function one(text: string | Uint8Array, path = 'a/stuk.md'): Promise<Stuk> {
  const { value, diagnostics } = await readFiles({ [path]: text });
  expect(diagnostics).toEqual([]);
  return value?.stukken[0] as Stuk;
}

async function refused(text: string | Uint8Array): Promise<string[]> {
  const { value, diagnostics } = await readFiles({ 'x.md': text });
  expect(value?.stukken).toEqual([]);
  expect(value?.unreadable).toEqual([{ pad: 'x.md', besloten: false }]);
  return places(diagnostics);
}

test.each([
  [true, 'openbaarheid: geheim\nsoort: ['],
  [true, '"Openbaarheid" : besloten\nsoort: raadsadvis'],
  [true, 'openbaarheid: openbaat\nsoort: ['],
  [false, 'openbaarheid: openbaar\nsoort: ['],
  [false, 'onderwerp: openbaarheid\nsoort: ['],
  [false, 'soort: ['],
])('a stuk that cannot be read says whether it stays inside: %s from %j', async (besloten, regels) => {
  const { value } = await readFiles({ 'x.md': `---\n${regels}\n---\n` });
  expect(value?.unreadable).toEqual([{ pad: 'x.md', besloten }]);
});

test('fields keep their value, what was written, and their place', async () => {
  const stuk = await one(ADVIES);
  expect(stuk.zaaknummer).toBe('0123456');
  expect(stuk.status).toBe('definitief');
  expect(stuk.waarden.behandelend_ambtenaar).toEqual(['P. Jansen', 'Q. Smit']);
  expect(stuk.velden.onderwerp?.geschreven).toBe('Een brug');
  expect(stuk.velden.onderwerp?.plek).toEqual({ start: { line: 4, column: 12 }, end: { line: 4, column: 20 } });
  expect(stuk.velden.onderwerp?.sleutel?.start).toEqual({ line: 4, column: 1 });
  expect(stuk.voorwerk.start).toEqual({ line: 2, column: 1 });
});

test('a body is cut at its level-2 headings, with positions of the file', async () => {
  const stuk = await one(ADVIES);
  expect(stuk.secties.map(({ titel }) => titel)).toEqual([
    undefined,
    'Inhoud van het voorstel',
    'Bespreek- en beslispunten',
  ]);
  expect(stuk.secties[1]?.kop?.start).toEqual({ line: 11, column: 1 });
  expect(stuk.secties[1]?.nodes.map(({ type }) => type)).toEqual(['paragraph', 'heading']);
  expect(stuk.secties[0]?.nodes[0]?.position?.start).toMatchObject({ line: 9, column: 1 });
});

test.each([
  ['a byte order mark', `\ufeff${ADVIES}`],
  ['CRLF', ADVIES.replaceAll('\n', '\r\n')],
])('%s changes nothing of what is read', async (_name, text) => {
  const plain = await one(ADVIES);
  const stuk = await one(text);
  expect(stuk.waarden).toEqual(plain.waarden);
  expect(stuk.velden).toEqual(plain.velden);
  expect(stuk.secties.map(({ titel, kop }) => [titel, kop])).toEqual(
    plain.secties.map(({ titel, kop }) => [titel, kop]),
  );
  expect(stuk.beslispunten?.punten.map(({ tekst }) => tekst)).toEqual(['Eerste', 'Tweede']);
});

test('accents that were typed apart become one letter', async () => {
  const stuk = await one('---\nsoort: verordening\nonderwerp: Cafe\u0301s\n---\n\n## Cafe\u0301\n\nJose\u0301\n');
  expect(stuk.waarden.onderwerp).toBe('Caf\u00e9s');
  expect(stuk.secties[0]?.titel).toBe('Caf\u00e9');
});

test.each([
  ['2022-02-30', 'datum', '---\nsoort: raadsbrief\ndatum: 2022-02-30\n---\n'],
  ['a time', 'aanvang', '---\nsoort: oproeping\naanvang: "25:10"\n---\n'],
  ['a nested field', 'raad.doel', '---\nsoort: behandelvoorstel\nraad:\n  doel: Besluit\n---\n'],
  ['a value where a group belongs', 'raad', '---\nsoort: behandelvoorstel\nraad: ja\n---\n'],
  [
    'an item of the agenda',
    'agenda.0.punten.1.zaak',
    '---\nsoort: oproeping\nagenda:\n  - rubriek: A\n    punten: [Opening, { zaak: [1] }]\n---\n',
  ],
  ['an empty openbaarheid', 'openbaarheid', '---\nsoort: bijlage\nopenbaarheid:\n---\n'],
])('a wrong value is kept as written and named: %s', async (_name, pad, text) => {
  const stuk = await one(text);
  expect(stuk.veldfouten.map((fout) => fout.pad)).toEqual([pad]);
  expect(stuk.waarden).not.toHaveProperty([pad]);
});

test.each([
  ['openbaar', ''],
  ['besloten', 'openbaarheid: besloten\n'],
  ['geheim', 'openbaarheid: geheim\n'],
  ['geheim', 'openbaarheid: Geheim!\n'],
  ['geheim', 'openbaarheid:\n'],
  ['geheim', 'openbaarheit: geheim\n'],
  ['geheim', 'geheim: ja\n'],
  ['geheim', 'Vertrouwelijkheid: geheim\n'],
  ['geheim', 'niet-openbaar: ja\n'],
  ['geheim', 'status: Besloten\n'],
  ['geheim', '<<: { openbaarheid: geheim }\n'],
  ['openbaar', 'status: definitief\n'],
  ['openbaar', 'onderwerp: geheim\n'],
])('a slip never makes a stuk openbaar: %s from %j', async (verwacht, regel) => {
  expect((await one(`---\nsoort: bijlage\n${regel}---\n`)).openbaarheid).toBe(verwacht);
});

test.each([
  ['broken YAML', '---\nsoort: raadsadvies\nonderwerp: a: b\n---\n', 'x.md:3:12 geldige-yaml'],
  ['a field twice', '---\nsoort: bijlage\nsoort: bijlage\n---\n', 'x.md:3:1 geldige-yaml'],
  ['tabs on every line', '---\nsoort: bijlage\nraad:\n\tdatum: 1\n\tdoel: 2\n---\n', 'x.md:4:1 geldige-yaml'],
  ['a tab in a list', '---\nagenda:\n  - punten:\n\t- zaak: 1\n---\n', 'x.md:4:1 geldige-yaml'],
  ['a quote left open', '---\nsoort: "bijlage\nonderwerp: a\n---\n', 'x.md:2:8 geldige-yaml'],
  ['a quote closed by the next', '---\nsoort: "bijlage\nonderwerp: "a"\n---\n', 'x.md:2:8 geldige-yaml'],
  ['a list left open', '---\nonderwerp: [a, b\nsoort: bijlage\n---\n', 'x.md:2:12 geldige-yaml'],
  ['emphasis in a value', '---\nsoort: bijlage\nonderwerp: *a*\n---\n', 'x.md:3:12 geldige-yaml'],
  ['soort with a capital', '---\nonderwerp: a\nSoort: bijlage\n---\n', 'x.md:3:1 bekende-soort'],
  ['no front matter', 'Zomaar tekst\n', 'x.md:1:1 geldige-yaml'],
  ['front matter without an end', '---\nsoort: bijlage\n\nTekst\n', 'x.md:1:1 geldige-yaml'],
  ['JavaScript', '---js\nglobalThis.ran = true\n---\n', 'x.md:1:1 geldige-yaml'],
  ['an unknown soort', '---\nsoort: raadsadvis\n---\n', 'x.md:2:8 bekende-soort'],
  ['no soort', '---\nzaaknummer: 1234567\n---\n', 'x.md:2:1 bekende-soort'],
  ['an empty file', '', 'x.md:1:1 leesbaar-bestand'],
  ['lists nested 500 deep', `---\nsoort: bijlage\n---\n\n${'- '.repeat(500)}diep\n`, 'x.md:5:1 leesbaar-bestand'],
  [
    'emphasis nested 400 deep',
    `---\nsoort: bijlage\n---\n\n${'*a _b '.repeat(150)}c${'_ d*'.repeat(150)}\n`,
    undefined,
  ],
])('what cannot be read is refused at its place: %s', async (_name, text, place) => {
  if (place) expect(await refused(text)).toEqual([place]);
  else expect(await refused(text)).toEqual([expect.stringMatching(/^x\.md:5:\d+ leesbaar-bestand$/u)]);
  expect(globalThis).not.toHaveProperty('ran');
});

test('indented lists 150 deep are refused too, 60 deep are not', async () => {
  const nested = (depth: number) =>
    `---\nsoort: bijlage\n---\n\n${Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- punt\n`).join('')}`;
  expect(await refused(nested(150))).toEqual(['x.md:105:1 leesbaar-bestand']);
  expect((await one(nested(60))).secties).toHaveLength(1);
});

test('a file that is not UTF-8 is refused at the line where it goes wrong', async () => {
  expect(await refused(new Uint8Array([45, 45, 45, 10, 0x63, 0xe9, 0x0a]))).toEqual(['x.md:2:1 leesbaar-bestand']);
});

test('a nest of YAML aliases is refused, not unfolded', async () => {
  const levels = Array.from({ length: 12 }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i},`.repeat(9)}]`);
  expect(await refused(`---\nsoort: bijlage\nx0: &x0 [a]\n${levels.join('\n')}\n---\n`)).toEqual([
    'x.md:2:1 geldige-yaml',
  ]);
});

test.each([
  ['an alias to what it stands in', 'x: &x { y: *x }'],
  ['an alias to its own list', 'x: &x [*x]'],
  ['fields nested 200 deep', `x: ${'{ y: '.repeat(200)}1${' }'.repeat(200)}`],
  ['fields nested 5,000 deep', Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i)}x:`).join('\n')],
])('YAML without an end is refused, and is no fault of ours: %s', async (_wat, yaml) => {
  expect(await refused(`---\nsoort: bijlage\n${yaml}\n---\n`)).toEqual([
    expect.stringMatching(/^x\.md:\d+:\d+ geldige-yaml$/u),
  ]);
});

test('files that a body names are resolved inside the content folder only', async () => {
  const stuk = await one(
    '---\nsoort: bijlage\n---\n\n![a](foto.png) ![b](../../../etc/passwd) ![c](https://x.example/a.png) [d](bijlagen/n%20b.pdf) [e](https://x.example) [f](#x)\n',
    'm/z/stuk.md',
  );
  expect(stuk.verwijzingen.map(({ soort, pad }) => [soort, pad])).toEqual([
    ['afbeelding', 'm/z/foto.png'],
    ['afbeelding', undefined],
    ['afbeelding', undefined],
    ['bestand', 'm/z/bijlagen/n b.pdf'],
    ['adres', undefined],
    ['kop', undefined],
  ]);
});

test('a body may begin with a thematic break, also right below the front matter', async () => {
  for (const tussen of ['', '\n', '\n\n']) {
    const stuk = await one(`---\nsoort: bijlage\nonderwerp: Lijn\n---\n${tussen}---\n\n## Kop\n`);
    expect(stuk.velden.onderwerp?.geschreven).toBe('Lijn');
    expect(stuk.secties.map(({ titel, nodes }) => titel ?? nodes.map(({ type }) => type))).toEqual([
      ['thematicBreak'],
      'Kop',
    ]);
  }
});

test('a mark without width at the beginning of a line hides no heading, and moves no place', async () => {
  const stuk = await one(
    '---\nsoort: bijlage\nonderwerp: Merk\n---\n\n\ufeff## Kop\n\n> \u200b### Onder\n\nEen\ufeff.\n',
  );
  expect(stuk.secties[0]?.titel).toBe('Kop');
  expect(stuk.secties[0]?.kop?.start).toEqual({ line: 6, column: 2 });
  expect(stuk.secties[0]?.nodes.map(({ type }) => type)).toEqual(['blockquote', 'paragraph']);
  expect(JSON.stringify(stuk.secties[0]?.nodes)).toContain('"heading"');
  expect(JSON.stringify(stuk.secties[0]?.nodes[1])).toContain('Een\ufeff.');
});

test('an exception while a stuk is read is a message of that stuk', () => {
  const huis = {
    get soorten(): never {
      throw new Error('stuk');
    },
  };
  const { value, diagnostics } = readStuk({ path: 'x.md', text: ADVIES, digest: '' }, huis as unknown as Huis);
  expect(value).toBeUndefined();
  expect(places(diagnostics)).toEqual(['x.md:1:1 interne-fout']);
});
