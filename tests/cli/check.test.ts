import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { GEMEENTE } from '../support/content.ts';

const BESLUIT = 'content/2026-03-11/verordening-speelruimte/raadsbesluit.md';
const besluit = (change: (text: string) => string): Promise<string> =>
  readFile(join(EXAMPLE, '2026-03-11/verordening-speelruimte/raadsbesluit.md'), 'utf8').then(change);

describe('griffie check', () => {
  it('has nothing to say of the example', async () => {
    const { code, out, err } = await griffie('check', { cwd: await folder({}, EXAMPLE) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^0 fouten · 0 waarschuwingen · \d+,\d s\n$/);
  });

  it('points at a fault where it stands, as seen from where one stands', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit((text) => text.replace('4100241', '41')) }, EXAMPLE);
    const { code, out } = await griffie('check', { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(
      new RegExp(`^${BESLUIT}:4:13 {2}fout {2}veld-vorm {2}.*\\n +4 \\| zaaknummer: 41\\n +\\| {13}\\^\\^\\n`, 'm'),
    );
  });

  it('shows the line of a fault in gemeente.yaml, whatever the fault', async () => {
    const met = async (tekst: string) =>
      (await griffie('check', { cwd: await folder({ 'content/gemeente.yaml': tekst }) })).out;
    expect(await met(GEMEENTE.replace('functie: griffier', 'functie: grifier'))).toMatch(
      /^content\/gemeente\.yaml:15:\d+ {2}fout {2}veld-vorm .*\n +15 \| {3}- \{ naam: Dirk.*\n +\| +\^{7}\n {2}doe {2}Bedoelt u "griffier"/m,
    );
    expect(await met('naam: [')).toMatch(
      /^content\/gemeente\.yaml:1:\d+ {2}fout {2}geldige-yaml .*\n +1 \| naam: \[\n/m,
    );
  });

  it('gives a program one document and nothing else', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit((text) => text.replace('4100241', '41')) }, EXAMPLE);
    const { code, out, err } = await griffie('controleer --json', { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const document = JSON.parse(out);
    expect(document).toMatchObject({ written: [], unchanged: [], removed: [], skipped: [] });
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'veld-vorm',
        severity: 'fout',
        file: BESLUIT.replace('content/', ''),
        line: 4,
        column: 13,
        endLine: 4,
        endColumn: 15,
      }),
    );
  });

  it('narrows what is said to a path, not what is looked at', async () => {
    const cwd = await folder(
      {
        [BESLUIT]: await besluit((text) => text.replace('speelvoorzieningen 2009', 'speelvoorzieningen 2010')),
        'content/brieven/kapot.md': '---\nsoort: brief\n---\n',
      },
      EXAMPLE,
    );
    const { code, out } = await griffie(['check', BESLUIT, '--json'], { cwd });
    expect(code).toBe(1);
    const files = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => `content/${file}`);
    expect(new Set(files)).toEqual(new Set([BESLUIT]));
    expect(out).toContain('beslispunten-gelijk');
    expect((await griffie('check content/brieven/2026-02-24-voortgang-wijkteams.md', { cwd })).code).toBe(0);
  });

  it('annotates a pull request', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit((text) => text.replace('4100241', '41')) }, EXAMPLE);
    const { out } = await griffie('check --meldingen github', { cwd });
    expect(out).toMatch(
      new RegExp(`^::error file=${BESLUIT},line=4,endLine=4,col=13,endColumn=14,title=veld-vorm::`, 'm'),
    );
  });

  it('explains every rule to a code scanner', async () => {
    const { out } = await griffie('check --meldingen sarif', { cwd: await folder({}, EXAMPLE) });
    const { rules } = JSON.parse(out).runs[0].tool.driver;
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(rule.help.text).not.toBe('');
  });

  it.each([
    ['a folder that is not there', 'check --content nergens', 'nergens'],
    ['a folder without gemeente.yaml', 'check --content leeg', 'Noem de map waar gemeente.yaml in staat met --content'],
    ['a path that is not there', 'check content/nergens.md', 'nergens.md'],
    ['a vergadering that is not there', 'check --vergadering 1999-01-01', '1999-01-01'],
    ['mending in a form for programs', 'check --fix --json', '--fix'],
    ['trying nothing', 'check --dry-run', '--fix'],
  ])('refuses %s', async (_name, line, named) => {
    const cwd = await folder({ 'content/gemeente.yaml': GEMEENTE, 'leeg/a.txt': '' });
    const { code, out, err } = await griffie(line, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
    expect(err).not.toContain('    at ');
  });
});

