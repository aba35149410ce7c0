import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { type BuildOptions, type Progress, UsageError } from '../../src/pipeline/index.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import { PrinterError } from '../../src/write/index.ts';
import {
  BESTANDEN,
  buildHost,
  DOCUMENTEN,
  edit,
  type FakeWriters,
  fakeWriters,
  INHOUD,
  OPTIES,
  UITVOER,
  uitvoer,
  writeHtml,
} from '../support/building.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const bouw = (host: MemoryHost, { writers }: FakeWriters, options: Partial<BuildOptions> = {}) =>
  build(host, { ...OPTIES, ...options }, { writers });

/** The operations that changed something below the out folder, the lock left out. */
function changes(host: MemoryHost): string[] {
  return host.log.filter((line) => /^(write|rename|remove) \/out\//u.test(line) && !line.endsWith('/lock'));
}

describe('build', () => {
  it('writes every stuk in both formats, mirrors the content folder and lists the files in the manifest', async () => {
    const host = buildHost();
    const parts = fakeWriters();
    const result = await bouw(host, parts);
    expect(result.environment).toEqual([]);
    expect(result.written).toEqual(BESTANDEN);
    expect(result.unchanged).toEqual([]);
    const { files } = JSON.parse(host.text('/out/openbaar/manifest.json'));
    expect(Object.keys(files).map((path) => `openbaar/${path}`)).toEqual(BESTANDEN);
    expect(uitvoer(host)).toEqual(UITVOER);
    expect(parts.browsers).toEqual({ started: 1, open: 0 });
  });

  it('starts nothing, writes nothing and says everything again when nothing changed', async () => {
    const host = buildHost();
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'sector: FYS\n', '');
    const first = await bouw(host, fakeWriters());
    host.log.length = 0;
    const parts = fakeWriters();
    const second = await bouw(host, parts);
    expect(parts.browsers.started).toBe(0);
    expect(changes(host)).toEqual([]);
    expect(second.unchanged).toEqual(BESTANDEN);
    expect(second.written).toEqual([]);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(first.diagnostics.length).toBeGreaterThan(0);
  });

  it('says again what a writer said, without writing again', async () => {
    const host = buildHost();
    const complaining = (): FakeWriters =>
      fakeWriters({
        docx: async (document, context) => ({
          ...(await writeHtml(document, context)),
          diagnostics: [
            {
              rule: 'pdf-standaard',
              severity: 'waarschuwing',
              file: document.bron,
              range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
              message: 'Iets over dit bestand.',
              hint: '',
              related: [],
            },
          ],
        }),
      });
    const said = (result: Awaited<ReturnType<typeof bouw>>) =>
      result.diagnostics.filter(({ rule }) => rule === 'pdf-standaard').length;
    expect(said(await bouw(host, complaining()))).toBe(DOCUMENTEN.length);
    const second = await bouw(host, complaining());
    expect(second.written).toEqual([]);
    expect(said(second)).toBe(DOCUMENTEN.length);
  });

  describe('what a writer saw on the pages', () => {
    const kade = '/content/2026-03-11/kade/raadsadvies.md';
    /** A writer that sees one line alone, in every stuk that has it. */
    const seeing = (): FakeWriters =>
      fakeWriters({
        docx: async (document, context) => ({
          ...(await writeHtml(document, context)),
          pageFaults: [
            {
              message: 'Een regel staat alleen.',
              hint: 'Doe iets.',
              places: [{ text: 'De kade te herstellen.', nth: 0 }],
            },
          ],
        }),
      });
    const said = ({ diagnostics }: Awaited<ReturnType<typeof bouw>>): string[] =>
      diagnostics
        .filter(({ rule }) => rule === 'bladspiegel')
        .map(({ file, range, severity, related: [see] }) =>
          [`${file}:${range.start.line} ${severity}`, ...(see ? [`zie ${see.file}:${see.range.start.line}`] : [])].join(
            ' ',
          ),
        );
    const lineOf = (host: MemoryHost): number =>
      host
        .text(kade)
        .split('\n')
        .findIndex((line) => line.includes('De kade te herstellen')) + 1;

    it('is said at its line, and in another stuk with the place where it is written', async () => {
      const host = buildHost();
      const found = said(await bouw(host, seeing()));
      const line = lineOf(host);
      expect(found).toContain(`2026-03-11/kade/raadsadvies.md:${line} waarschuwing`);
      expect(found).toContain(
        `2026-03-11/kade/raadsbesluit.md:2 waarschuwing zie 2026-03-11/kade/raadsadvies.md:${line}`,
      );
      expect(found).toContain('brieven/brief.md:2 waarschuwing');
    });

    it('is said again without writing, at the line where the words stand since', async () => {
      const host = buildHost();
      await bouw(host, seeing());
      const before = lineOf(host);
      await edit(host, kade, '## Aanleiding', '\n\n\n## Aanleiding');
      expect(lineOf(host)).toBe(before + 3);
      const second = await bouw(host, seeing());
      expect(second.written).toEqual([]);
      expect(said(second)).toContain(`2026-03-11/kade/raadsadvies.md:${before + 3} waarschuwing`);
    });

    it('is not said where the gemeente switched it off, and stays a waarschuwing however it is set', async () => {
      const host = buildHost();
      await bouw(host, seeing());
      await edit(host, '/content/gemeente.yaml', 'naam: Waterveen', 'regels: { bladspiegel: fout }\nnaam: Waterveen');
      const found = said(await bouw(host, seeing()));
      expect(found.length).toBe(DOCUMENTEN.length);
      expect(found.filter((line) => !line.includes(' waarschuwing'))).toEqual([]);
      await edit(host, '/content/gemeente.yaml', 'bladspiegel: fout', 'bladspiegel: uit');
      const off = await bouw(host, seeing());
      expect(said(off)).toEqual([]);
      expect(off.written).toEqual([]);
    });
  });

  it('writes one stuk again when it changed', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/brieven/brief.md', 'Het werk gaat goed.', 'Het werk is klaar.');
    const result = await bouw(host, fakeWriters());
    expect(result.written).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(host.text('/out/openbaar/brieven/brief.docx')).toContain('Het werk is klaar.');
  });

  it('writes the oproeping again, and nothing else, when an agendapunt changed', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/2026-03-11/kade/agendapunt.md', 'Herstel van de kade', 'Herstel van de oude kade');
    const result = await bouw(host, fakeWriters(), { formats: ['docx'] });
    expect(result.written).toEqual(['openbaar/2026-03-11/oproeping.docx']);
  });

  it('writes the besluit again when it takes the changed beslispunten of its advies', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'De kade te herstellen.', 'De kade te vernieuwen.');
    const result = await bouw(host, fakeWriters(), { formats: ['docx'] });
    expect(result.written).toEqual([
      'openbaar/2026-03-11/kade/raadsadvies.docx',
      'openbaar/2026-03-11/kade/raadsbesluit.docx',
    ]);
  });

  it('leaves the besluit as it is when the advies changed elsewhere', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'De kade zakt.', 'De kade verzakt.');
    const result = await bouw(host, fakeWriters(), { formats: ['docx'] });
    expect(result.written).toEqual(['openbaar/2026-03-11/kade/raadsadvies.docx']);
  });

  it('writes what shows a name again when that name changed in gemeente.yaml', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/gemeente.yaml', 'voorletters: B.,', 'voorletters: B.C.,');
    const result = await bouw(host, fakeWriters(), { formats: ['docx'] });
    expect(result.written).toContain('openbaar/brieven/brief.docx');
    expect(result.unchanged).toContain('openbaar/2026-03-11/kade/raadsadvies.docx');
  });

  it('writes what a template makes again when that template changed', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    const path = `${packageRoot()}/templates/politieke-markt/raadsbrief.hbs`;
    await host.files.write(path, `${host.text(path)}\n{{! anders }}\n`);
    const result = await bouw(host, fakeWriters());
    expect(result.written).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
  });

  it('prints again with another browser, and leaves the DOCX', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    const parts = fakeWriters({ findBrowser: async () => ({ path: '/usr/bin/browser', version: 'Browser 2' }) });
    const result = await bouw(host, parts);
    expect(result.written).toEqual(DOCUMENTEN.map((path) => `openbaar/${path}.pdf`));
    expect(JSON.parse(host.text('/out/openbaar/manifest.json')).browser).toBe('Browser 2');
  });

  it('writes a file again that was changed or removed by hand, also when its size is the same', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    const changed = host.text('/out/openbaar/brieven/brief.docx').replace('goed', 'GOED');
    await host.files.write('/out/openbaar/brieven/brief.docx', changed);
    await host.files.remove('/out/openbaar/2026-03-11/oproeping.pdf');
    const result = await bouw(host, fakeWriters());
    expect(result.written).toEqual(['openbaar/2026-03-11/oproeping.pdf', 'openbaar/brieven/brief.docx']);
    expect(host.text('/out/openbaar/brieven/brief.docx')).toContain('goed');
  });

  it('leaves a file alone that was only touched', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await host.files.write('/out/openbaar/brieven/brief.docx', host.text('/out/openbaar/brieven/brief.docx'));
    expect((await bouw(host, fakeWriters())).written).toEqual([]);
  });

  it('removes what has no source any more, its folder too, and nothing that is not ours', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await host.files.write('/out/openbaar/2026-03-11/eigen.txt', 'van een ander');
    await host.files.remove('/content/brieven/brief.md');
    await host.files.remove('/content/2026-03-11/kade/raadsbesluit.md');
    const result = await bouw(host, fakeWriters());
    expect(result.removed).toEqual([
      'openbaar/2026-03-11/kade/raadsbesluit.docx',
      'openbaar/2026-03-11/kade/raadsbesluit.pdf',
      'openbaar/brieven/brief.docx',
      'openbaar/brieven/brief.pdf',
    ]);
    expect(await host.files.stat('/out/openbaar/brieven')).toBeUndefined();
    expect(host.text('/out/openbaar/2026-03-11/eigen.txt')).toBe('van een ander');
    expect((await bouw(host, fakeWriters())).removed).toEqual([]);
  });

  it('takes a stuk that only changed its capitals for another one, and keeps its file where both names are one file', async () => {
    for (const oneFile of [false, true]) {
      const host = buildHost();
      await bouw(host, fakeWriters());
      const { realPath } = host.files;
      if (oneFile)
        host.files.realPath = (path) =>
          path.startsWith('/out') ? Promise.resolve(path.toLowerCase()) : realPath(path);
      await host.files.rename('/content/brieven/brief.md', '/content/brieven/Brief.md');
      const result = await bouw(host, fakeWriters());
      expect(result.written).toEqual(['openbaar/brieven/Brief.docx', 'openbaar/brieven/Brief.pdf']);
      expect(result.removed).toEqual(oneFile ? [] : ['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
      expect(Object.keys(JSON.parse(host.text('/out/openbaar/manifest.json')).files)).not.toContain(
        'brieven/brief.pdf',
      );
    }
  });

  it('builds as from nothing when the cache is broken or foreign', async () => {
    for (const text of [
      '{',
      '{"code":"x","artifacts":{"a":1}}',
      'null',
      '{\n',
      '{"code":"x","artifacts":{"a":1}}\n',
      'null\n',
    ]) {
      const host = buildHost();
      await bouw(host, fakeWriters());
      await host.files.write('/out/.griffie/state', text);
      const result = await bouw(host, fakeWriters());
      expect(result.written).toEqual(BESTANDEN);
      expect(result.environment).toEqual([]);
    }
  });

  it('gives the same files and manifest from another folder and with another number of jobs', async () => {
    const one = buildHost();
    await bouw(one, fakeWriters(), { jobs: 1 });
    const two = buildHost();
    await bouw(two, fakeWriters(), { jobs: 4, out: '/elders/uit' });
    expect(two.text('/elders/uit/openbaar/manifest.json')).toBe(one.text('/out/openbaar/manifest.json'));
  });
});

