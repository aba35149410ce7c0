import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { GEMEENTE } from '../support/content.ts';

/** A letter without fault: what stands beside a bad stuk must be written all the same. */
const BRIEF = `---
soort: raadsbrief
status: definitief
zaaknummer: 4000001
onderwerp: Stand van zaken
datum: 2026-02-24
aanhef: Geachte leden van de raad,
---

Het gaat goed.
`;
const brief = (body: string, change: (text: string) => string = (text) => text): string =>
  change(BRIEF).replace('Het gaat goed.\n', body);

const besluit = (fields: string): string => `---
soort: raadsbesluit
zaaknummer: 4000002
onderwerp: Speelplekken
behandelend_ambtenaar: F. Smeenk
sector: SAM
${fields}
---

## Besluit

1. Speelplekken aan te leggen.

## Publieksvriendelijke samenvatting

Er komen speelplekken bij.
`;

/** Every file below a folder, sorted, without the tool's own. */
async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.griffie'))
    .sort();
}

async function docxText(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(path))['word/document.xml'] as Uint8Array);
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('griffie build on the example', () => {
  it('writes every document in both formats without a word, and nothing the second time', async () => {
    const cwd = await folder({}, EXAMPLE);
    const first = await griffie('build --json', { cwd });
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    const { diagnostics, written, unchanged, removed, skipped } = JSON.parse(first.out);
    expect({ diagnostics, unchanged, removed, skipped }).toEqual({
      diagnostics: [],
      unchanged: [],
      removed: [],
      skipped: [],
    });
    const stukken = (await filesBelow(EXAMPLE)).filter(
      (path) => path.endsWith('.md') && !path.endsWith('agendapunt.md'),
    );
    const expected = stukken.flatMap((path) =>
      ['docx', 'pdf'].map((format) => `openbaar/${path.replace(/md$/, format)}`),
    );
    expect(written.filter((path: string) => !/participatieverslag/.test(path)).sort()).toEqual(expected.sort());
    expect(await filesBelow(join(cwd, 'out'))).toEqual([...written, 'openbaar/manifest.json'].sort());

    const second = JSON.parse((await griffie('bouw --json', { cwd })).out);
    expect(second).toMatchObject({ written: [], diagnostics: [] });
    expect(second.unchanged.sort()).toEqual(written.sort());

    const verify = await griffie('verify', { cwd });
    expect(verify).toMatchObject({ code: 0, out: 'Alle documenten zijn zoals ze gemaakt zijn.\n' });
  });

  it('narrows to what is asked for, in the format that is asked for', async () => {
    const cwd = await folder({}, EXAMPLE);
    const { code, out } = await griffie('build content/brieven --format docx --out uit --json', { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out).written).toEqual(['openbaar/brieven/2026-02-24-voortgang-wijkteams.docx']);
  });
});

describe('what griffie build says it wrote', () => {
  const build = async (options: string) => {
    const cwd = await folder({}, EXAMPLE);
    return (await griffie(`build content/brieven --format docx${options}`, { cwd })).out;
  };

  it('are the names, by folder; none with --stil, or for another reader', async () => {
    expect(await build('')).toContain(
      'Geschreven:\n  out/openbaar/brieven/: 2026-02-24-voortgang-wijkteams.docx\n\n1 geschreven',
    );
    expect(await build(' --stil')).toMatch(/^1 geschreven/u);
    expect(await build(' --meldingen github')).toMatch(/^1 geschreven/u);
  });
});

