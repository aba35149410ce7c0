import { describe, expect, it } from 'vitest';
import { bronnen } from '../../src/pipeline/bronnen.ts';
import { build } from '../../src/pipeline/build.ts';
import { type BuildResult, UsageError, verify, voegSamen } from '../../src/pipeline/index.ts';
import { readState } from '../../src/pipeline/state.ts';
import { buildHost, edit, type FakeOptions, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const GEHEIM = 'Jan de Vries verkoopt het gasthuis aan de Walkade aan de gemeente';
const DICHT =
  'openbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-02-20\n';
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
const DAGEN = ['2026-03-11', '2026-04-08', '2026-05-13', '2026-06-10'];

/** Four vergaderingen, of which one has more to do and something closed; and a letter. */
function inhoud(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [pad, tekst] of Object.entries(INHOUD)) {
    if (!pad.startsWith('2026-03-11/')) files[pad] = tekst;
    else for (const dag of DAGEN) files[pad.replace('2026-03-11', dag)] = tekst.replaceAll('2026-03-11', dag);
  }
  const advies = '2026-05-13/kade/raadsadvies.md';
  files[advies] = files[advies]?.replace('- Een tekening', '- [Een tekening](tekening.pdf)') ?? '';
  files['2026-05-13/kade/tekening.pdf'] = PDF;
  files['2026-05-13/kade/geheim.md'] =
    `---\nsoort: bijlage\nzaaknummer: 1000001\nonderwerp: Overleg\n${DICHT}---\n\n${GEHEIM}.\n`;
  return files;
}

const writers = (options?: FakeOptions) => {
  const fake = fakeWriters(options);
  // What is not HTML of ours somebody changed.
  const isUntouched = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes).startsWith('<');
  return { writers: fake.writers.map((one) => (one.formaat === 'docx' ? { ...one, isUntouched } : one)) };
};
const bouw = (host: MemoryHost, nummer: number, van: number, options?: FakeOptions) =>
  build(host, { ...OPTIES, out: `/delen/${nummer}`, deel: { nummer, van } }, writers(options));

/** Every part, each on a machine of its own: what was said, and the files that came of it. */
async function maakDelen(van: number, content: Record<string, string>) {
  const uitkomsten: BuildResult[] = [];
  const bestanden: [pad: string, bytes: Uint8Array][] = [];
  for (let nummer = 1; nummer <= van; nummer++) {
    // Another machine may list its files in another order.
    const host = buildHost(Object.fromEntries(Object.entries(content).reverse()));
    uitkomsten.push(await bouw(host, nummer, van));
    bestanden.push(...[...host.tree].filter(([pad]) => pad.startsWith('/delen/')));
  }
  return { uitkomsten, bestanden };
}

const gemaakt = new Map<string, ReturnType<typeof maakDelen>>();

/** The parts of some content, brought together on a machine without the stukken. */
async function gedeeld(van: number, content = inhoud()) {
  const key = JSON.stringify([van, content]);
  const delen = gemaakt.get(key) ?? maakDelen(van, content);
  gemaakt.set(key, delen);
  const { uitkomsten, bestanden } = await delen;
  const samen = buildHost({});
  await zet(samen, bestanden);
  const mappen = uitkomsten.map((_, i) => `/delen/${i + 1}`);
  return { samen, uitkomsten, mappen, voeg: () => voegSamen(samen, mappen, '/out', writers()) };
}

async function zet(
  { files }: MemoryHost,
  bestanden: Iterable<readonly [pad: string, inhoud: string | Uint8Array]>,
): Promise<void> {
  for (const [pad, inhoud] of bestanden) {
    await files.makeFolder(pad.slice(0, pad.lastIndexOf('/')));
    await files.write(pad, inhoud);
  }
}

const zichtbaar = (host: MemoryHost) =>
  host
    .paths('/out')
    .filter((pad) => !pad.startsWith('.griffie/'))
    .map((pad) => [pad, host.text(`/out/${pad}`)]);
const kort = ({ rule, file, range, message }: { rule: string; file: string; range: object; message: string }) =>
  JSON.stringify([file, range, rule, message]);