describe('status', () => {
  const definitief = (path: string, change: (text: string) => string): Record<string, string> => ({
    ...INHOUD,
    [path]: change(String(INHOUD[path]).replace('soort:', 'status: definitief\nsoort:')),
  });

  it('holds a definitief stuk with a fout back, keeps its earlier file and names it out of date', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    const wrong = definitief('brieven/brief.md', (text) => text.replace('2026-02-24', '2026-02-30'));
    await host.files.write('/content/brieven/brief.md', String(wrong['brieven/brief.md']));
    const result = await bouw(host, fakeWriters());
    expect(result.written).toEqual([]);
    expect(result.skipped.map(({ file }) => file)).toEqual(['brieven/brief.md']);
    expect(result.outdated).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(JSON.parse(host.text('/out/openbaar/manifest.json')).files['brieven/brief.pdf'].outdated).toBe(true);
    expect(host.text('/out/openbaar/brieven/brief.docx')).toContain('Het werk gaat goed.');
  });

  it('writes a concept with the same fout', async () => {
    const host = buildHost();
    await edit(host, '/content/brieven/brief.md', '2026-02-24', '2026-02-30');
    const result = await bouw(host, fakeWriters());
    expect(result.diagnostics.some(({ file, severity }) => file === 'brieven/brief.md' && severity === 'fout')).toBe(
      true,
    );
    expect(result.written).toEqual(BESTANDEN);
  });

  it('holds the oproeping back for a fout in an agendapunt', async () => {
    const host = buildHost(definitief('2026-03-11/oproeping.md', (text) => text));
    await edit(
      host,
      '/content/2026-03-11/kade/agendapunt.md',
      'portefeuillehouder: Dam',
      'portefeuillehouder: Onbekend',
    );
    const result = await bouw(host, fakeWriters());
    expect(result.skipped.map(({ file }) => file)).toEqual(['2026-03-11/oproeping.md']);
    expect(result.written).toEqual(BESTANDEN.filter((path) => !path.includes('oproeping')));
  });

  it('keeps the files of a stuk that cannot be read, as out of date', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/brieven/brief.md', 'soort: raadsbrief', 'soort: [');
    const result = await bouw(host, fakeWriters());
    expect(result.skipped.map(({ file }) => file)).toEqual(['brieven/brief.md']);
    expect(result.outdated).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(result.removed).toEqual([]);
  });

  it('moves a stuk that is not openbaar any more out of sight', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/brieven/brief.md', 'soort:', 'openbaarheid: geheim\nsoort:');
    const result = await bouw(host, fakeWriters());
    expect(result.written).toContain('niet-openbaar/brieven/brief.pdf');
    expect(result.removed).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
  });

  it('writes neither of two stukken that would come in one place', async () => {
    const host = buildHost({ ...INHOUD, 'brieven/Brief.MD': String(INHOUD['brieven/brief.md']) });
    const result = await bouw(host, fakeWriters());
    expect(result.skipped.map(({ file }) => file)).toEqual(['brieven/Brief.MD', 'brieven/brief.md']);
    expect(result.written.some((path) => path.startsWith('brieven/'))).toBe(false);
  });
});