describe('griffie check --vergadering', () => {
  it('goes through the agenda: what is there, what is missing, what is wrong', async () => {
    const cwd = await folder(
      {
        [BESLUIT]: await besluit((text) => text.replace('4100241', '41')),
        'content/2026-03-11/stationsplein/behandelvoorstel.md': null,
      },
      EXAMPLE,
    );
    const { out } = await griffie('check --vergadering 2026-03-11', { cwd });
    expect(out).toContain('Vergadering van woensdag 11 maart 2026');
    expect(out).toMatch(/^A01 {2}Opening en mededelingen\n(?!.*er zijn)/m);
    expect(out).toMatch(
      /^C01 .*\(4100233\)\n {5}er zijn {4}agendapunt, raadsadvies.*\n {5}ontbreekt {2}behandelvoorstel\n/m,
    );
    expect(out).toMatch(/^D01 .*\(4100241\)\n {5}er zijn .*\n {5}ontbreekt {2}raadsbesluit\n {5}meldingen .*fout/m);
    expect(out).toMatch(/^D02 .*\(4100258\)\n {5}er zijn {4}raadsbrief\n/m);
  });

  it('names the vergaderingen that there are for a folder that is none', async () => {
    const { code, err } = await griffie('check --vergadering brieven', { cwd: await folder({}, EXAMPLE) });
    expect({ code, err }).toEqual({ code: 2, err: 'Er is geen vergadering brieven. Wel: 2026-03-11.\n' });
  });

  const extra = (agenda: string) =>
    `---\nsoort: oproeping\ndatum: 2026-03-11\nagenda:\n  - { rubriek: A, punten: [${agenda}] }\n---\n`;

  it.each(['2026-03-11-extra', 'raad/voorjaar', 'voorjaar'])('finds the folder %s by its date', async (map) => {
    const cwd = await folder({
      'content/gemeente.yaml': GEMEENTE,
      [`content/${map}/oproeping.md`]: extra('Opening'),
      'content/brieven/kapot.md': '---\nsoort: brief\n---\n',
    });
    const { code, out } = await griffie('check --vergadering 2026-03-11', { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/Vergadering van woensdag 11 maart 2026\n\nA {4}Algemeen\nA01 {2}Opening\n/);
    expect(out).not.toContain('kapot.md');
  });

  it('goes through both vergaderingen of a day, and through one alone by the name of its folder', async () => {
    const two = {
      'content/ochtend/oproeping.md': extra('Benoemingen'),
      'content/avond/oproeping.md': extra('Begroting'),
      'content/gemeente.yaml': GEMEENTE,
    };
    const both = await griffie('check --vergadering 2026-03-11', { cwd: await folder(two) });
    expect(both.out).toMatch(/Begroting.*Benoemingen/s);
    const cwd = await folder({ 'content/2026-03-11-extra/oproeping.md': extra('Begroting') }, EXAMPLE);
    const one = await griffie('check --vergadering 2026-03-11', { cwd });
    expect(one.out).toContain('Opening en mededelingen');
    expect(one.out).not.toContain('Begroting');
  });

  it('names the vergaderingen that there are for a date on which there is none', async () => {
    const { code, err } = await griffie('check --vergadering 2026-03-12', { cwd: await folder({}, EXAMPLE) });
    expect({ code, err }).toEqual({ code: 2, err: 'Er is geen vergadering 2026-03-12. Wel: 2026-03-11.\n' });
  });

  it('says what is wrong with gemeente.yaml, not that a vergadering is missing', async () => {
    const cwd = await folder({ 'content/gemeente.yaml': 'naam: [', 'content/m/oproeping.md': extra('Opening') });
    const { code, out } = await griffie('check --vergadering 2026-03-11', { cwd });
    expect(code).toBe(1);
    expect(out).toContain('content/gemeente.yaml:1:');
  });

  it.each(['check --vergadering 2026-03-11', 'build --format docx --vergadering 2026-03-11'])(
    '%s counts what is said of a letter on the agenda, and of no other in its folder',
    async (line) => {
      const letter = 'content/brieven/2026-02-24-voortgang-wijkteams.md';
      const text = await readFile(join(EXAMPLE, '..', letter), 'utf8');
      const slip = `${text.trimEnd()}\n\nHet kost €5.\n`;
      const files = { [letter]: slip, 'content/brieven/los.md': slip.replace('4100258', '4100259') };
      const { out } = await griffie(line, { cwd: await folder(files, EXAMPLE) });
      expect(out).toContain(`${letter}:`);
      expect(out).not.toContain('brieven/los.md:');
      expect(out).toContain('1 waarschuwing');
      if (!line.startsWith('check')) return;
      expect(out).toMatch(/^D02 .*\n {5}er zijn {4}raadsbrief\n {5}meldingen {2}1 waarschuwing\n/m);
      expect(out).toContain('Samen: 1 waarschuwing\n');
    },
  );

  it('asks a behandelvoorstel of the Politieke Markt only, and of a hamerstuk none', async () => {
    const { code, out } = await griffie('check --vergadering 2026-03-11', { cwd: await folder({}, EXAMPLE) });
    expect(code).toBe(0);
    expect(out).not.toContain('ontbreekt');
  });
});

describe('griffie check --fix', () => {
  const broken = (text: string): string => text.replace('1. De Verordening', '1.De Verordening');

  it('mends what has one right answer, says where, and then has nothing left to do', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit(broken) }, EXAMPLE);
    const first = await griffie('check --fix', { cwd });
    expect(first.out).toContain(`Hersteld: ${BESLUIT} (1 plek)`);
    expect(first.code).toBe(0);
    const mended = await readFile(join(cwd, BESLUIT), 'utf8');
    expect(mended).toBe(await besluit((text) => text));
    const before = await stat(join(cwd, BESLUIT));
    expect((await griffie('check --fix', { cwd })).out).toContain('Er is niets te herstellen.');
    expect((await stat(join(cwd, BESLUIT))).mtimeMs).toBe(before.mtimeMs);
  });

  it('leaves a byte order mark, line endings and everything else as they are', async () => {
    const odd = (text: string): string => `\ufeff${broken(text).replaceAll('\n', '\r\n')}  \r\n\r\n`;
    const cwd = await folder({ [BESLUIT]: await besluit(odd) }, EXAMPLE);
    await griffie('check --fix', { cwd });
    const mended = await readFile(join(cwd, BESLUIT), 'utf8');
    expect(mended).toBe((await besluit(odd)).replace('1.De', '1. De'));
    expect((await readdir(join(cwd, BESLUIT, '..'))).sort()).toEqual(
      (await readdir(join(EXAMPLE, '2026-03-11/verordening-speelruimte'))).sort(),
    );
  });

  it('shows with --dry-run what it would do, and does nothing', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit(broken) }, EXAMPLE);
    const { code, out } = await griffie('check --fix --dry-run', { cwd });
    expect(code).toBe(1);
    expect(out).toContain(`--- ${BESLUIT}\n+++ ${BESLUIT}\n@@ `);
    expect(out).toMatch(/^-1\.De Verordening .*\n\+1\. De Verordening /m);
    expect(await readFile(join(cwd, BESLUIT), 'utf8')).toBe(await besluit(broken));
  });

  it('says which file it cannot write, and leaves it whole', async () => {
    const cwd = await folder({ [BESLUIT]: await besluit(broken) }, EXAMPLE);
    const refuse = (operation: string): string | undefined => (operation === 'write' ? 'EROFS' : undefined);
    const { code, err } = await griffie('check --fix', { cwd, refuse });
    expect(code).toBe(3);
    expect(err).toContain(`${BESLUIT} is niet te schrijven (EROFS)`);
    expect(await readFile(join(cwd, BESLUIT), 'utf8')).toBe(await besluit(broken));
  });
});