describe('griffie build on bad input', () => {
  const bad: readonly (readonly [
    name: string,
    path: string,
    content: string | Uint8Array,
    rule: string,
    place: string,
  ])[] = [
    ['broken YAML', 'a.md', '---\nsoort: "raadsbrief\n---\n\nTekst.\n', 'geldige-yaml', '2:'],
    ['an unknown soort', 'a.md', brief('x\n', (t) => t.replace('raadsbrief', 'raadsbief')), 'bekende-soort', '2:8'],
    ['a missing soort', 'a.md', brief('x\n', (t) => t.replace('soort: raadsbrief\n', '')), 'bekende-soort', '2:1'],
    [
      'a day that does not exist',
      'a.md',
      brief('x\n', (t) => t.replace('2026-02-24', '2022-02-30')),
      'veld-vorm',
      '6:8',
    ],
    ['a zaaknummer of six digits', 'a.md', brief('x\n', (t) => t.replace('4000001', '400001')), 'veld-vorm', '4:13'],
    ['an image that is not there', 'a.md', brief('Zie ![kaart](kaart.png).\n'), 'afbeelding-bestaat', '10:5'],
    [
      'an image outside the content folder',
      'a.md',
      brief('![geheim](../../geheim.png)\n'),
      'afbeelding-plaats',
      '10:1',
    ],
    ['an image on the network', 'a.md', brief('![x](https://example.org/x.png)\n'), 'afbeelding-plaats', '10:1'],
    [
      'an unknown portefeuillehouder',
      'a.md',
      besluit('portefeuillehouder: Nobel'),
      'portefeuillehouder-bekend',
      '7:21',
    ],
    ['two people of one surname', 'a.md', besluit('portefeuillehouder: Dubbel'), 'portefeuillehouder-bekend', '7:21'],
    ['a file that is not UTF-8', 'a.md', Uint8Array.from([0x2d, 0xe9, 0xff, 0x0a]), 'leesbaar-bestand', '1:1'],
    ['an empty file', 'a.md', '', 'leesbaar-bestand', '1:1'],
    ['front matter that is a program', 'a.md', '---js\nglobalThis.gestart = true\n---\n\nx\n', 'geldige-yaml', '1:1'],
    ['lists nested 500 deep', 'a.md', brief(deepList(500)), 'leesbaar-bestand', ''],
    ['a program in the text', 'a.md', brief('<script>alert(1)</script>\n'), 'geen-html', '10:1'],
  ];

  it.each(bad)('reports %s at its place and writes the rest', async (_name, path, content, rule, place) => {
    const cwd = await folder({
      'content/gemeente.yaml': `${GEMEENTE}  - { naam: An Dubbel, achternaam: Dubbel, functie: wethouder }
  - { naam: Bo Dubbel, achternaam: Dubbel, functie: wethouder }
`,
      'content/brieven/goed.md': BRIEF,
      [`content/brieven/${path}`]: content,
      'geheim.png': 'niet lezen',
    });
    const read: string[] = [];
    const refuse = (operation: string, at: string): undefined => {
      if (operation === 'read') read.push(at);
    };
    const { code, out, err } = await griffie('build --format docx --json', { cwd, refuse });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { diagnostics, written } = JSON.parse(out);
    const at = diagnostics.map((one: Record<string, string>) => `${one.file}:${one.line}:${one.column} ${one.rule}`);
    expect(at).toContainEqual(expect.stringMatching(new RegExp(`^brieven/${path}:${place}.*${rule}$`)));
    expect(written).toContain('openbaar/brieven/goed.docx');
    expect(await filesBelow(join(cwd, 'out'))).toEqual([...written, 'openbaar/manifest.json'].sort());
    expect(read.filter((one) => one.endsWith('/geheim.png'))).toEqual([]);
    expect(globalThis).not.toHaveProperty('gestart');
  });

  it('calls a folder without gemeente.yaml wrong usage, and one that cannot be read a fout', async () => {
    const none = await griffie('build', { cwd: await folder({ 'content/a.md': BRIEF }) });
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('gemeente.yaml') });
    const cwd = await folder({ 'content/a.md': BRIEF, 'content/gemeente.yaml': 'naam: [' });
    const broken = await griffie('build --json', { cwd });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ written: [], diagnostics: [{ file: 'gemeente.yaml' }] });
  });

  it('calls an out folder that cannot be written a fault of the machine', async () => {
    const cwd = await folder({ 'content/gemeente.yaml': GEMEENTE, 'content/a.md': BRIEF });
    const changing = new Set(['write', 'create', 'rename', 'makeFolder', 'remove']);
    const refuse = (operation: string, path: string): string | undefined =>
      changing.has(operation) && path.startsWith(`${cwd}/out`) ? 'EROFS' : undefined;
    const { code, err } = await griffie('build --format docx', { cwd, refuse });
    expect(code).toBe(3);
    expect(err).toMatch(/alleen te lezen/);
    expect(err).not.toContain('    at ');
  });

  it('calls a browser that is not there a fault of the machine, and writes what needs none', async () => {
    const cwd = await folder({ 'content/gemeente.yaml': GEMEENTE, 'content/a.md': BRIEF });
    const { code, err } = await griffie('build --browser /nergens/browser', { cwd });
    expect(code).toBe(3);
    expect(err).toMatch(/browser/);
    expect(await filesBelow(join(cwd, 'out'))).toContain('openbaar/a.docx');
  });
});