describe('a build in parts', () => {
  it('joins to what a build of the whole makes, file for file, and each message is said once', async () => {
    const heel = buildHost(inhoud());
    const { diagnostics, written } = await build(heel, OPTIES, writers());
    const { samen, uitkomsten, voeg } = await gedeeld(8);
    expect(uitkomsten.flatMap((een) => een.written).sort()).toEqual(written);
    expect(
      uitkomsten
        .flatMap((een) => een.diagnostics)
        .map(kort)
        .sort(),
    ).toEqual(diagnostics.map(kort).sort());
    const result = await voeg();
    expect(result).toMatchObject({ bezwaren: [], vergeten: [], removed: [], environment: [] });
    expect(result.written.toSorted()).toEqual(written);
    expect(zichtbaar(samen)).toEqual(zichtbaar(heel));
    expect(zichtbaar(samen).map(([pad]) => pad)).toContain('niet-openbaar/2026-05-13/kade/geheim.pdf');
  });

  it('is divided by work: the heaviest vergadering has a part of its own', async () => {
    const content = inhoud();
    content['2026-05-13/kade/raadsadvies.md'] += `\n${'De kade is lang. '.repeat(3000)}\n`;
    const { uitkomsten } = await gedeeld(2, content);
    const mappen = uitkomsten.map(({ written }) => [...new Set(written.map((pad) => pad.split('/')[1]))].sort());
    expect(mappen).toContainEqual(['2026-05-13']);
  });

  it('remembers enough for the next build to make nothing anew, and where a DOCX was made from', async () => {
    const content = inhoud();
    const { samen, voeg } = await gedeeld(3, content);
    await voeg();
    await zet(
      samen,
      Object.entries(content).map(([pad, tekst]) => [`/content/${pad}`, tekst]),
    );
    const heel = buildHost(content);
    const eerst = await build(heel, OPTIES, writers());
    const again = await build(samen, OPTIES, writers());
    expect(again).toMatchObject({ written: [], removed: [], outdated: [] });
    expect(again.unchanged).toEqual(eerst.written);
    expect(again.diagnostics).toEqual(eerst.diagnostics);
    const { digest } = again.register?.stukken.find(({ pad }) => pad === 'brieven/brief.md') ?? { digest: '' };
    expect(await bronnen(samen, '/out').haal('brieven/brief.md', digest)).toBeDefined();
    expect(await verify(samen, { ...OPTIES, fresh: false }, writers())).toMatchObject({ differs: [], missing: [] });
  });

  it('says of a part without a vergadering that it has none, and goes on', async () => {
    const notes: (string | undefined)[] = [];
    const options = { ...OPTIES, deel: { nummer: 6, van: 6 } };
    const run = { ...writers(), progress: ({ note }: { note?: string }) => void notes.push(note) };
    const result = await build(buildHost(inhoud()), options, run);
    expect(result).toMatchObject({ written: [], environment: [], skipped: [] });
    expect(notes).toContain('Deel 6 van 6: geen vergadering, want er zijn er 4; er is niets te maken.');
  });

  it('looks in every part for what is closed in any: nothing of that part is published, and it is not done', async () => {
    const host = buildHost(inhoud());
    const docx: FakeOptions['docx'] = async () => ({ value: new TextEncoder().encode(GEHEIM), diagnostics: [] });
    for (const nummer of [1, 2]) {
      const { environment } = await bouw(host, nummer, 2, { docx });
      expect(environment.join('\n')).toContain('alleen in 2026-05-13/kade/geheim.md');
    }
    const { bezwaren } = await voegSamen(host, ['/delen/1', '/delen/2'], '/out', writers());
    expect(bezwaren.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('deel 1 van 2 is niet af'),
      expect.stringContaining('deel 2 van 2 is niet af'),
    ]);
  });

  it('tells what is wrong with gemeente.yaml in every part', async () => {
    const host = buildHost({ ...inhoud(), 'gemeente.yaml': 'naam: [' });
    for (const nummer of [1, 2]) expect((await bouw(host, nummer, 2)).diagnostics.length).toBeGreaterThan(0);
  });

  it('removes from a part what belongs to another since', async () => {
    const host = buildHost(inhoud());
    const eerst = await Promise.all([1, 2].map((nummer) => bouw(host, nummer, 2)));
    for (const dag of DAGEN.slice(0, 2))
      await edit(host, `/content/${dag}/kade/raadsadvies.md`, 'zakt.', `zakt${' ver'.repeat(9000)}.`);
    const daarna = await Promise.all([1, 2].map((nummer) => bouw(host, nummer, 2)));
    const waar = (een: (typeof eerst)[number][]) =>
      een.map(({ written, unchanged }) => [...written, ...unchanged].sort());
    expect(waar(daarna)).not.toEqual(waar(eerst));
    expect(waar(daarna).flat().sort()).toEqual(waar(eerst).flat().sort());
    expect(await voegSamen(host, ['/delen/2', '/delen/1'], '/out', writers())).toMatchObject({ bezwaren: [] });
    expect(host.paths('/delen/1/openbaar').length + host.paths('/delen/2/openbaar').length).toBe(
      // A manifest in each, and one in the whole.
      host.paths('/out/openbaar').length + 1,
    );
  });
});

