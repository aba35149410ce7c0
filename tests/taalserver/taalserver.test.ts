import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { main, realHost } from '../../src/cli/index.ts';
import { EXAMPLE, folder } from '../support/command.ts';
import { type Editor, editor, line } from '../support/editor.ts';

const ZAAK = 'content/2026-03-11/stationsplein';

/** The real command on a copy of the example, and an editor at the other end of its line. */
async function started(): Promise<{ root: string; editor: Editor; read(path: string): Promise<string> }> {
  const root = await folder({}, EXAMPLE);
  const { server, client } = line();
  const running = main(['taalserver'], { ...realHost(), cwd: root, line: server });
  onTestFinished(async () => {
    server.input.end();
    expect(await running).toBe(0);
  });
  return {
    root,
    editor: await editor(client.input, client.output),
    read: (path) => readFile(join(root, path), 'utf8'),
  };
}

/** The place right behind a piece of a text, as editors count. */
function behind(text: string, piece: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(piece) + piece.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('griffie taalserver', () => {
  it('judges what is typed and not saved, with the other place, and takes it back', async () => {
    const { root, editor: one, read } = await started();
    const path = join(root, ZAAK, 'raadsbesluit.md');
    const text = await read(`${ZAAK}/raadsbesluit.md`);
    const other = join(root, ZAAK, 'raadsadvies.md');
    await one.open(path, text);
    await one.type(path, text.replace('Voor de uitvoering een krediet', 'Voor de uitvoering geen krediet'));
    const [message] = await one.messages(path, (all) => all.some(({ code }) => code === 'beslispunten-gelijk'));
    expect(message?.severity).toBe(1);
    expect(message?.relatedInformation?.[0]?.location.uri).toBe(pathToFileURL(other).href);
    expect(await read(`${ZAAK}/raadsbesluit.md`)).toBe(text);
    await one.type(path, text);
    expect(await one.messages(path, (all) => all.length === 0)).toEqual([]);
  });

  it('takes the text of the disk again when an unsaved one is closed, and sees files change there', async () => {
    const { root, editor: one, read } = await started();
    const path = join(root, ZAAK, 'raadsbesluit.md');
    const text = await read(`${ZAAK}/raadsbesluit.md`);
    await one.open(path, text.replace('## Besluit', '## Besluiten maar'));
    await one.messages(path, (all) => all.length > 0);
    await one.close(path);
    await one.messages(path, (all) => all.length === 0);
    await writeFile(path, text.replace('sector: RUI-OPR\n', ''));
    await one.messages(path, (all) => all.some(({ code }) => code === 'verplicht-veld'));
    await rm(path);
    await one.messages(path, (all) => all.length === 0);
  });

  it('offers the mending of a message at its place', async () => {
    const { root, editor: one, read } = await started();
    const path = join(root, ZAAK, 'raadsadvies.md');
    const text = (await read(`${ZAAK}/raadsadvies.md`)).replace('1. Het inrichtingsplan', '1.Het inrichtingsplan');
    await one.open(path, text);
    await one.messages(path, (all) => all.some(({ code }) => code === 'beslispunten-lijst'));
    const [fix] = await one.fixes(path, behind(text, '1.Het'));
    const [edit, ...more] = Object.values(fix?.edit?.changes ?? {})[0] ?? [];
    expect(more).toEqual([]);
    const lines = text.split('\n');
    const { line: at = -1, character = -1 } = edit?.range.start ?? {};
    const mended = `${lines[at]?.slice(0, character)}${edit?.newText}${lines[at]?.slice(edit?.range.end.character)}`;
    expect(mended).toBe('1. Het inrichtingsplan voor het Stationsplein vast te stellen.');
    expect(await one.fixes(path, { line: 0, character: 0 })).toEqual([]);
  });

  it('completes fields, what they may hold, sections and files', async () => {
    const { root, editor: one, read } = await started();
    const path = join(root, ZAAK, 'raadsadvies.md');
    const text = await read(`${ZAAK}/raadsadvies.md`);
    const labels = async (changed: string, piece: string): Promise<string[]> => {
      await one.type(path, changed);
      return (await one.complete(path, behind(changed, piece))).map(({ label }) => label);
    };
    await one.open(path, text);
    const zonder = text.replace('sector: RUI-OPR\n', '\n');
    expect(await labels(zonder, '[M. Dijkgraaf, L. Wouters]\n')).toContain('sector');
    expect(await labels(zonder, '[M. Dijkgraaf, L. Wouters]\n')).not.toContain('zaaknummer');
    expect(await labels(text.replace('status: definitief', 'status: '), 'status: ')).toEqual(['concept', 'definitief']);
    const persoon = await labels(text.replace('  - Hanneke Oldenburg', '  - Han'), '  - Han');
    expect(persoon).toContain('Hanneke Oldenburg');
    expect(await labels(text.replace('## Bijlagen', '## '), 'openbare ruimte.\n\n## ')).toEqual(['Bijlagen']);
    expect(await labels(text.replace('(bijlagen/participatieverslag.pdf)', '('), 'Stationsplein](')).toContain(
      'bijlagen/participatieverslag.pdf',
    );
    expect(await labels('---\nsoort: \n---\n', 'soort: ')).toContain('raadsbesluit');
  });

  it('leads from a beslispunt of the besluit to that of the advies, from the agenda and from a link', async () => {
    const { root, editor: one, read } = await started();
    const target = async (file: string, piece: string): Promise<string[]> => {
      const text = await read(file);
      await one.open(join(root, file), text);
      const found = await one.definition(join(root, file), behind(text, piece));
      return found.map(({ uri, range }) => `${uri.slice(uri.indexOf('/2026-03-11/') + 12)}:${range.start.line + 1}`);
    };
    const advies = (await read(`${ZAAK}/raadsadvies.md`)).split('\n');
    const derde = advies.findIndex((one_) => one_.startsWith('3. De omwonenden')) + 1;
    expect(await target(`${ZAAK}/raadsbesluit.md`, '3. De omwo')).toEqual([`stationsplein/raadsadvies.md:${derde}`]);
    expect(await target('content/2026-03-11/oproeping.md', 'zaak: 4100233')).toContain(
      'stationsplein/raadsadvies.md:1',
    );
    expect(await target(`${ZAAK}/raadsadvies.md`, '[Participatie')).toEqual([
      'stationsplein/bijlagen/participatieverslag.pdf:1',
    ]);
  });

  it('gives the outline, with the beslispunten in their section', async () => {
    const { root, editor: one, read } = await started();
    const path = join(root, ZAAK, 'raadsbesluit.md');
    await one.open(path, await read(`${ZAAK}/raadsbesluit.md`));
    const symbols = await one.outline(path);
    expect(symbols.map(({ name }) => name)).toEqual([
      'soort',
      'status',
      'zaaknummer',
      'onderwerp',
      'behandelend_ambtenaar',
      'sector',
      'portefeuillehouder',
      'Besluit',
      'Publieksvriendelijke samenvatting',
    ]);
    expect(symbols.find(({ name }) => name === 'Besluit')?.children?.map(({ name }) => name.slice(0, 9))).toEqual([
      '1 Het inr',
      '2 Voor de',
      '3 De omwo',
    ]);
  });

  it('says nothing of a text outside any content folder', async () => {
    const { root, editor: one } = await started();
    const path = join(root, 'los.md');
    await one.open(path, '---\nsoort: raadsadvies\n---\n');
    expect(await one.outline(path)).toEqual([]);
    expect(await one.complete(path, { line: 0, character: 0 })).toEqual([]);
  });

  it('tells who starts it by hand what it is for', async () => {
    const said: string[] = [];
    const host = realHost();
    const terminal = { ...host.terminal, err: (text: string) => void said.push(text) };
    expect(await main(['taalserver'], { ...host, terminal, line: undefined })).toBe(2);
    expect(said.join('')).toContain('door een editor gestart');
  });
});