describe('griffie build on odd but good input', () => {
  it('finds the vergadering of a date in a folder of another name, and writes that one', async () => {
    const oproeping = '---\nsoort: oproeping\ndatum: 2026-03-11\nagenda:\n  - { rubriek: A, punten: [Opening] }\n---\n';
    const cwd = await folder({
      'content/gemeente.yaml': GEMEENTE,
      'content/voorjaar/oproeping.md': oproeping,
      'content/brieven/b.md': BRIEF,
    });
    const { out } = await griffie('build --vergadering 2026-03-11 --format docx --json', { cwd });
    expect(JSON.parse(out).written).toEqual(['openbaar/voorjaar/oproeping.docx']);
  });

  const table = [
    '| Jaar | Bedrag |',
    '| --- | ---: |',
    ...Array.from({ length: 2000 }, (_, i) => `| ${i} | rij${i} |`),
  ];
  it.each([
    [
      'an onderwerp with signs of its own',
      brief('x\n', (t) => t.replace('Stand van zaken', `'{{x}} & < {{{y}}}'`)),
      '{{x}} & < {{{y}}}',
    ],
    ['CRLF', BRIEF.replaceAll('\n', '\r\n'), 'Het gaat goed.'],
    ['a byte order mark', `\ufeff${BRIEF}`, 'Het gaat goed.'],
    ['accents written apart', brief('Cafe\u0301 en Jose\u0301.\n'), 'Café en José.'],
    ['a table of 2,000 rows', brief(`${table.join('\n')}\n`), 'rij1999'],
    [
      'a stuk of 5 MB',
      brief(`${'Een gewone regel met een paar gewone woorden. '.repeat(22)}\n\n`.repeat(5000)),
      'gewone woorden.',
    ],
  ])('builds %s without a word', async (_name, content, expected) => {
    const cwd = await folder({ 'content/gemeente.yaml': GEMEENTE, 'content/a.md': content });
    const { code, out, err } = await griffie('build --format docx --json', { cwd });
    expect(JSON.parse(out).diagnostics).toEqual([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await docxText(join(cwd, 'out/openbaar/a.docx'))).toContain(expected);
  });
});

describe('griffie build on a terminal', () => {
  it('counts on one line and takes it away again', async () => {
    const cwd = await folder({ 'content/gemeente.yaml': GEMEENTE, 'content/a.md': BRIEF });
    const { err } = await griffie('build --format docx', { cwd, terminal: { isTTY: true } });
    expect(err).toMatch(/\d van \d/);
    expect(err).not.toContain('\n');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('stops at Ctrl-C with 130, and leaves what is written whole', async () => {
    const cwd = await folder({}, EXAMPLE);
    let press = (): void => undefined;
    const onInterrupt = (stop: () => void) => {
      press = stop;
      return () => undefined;
    };
    // The moment the first document is put in its place.
    const refuse = (operation: string, path: string): undefined => {
      if (operation === 'rename' && !path.includes('cache')) press();
    };
    const { code, out, err } = await griffie('build', { cwd, refuse, processes: { onInterrupt } });
    expect({ code, out, err }).toEqual({ code: 130, out: '', err: expect.stringContaining('Afgebroken') });
    for (const path of await filesBelow(join(cwd, 'out'))) {
      const bytes = await readFile(join(cwd, 'out', path));
      if (path.endsWith('.pdf')) expect(bytes.subarray(-6).toString()).toContain('EOF');
      if (path.endsWith('.docx')) expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
    }
    expect((await griffie('build --json', { cwd })).code).toBe(0);
  });
});

function deepList(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');
}