describe('bijlagen', () => {
  const advies = String(INHOUD['2026-03-11/kade/raadsadvies.md']);
  const nota = '2026-03-11/kade/bijlagen/nota.pdf';
  const content = {
    ...INHOUD,
    '2026-03-11/kade/raadsadvies.md': advies.replace('Een tekening', '[Een tekening](bijlagen/nota.pdf)'),
    [nota]: '%PDF-1.7 tekening',
  };

  it('go along as they are, and again when they change', async () => {
    const host = buildHost(content);
    expect((await bouw(host, fakeWriters())).written).toContain(`openbaar/${nota}`);
    expect(host.text(`/out/openbaar/${nota}`)).toBe('%PDF-1.7 tekening');
    await host.files.write(`/content/${nota}`, '%PDF-1.7 andere');
    expect((await bouw(host, fakeWriters())).written).toEqual([`openbaar/${nota}`]);
  });

  it('stand apart when only stukken that are not openbaar name them', async () => {
    const host = buildHost(content);
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'soort:', 'openbaarheid: besloten\nsoort:');
    const { written } = await bouw(host, fakeWriters());
    expect(written).toContain(`niet-openbaar/${nota}`);
    expect(written).not.toContain(`openbaar/${nota}`);
  });
});

describe('a path', () => {
  it('narrows what is written and reported, and removes nothing', async () => {
    const host = buildHost();
    await bouw(host, fakeWriters());
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'De kade zakt.', 'De kade verzakt.');
    await host.files.remove('/content/2026-03-11/kade/raadsbesluit.md');
    const result = await bouw(host, fakeWriters(), { paths: ['/content/brieven'] });
    expect(result.written).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(result.unchanged).toEqual([]);
    expect(result.removed).toEqual([]);
    expect(result.diagnostics.every(({ file }) => file.startsWith('brieven/'))).toBe(true);
    expect(host.paths('/out')).toContain('openbaar/2026-03-11/kade/raadsbesluit.pdf');
    const later = await bouw(host, fakeWriters());
    expect(later.removed).toEqual([
      'openbaar/2026-03-11/kade/raadsbesluit.docx',
      'openbaar/2026-03-11/kade/raadsbesluit.pdf',
    ]);
    expect(later.written).toEqual([
      'openbaar/2026-03-11/kade/raadsadvies.docx',
      'openbaar/2026-03-11/kade/raadsadvies.pdf',
      // It leads to the besluit no longer.
      'openbaar/2026-03-11/oproeping.docx',
      'openbaar/2026-03-11/oproeping.pdf',
    ]);
  });

  it('may be a vergadering', async () => {
    const result = await bouw(buildHost(), fakeWriters(), { vergadering: '2026-03-11' });
    expect(result.written).toEqual(BESTANDEN.filter((path) => path.startsWith('openbaar/2026-03-11/')));
  });

  it.each([
    ['a path that is not there', { paths: ['/content/weg.md'] }],
    ['a path outside the content folder', { paths: ['/'] }],
    ['a vergadering that is not there', { vergadering: '2020-01-01' }],
    ['a vergadering that is a way to another folder', { vergadering: '2026-03-11/..' }],
    ['a content folder that is not there', { content: '/niets' }],
  ])('is refused: %s', async (_name, options) => {
    await expect(bouw(buildHost(), fakeWriters(), options)).rejects.toThrow(UsageError);
  });

  it('is refused in a folder without gemeente.yaml', async () => {
    const { 'gemeente.yaml': _, ...rest } = INHOUD;
    await expect(bouw(buildHost(rest), fakeWriters())).rejects.toThrow(/gemeente\.yaml/u);
  });
});

