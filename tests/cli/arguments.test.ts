import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { Stop } from '../../src/cli/exit.ts';
import { buildOptions, meldingenForm } from '../../src/cli/options.ts';
import { memoryHost } from '../support/memory-host.ts';

const host = memoryHost({}, { cwd: '/werk', columns: 100 });
const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), host);

async function options(line: string) {
  const parsed = await parse(line);
  if (parsed.kind !== 'run') throw new Error(parsed.kind);
  return buildOptions(host, parsed.typed);
}

async function text(line: string): Promise<string> {
  const parsed = await parse(line);
  return `${parsed.kind}: ${'text' in parsed ? parsed.text : ''}`;
}

describe('the command line', () => {
  it.each([
    ['build', 'build'],
    ['bouw', 'build'],
    ['check', 'check'],
    ['controleer', 'check'],
    ['verify', 'verify'],
    ['watch', 'watch'],
    ['doctor --installeer', 'doctor'],
    ['regels veld-vorm', 'regels'],
  ])('%s', async (line, command) => {
    expect(await parse(line)).toMatchObject({ kind: 'run', command });
  });

  it.each(['', 'buld', 'build --contnt x', 'regels a b', 'build --meldingen rood', 'build --out', 'check --jobs 2'])(
    'refuses "%s" and shows what there is',
    async (line) => {
      expect(await text(line)).toMatch(/^wrong: .*griffie.*Opties:/s);
    },
  );

  it('names what it does not know', async () => {
    expect(await text('buld')).toContain('Onbekend: buld.');
    expect(await text('build --contnt x')).toContain('Onbekend: contnt.');
    expect(await text('build --out')).toContain('Achter --out ontbreekt de waarde.');
  });

  it('explains itself in Dutch', async () => {
    expect(await text('--help')).toMatch(/^help: .*Opdrachten:.*build.*Maak de documenten/s);
    expect(await text('build --help')).toMatch(/--pdf-standaard .*standaard: "beide"/s);
    expect(await text('build --help')).not.toMatch(/\b(Show|Options|default|choices|Positionals)\b/);
  });
});

describe('the options', () => {
  it('have a sensible value when nothing is said', async () => {
    expect(await options('build')).toEqual({
      content: '/werk/content',
      out: '/werk/out',
      paths: [],
      formats: ['pdf', 'docx'],
      pdfStandaard: 'beide',
    });
  });

  it('take paths from where one stands', async () => {
    expect(await options('build a/b.md ../c 2022 --content ./stukken/ --out /tmp/x --templates t')).toMatchObject({
      paths: ['/werk/a/b.md', '/c', '/werk/2022'],
      content: '/werk/stukken',
      out: '/tmp/x',
      templates: '/werk/t',
    });
  });

  it('take the last of what is given twice', async () => {
    expect(await options('build --out a --out b')).toMatchObject({ out: '/werk/b' });
  });

  it.each([
    ['docx', ['docx']],
    ['docx,pdf', ['pdf', 'docx']],
    ['PDF,,pdf', ['pdf']],
  ])('read --format %s', async (given, formats) => {
    expect(await options(`build --format ${given}`)).toMatchObject({ formats });
  });

  it.each(['build --format odt', 'build --format ,', 'build --jobs 0', 'build --jobs 1.5', 'build --jobs twee'])(
    'refuse %s',
    async (line) => {
      await expect(options(line)).rejects.toThrow(Stop);
    },
  );

  it('know one form of messages at a time', () => {
    expect(meldingenForm({})).toBe('tekst');
    expect(meldingenForm({ json: true })).toBe('json');
    expect(meldingenForm({ json: true, meldingen: 'json' })).toBe('json');
    expect(meldingenForm({ meldingen: 'sarif' })).toBe('sarif');
    expect(() => meldingenForm({ json: true, meldingen: 'sarif' })).toThrow(Stop);
  });
});