describe('the folder of a part', () => {
  it('takes no other build, and the folder of a whole build takes no part', async () => {
    const host = buildHost(inhoud());
    await bouw(host, 1, 2);
    const before = host.paths('/delen');
    const in1 = { ...OPTIES, out: '/delen/1' };
    await expect(build(host, in1, writers())).rejects.toThrow('staat deel 1 van 2');
    await expect(build(host, { ...in1, deel: { nummer: 2, van: 2 } }, writers())).rejects.toThrow(UsageError);
    expect(host.paths('/delen')).toEqual(before);
    await build(host, OPTIES, writers());
    await expect(build(host, { ...OPTIES, deel: { nummer: 1, van: 2 } }, writers())).rejects.toThrow('een hele bouw');
  });

  it('is not done after a build that was stopped', async () => {
    const host = buildHost(inhoud());
    await bouw(host, 1, 1);
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    const stop = new AbortController();
    const docx: FakeOptions['docx'] = async () => {
      stop.abort(new Error('gestopt'));
      return { value: new Uint8Array(), diagnostics: [] };
    };
    const options = { ...OPTIES, out: '/delen/1', deel: { nummer: 1, van: 1 } };
    await expect(build(host, options, { ...writers({ docx }), signal: stop.signal })).rejects.toThrow('gestopt');
    const { bezwaren } = await voegSamen(host, ['/delen/1'], '/out', writers());
    expect(bezwaren[0]?.reason).toContain('is niet af');
  });
});

describe('parts that do not make a whole', () => {
  type Gedeeld = Awaited<ReturnType<typeof gedeeld>>;
  const anders = async ({ samen }: Gedeeld, veld: string, waarde: unknown): Promise<void> => {
    const deel = JSON.parse(samen.text('/delen/2/deel.json'));
    await samen.files.write('/delen/2/deel.json', JSON.stringify({ ...deel, [veld]: waarde }));
  };
  const brief = '/delen/1/openbaar/brieven/brief.docx';

  it.each<[string, string, RegExp, (gedeeld: Gedeeld) => unknown]>([
    ['no part', '/delen/2/deel.json', /geen deel/, ({ samen }) => samen.files.remove('/delen/2/deel.json')],
    [
      'half',
      '/delen/2/deel.json',
      /half geschreven/,
      ({ samen }) => samen.files.write('/delen/2/deel.json', '{"deel":'),
    ],
    ['missing', '', /^deel 2 van 3 ontbreekt/, ({ mappen }) => mappen.splice(1, 1)],
    ['double', '/delen/1/deel.json', /is deel 1 van 3, en delen\/1 ook/, ({ mappen }) => mappen.push('/delen/1')],
    ['of another division', '/delen/2/deel.json', /is deel 2 van 4/, (g) => anders(g, 'deel', { nummer: 2, van: 4 })],
    ['of other stukken', '/delen/2/deel.json', /van andere stukken/, (g) => anders(g, 'bron', 'x')],
    ['by another griffie', '/delen/2/deel.json', /met griffie 9, /, (g) => anders(g, 'griffie', '9')],
    ['by other code', '/delen/2/deel.json', /andere griffie dan delen\/1/, (g) => anders(g, 'code', 'x')],
    [
      'by another browser',
      '/delen/2/deel.json',
      /andere browser \(Browser 2\)/,
      (g) => anders(g, 'browser', 'Browser 2'),
    ],
    ['in other formats', '/delen/2/deel.json', /andere formaten/, (g) => anders(g, 'met', 'x')],
    ['changed', brief, /is veranderd sinds de bouw/, ({ samen }) => samen.files.write(brief, 'anders')],
    ['without a file', brief, /ontbreekt/, ({ samen }) => samen.files.remove(brief)],
    [
      'with a file more',
      '/delen/1/openbaar/x.pdf',
      /hoort niet bij dit deel/,
      ({ samen }) => samen.files.write('/delen/1/openbaar/x.pdf', ''),
    ],
  ])('%s: that is said at the file, and nothing is made', async (_, file, reason, verander) => {
    const delen = await gedeeld(3);
    await verander(delen);
    const { bezwaren, written } = await delen.voeg();
    expect(bezwaren).toEqual([{ file, reason: expect.stringMatching(reason) }]);
    expect(written).toEqual([]);
    expect(delen.samen.paths('/out')).toEqual([]);
  });

  it('a folder that is not there, or that is a part itself, is wrong usage', async () => {
    const { samen, mappen } = await gedeeld(2);
    await expect(voegSamen(samen, [...mappen, '/delen/3'], '/out')).rejects.toThrow(UsageError);
    await expect(voegSamen(samen, mappen, '/delen/1')).rejects.toThrow(UsageError);
  });
});