describe('faults of the machine', () => {
  it('are said once when the out folder cannot be written, with the messages about the content', async () => {
    const host = buildHost(INHOUD, {
      refuse: (operation, path) =>
        /^(write|create|makeFolder)$/u.test(operation) && path.startsWith('/out') ? 'EROFS' : undefined,
    });
    const result = await bouw(host, fakeWriters());
    expect(result.environment).toHaveLength(1);
    expect(result.environment[0]).toContain('alleen te lezen');
    expect(result.written).toEqual([]);
    expect(result.register).toBeDefined();
  });

  it('are said once when nothing can come into an out folder that is there already', async () => {
    const host = buildHost(INHOUD, {
      refuse: (operation, path) => (operation === 'rename' && path.startsWith('/out/openbaar/') ? 'EROFS' : undefined),
    });
    const result = await bouw(host, fakeWriters());
    expect(result.environment).toEqual(['In /out kan niet worden geschreven: de map is alleen te lezen.']);
    expect(uitvoer(host)).toEqual([]);
  });

  it('name the folder of the tool when that cannot be written', async () => {
    const host = buildHost(INHOUD, {
      refuse: (operation, path) =>
        operation === 'makeFolder' && path.startsWith('/out/.griffie') ? 'EACCES' : undefined,
    });
    expect((await bouw(host, fakeWriters())).environment).toEqual([
      'In /out/.griffie kan niet worden geschreven: u mag hier niet schrijven.',
    ]);
  });

  it('name the file that a viewer has locked, and the rest is written', async () => {
    const host = buildHost(INHOUD, {
      refuse: (operation, path) =>
        operation === 'rename' && path === '/out/openbaar/brieven/brief.pdf' ? 'EBUSY' : undefined,
    });
    const result = await bouw(host, fakeWriters());
    expect(result.environment).toHaveLength(1);
    // As one finds it from where one stands.
    expect(result.environment[0]).toMatch(/^out\/openbaar\/brieven\/brief\.pdf .*in gebruik/u);
    expect(result.written).toEqual(BESTANDEN.filter((path) => path !== 'openbaar/brieven/brief.pdf'));
  });

  it('leave the PDF out where there is no browser, and say so', async () => {
    const parts = fakeWriters({ findBrowser: async () => ({ searched: ['/usr/bin/chromium'] }) });
    const result = await bouw(buildHost(), parts);
    expect(result.written).toEqual(DOCUMENTEN.map((path) => `openbaar/${path}.docx`));
    expect(result.environment).toEqual([
      expect.stringContaining('/usr/bin/chromium'),
      expect.stringContaining('Installeer'),
    ]);
  });

  it('give up a page that hangs twice, name it, and go on', async () => {
    const parts = fakeWriters({
      print: (html) =>
        html.includes('Voortgang van het werk')
          ? Promise.reject(new PrinterError('hangt', 'Geen antwoord.'))
          : undefined,
    });
    const host = buildHost();
    const result = await bouw(host, parts);
    expect(result.written).toEqual(BESTANDEN.filter((path) => path !== 'openbaar/brieven/brief.pdf'));
    expect(result.environment).toEqual([]);
    expect(result.diagnostics).toMatchObject([
      { rule: 'interne-fout', file: 'brieven/brief.md', message: expect.stringContaining('geen PDF') },
    ]);
    expect(parts.printed.filter((html) => html.includes('Voortgang van het werk'))).toHaveLength(2);
    expect(parts.browsers.open).toBe(0);
  });

  it('say in one line that every browser dies; the DOCX are all written and the lock is gone', async () => {
    const host = buildHost();
    const parts = fakeWriters({ print: () => Promise.reject(new PrinterError('weg', 'De browser is gestopt.')) });
    const result = await bouw(host, parts);
    expect(result.environment).toEqual([expect.stringContaining('sluit steeds af')]);
    expect(result.diagnostics).toEqual([]);
    expect(result.written).toEqual(DOCUMENTEN.map((path) => `openbaar/${path}.docx`));
    expect(result.skipped.map(({ file }) => file)).toEqual(DOCUMENTEN.map((path) => `${path}.md`));
    expect(host.tree.has('/out/.griffie/lock')).toBe(false);
    expect(parts.browsers.open).toBe(0);
  });

  it('print in a new browser what was at work when the browser died', async () => {
    let killed = false;
    const parts = fakeWriters({
      print: (_html, kill) => {
        if (killed) return undefined;
        killed = true;
        kill();
        return new Promise(() => undefined);
      },
    });
    const result = await bouw(buildHost(), parts);
    expect(result.environment).toEqual([]);
    expect(result.written).toEqual(BESTANDEN);
    expect(parts.browsers.started).toBeGreaterThan(1);
    expect(parts.browsers.open).toBe(0);
  });
});

describe('an interruption', () => {
  it('ends the browser, leaves whole files only, and the next build does the rest', async () => {
    const host = buildHost();
    const controller = new AbortController();
    const parts = fakeWriters({ print: () => new Promise(() => undefined) });
    const stop = ({ done }: { done: number }): void => {
      if (done > 0) controller.abort(new Error('gestopt'));
    };
    const { writers } = parts;
    const building = build(host, { ...OPTIES, jobs: 1 }, { progress: stop, signal: controller.signal, writers });
    await expect(building).rejects.toThrow('gestopt');
    expect(parts.browsers.open).toBe(0);
    expect(host.paths('/out/.griffie/tmp')).toEqual([]);
    expect(host.tree.has('/out/.griffie/lock')).toBe(false);
    const rest = await bouw(host, fakeWriters());
    expect([...rest.written, ...rest.unchanged].sort()).toEqual(BESTANDEN);
    expect(rest.unchanged.length).toBeGreaterThan(0);
  });

  it('does not begin when the signal was given before', async () => {
    const parts = fakeWriters();
    const signal = AbortSignal.abort(new Error('nee'));
    await expect(build(buildHost(), OPTIES, { signal, writers: parts.writers })).rejects.toThrow('nee');
    expect(parts.browsers.started).toBe(0);
  });
});