describe('joining where something stands', () => {
  it('leaves what is the same, removes what is in no part, and keeps aside what somebody changed', async () => {
    const { samen, voeg } = await gedeeld(2);
    await voeg();
    const brief = '/out/openbaar/brieven/brief.docx';
    const eerst = samen.text(brief);
    await samen.files.write(brief, 'in Word veranderd');
    const again = await voeg();
    expect(again).toMatchObject({ written: ['openbaar/brieven/brief.docx'], removed: [] });
    expect(samen.text(brief)).toBe(eerst);
    expect(again.kept.map(({ from }) => from)).toEqual(['openbaar/brieven/brief.docx']);
    expect(samen.text(`/out/${again.kept[0]?.file}`)).toBe('in Word veranderd');

    const minder = inhoud();
    delete minder['brieven/brief.md'];
    const nieuw = await gedeeld(2, minder);
    await zet(
      nieuw.samen,
      [...samen.tree].filter(([pad]) => pad.startsWith('/out/')),
    );
    expect((await nieuw.voeg()).removed.toSorted()).toEqual([
      'openbaar/brieven/brief.docx',
      'openbaar/brieven/brief.pdf',
    ]);
  });

  it('knows of every file after it was cut off, and the next time does the rest', async () => {
    const heel = buildHost(inhoud());
    await build(heel, OPTIES, writers());
    const { samen, mappen, voeg } = await gedeeld(2);
    const stop = new AbortController();
    const { rename } = samen.files;
    let placed = 0;
    const files = {
      ...samen.files,
      rename: async (from: string, to: string) => {
        await rename(from, to);
        if (to.startsWith('/out/openbaar/2026') && ++placed === 3) stop.abort(new Error('gestopt'));
      },
    };
    await expect(voegSamen({ ...samen, files }, mappen, '/out', { ...writers(), signal: stop.signal })).rejects.toThrow(
      'gestopt',
    );
    expect(samen.paths('/out')).not.toContain('openbaar/manifest.json');
    expect((await readState(samen, '/out', '')).memory.files).toHaveProperty(['openbaar/brieven/brief.pdf']);
    expect((await voeg()).unchanged).toHaveLength(3);
    expect(zichtbaar(samen)).toEqual(zichtbaar(heel));
  });

  it('says which parts came without what griffie remembers', async () => {
    const { samen, voeg } = await gedeeld(2);
    for (const pad of samen.paths('/delen/2/.griffie')) await samen.files.remove(`/delen/2/.griffie/${pad}`);
    expect(await voeg()).toMatchObject({ bezwaren: [], vergeten: ['/delen/2'] });
  });
});