describe('a build that is killed', () => {
  /** Builds until so many changes were made on disk; nothing comes after that, as after SIGKILL. */
  async function killed(host: MemoryHost, after: number): Promise<boolean> {
    let left = after;
    let fall: (() => void) | undefined;
    const dead = new Promise<boolean>((resolve) => {
      fall = () => resolve(true);
    });
    const dying =
      <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
      (...args: Args): Promise<void> => {
        if (left-- > 0) return work(...args);
        fall?.();
        return new Promise(() => undefined);
      };
    const { write, create, rename, remove, removeFolder, makeFolder } = host.files;
    const changing = { write, create, rename, remove, removeFolder, makeFolder };
    const files = {
      ...host.files,
      ...(Object.fromEntries(
        Object.entries(changing).map(([name, work]) => [name, dying(work as (...args: unknown[]) => Promise<void>)]),
      ) as typeof changing),
    };
    const ended = build({ ...host, files }, { ...OPTIES, formats: ['docx'] }, fakeWriters()).then(() => false);
    const wasKilled = await Promise.race([dead, ended]);
    // Its process is gone, and with it its lock.
    host.tree.delete('/out/.griffie/lock');
    return wasKilled;
  }

  it('leaves nothing inside of a stuk that was geheim for a while, wherever it was killed', async () => {
    let kills = 0;
    for (let after = 0; ; after++) {
      const host = buildHost();
      await bouw(host, fakeWriters(), { formats: ['docx'] });
      const open = host.text('/content/brieven/brief.md');
      await edit(host, '/content/brieven/brief.md', 'soort:', 'openbaarheid: geheim\nsoort:');
      if (!(await killed(host, after))) break;
      kills++;
      await host.files.write('/content/brieven/brief.md', open);
      await bouw(host, fakeWriters(), { formats: ['docx'] });
      const { files } = JSON.parse(host.text('/out/openbaar/manifest.json'));
      expect(host.paths('/out/openbaar')).toEqual([...Object.keys(files), 'manifest.json'].sort());
      expect(host.paths('/out/niet-openbaar')).toEqual([]);
    }
    expect(kills).toBeGreaterThan(10);
  });
});

describe('the listener to the signal', () => {
  it('is gone after a build that ended well, and after one that did not', async () => {
    const { signal } = new AbortController();
    await build(buildHost(), OPTIES, { ...fakeWriters(), signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await expect(build(buildHost({}), OPTIES, { ...fakeWriters(), signal })).rejects.toThrow(UsageError);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('two builds into one folder', () => {
  it('come after each other, and the second finds the work of the first', async () => {
    const host = buildHost();
    const notes: string[] = [];
    const { writers } = fakeWriters();
    const progress: Progress = ({ note }) => note && notes.push(note);
    const run = () => build(host, OPTIES, { progress, writers });
    const [first, second] = await Promise.all([run(), run()]);
    expect([first.written.length, second.written.length].sort()).toEqual([0, BESTANDEN.length]);
    expect(notes).toHaveLength(1);
  });
});
