import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { digest, type Host } from '../../src/core/index.ts';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { type Desk, desk, openWindow, PAD, started, type Window } from '../support/werkplek.ts';

let place: Desk;
let werkplek: Werkplek;
const windows: Window[] = [];

async function enter(venster: string): Promise<Window> {
  const window = await openWindow(werkplek.address, venster);
  windows.push(window);
  return window;
}

/** Types a text in front of the words that stand somewhere. */
async function type(window: Window, words: string, text: string, basis?: { basis: string; tekst: string }) {
  const stuk = basis ?? (await window.stuk(PAD));
  const begin = stuk.tekst.indexOf(words);
  const edits = [{ begin, eind: begin, tekst: text }];
  return window.post('/api/stuk', { pad: PAD, venster: window.venster, basis: stuk.basis, edits });
}

const saved = (window: Window, text: string) =>
  window.hears((event) => event.soort === 'opgeslagen' && event.digest === digest(text));

beforeEach(async () => {
  place = await desk();
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.leave();
  await werkplek.close();
  await place.remove();
});

describe('a change', () => {
  it('is answered with what is wrong then, and is in the file after a pause, where nothing else changed', async () => {
    werkplek = await started(place);
    const before = await place.text(PAD);
    const window = await enter('a');
    const { status, json } = await type(window, 'onderwerp:', 'onbekend_ding: ja\n');
    expect(status).toBe(200);
    expect(json.stuk.ongesaved).toBe(true);
    expect(json.stuk.meldingen.map(({ rule }: { rule: string }) => rule)).toContain('onbekend-veld');
    const after = before.replace('onderwerp:', 'onbekend_ding: ja\nonderwerp:');
    await saved(window, after);
    expect(await place.text(PAD)).toBe(after);
    expect((await window.stuk(PAD)).ongesaved).toBe(false);
  });

  it('leaves line endings, a byte order mark and the mode of the file as they are', async () => {
    const crlf = `\ufeff${(await place.text(PAD)).replaceAll('\n', '\r\n')}`;
    await place.put(PAD, crlf);
    await chmod(place.file(PAD), 0o640);
    werkplek = await started(place);
    const window = await enter('a');
    const { tekst } = await window.stuk(PAD);
    expect(tekst).toBe(crlf.slice(1));
    await type(window, '## Inhoud', 'Een regel.\r\n\r\n');
    const after = crlf.replace('## Inhoud', 'Een regel.\r\n\r\n## Inhoud');
    await saved(window, after);
    expect(await place.text(PAD)).toBe(after);
    expect((await stat(place.file(PAD))).mode & 0o777).toBe(0o640);
    expect((await readdir(place.file('2026-03-11/stationsplein'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that makes no sense is refused and changes nothing', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    const { basis, tekst } = await window.stuk(PAD);
    for (const edits of [
      [{ begin: -1, eind: 0, tekst: 'x' }],
      [{ begin: 5, eind: 4, tekst: 'x' }],
      [{ begin: 0, eind: tekst.length + 1, tekst: '' }],
      [{ begin: 0.5, eind: 1, tekst: '' }],
      [
        { begin: 10, eind: 12, tekst: '' },
        { begin: 11, eind: 13, tekst: '' },
      ],
      [{ begin: 0, eind: 0, tekst: '\ud800' }],
      [{ begin: 0, eind: 0 }],
      'x',
    ]) {
      const { status, json } = await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, edits });
      expect([status, json.fout.length > 0]).toEqual([400, true]);
    }
    expect((await window.stuk(PAD)).tekst).toBe(tekst);
  });

  it('of 50 MB is refused with a message, and the server goes on', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    const { basis } = await window.stuk(PAD);
    const paste = (size: number) =>
      window.post('/api/stuk', {
        pad: PAD,
        venster: 'a',
        basis,
        edits: [{ begin: 0, eind: 0, tekst: 'a'.repeat(size) }],
      });
    const [whole, half] = [await paste(50_000_000), await paste(3_000_000)];
    expect([whole.status, half.status]).toEqual([413, 413]);
    expect(whole.json.fout).toContain('te groot');
    expect(half.json.fout).toContain('2 MB');
    expect((await window.stuk(PAD)).basis).toBe(basis);
  });

  it('is taken back and done again, also after the browser was loaded anew', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    const before = (await window.stuk(PAD)).tekst;
    const first = (await type(window, '## Inhoud', 'Eerst.\n\n')).json.stuk.tekst;
    window.leave();
    const again = await enter('a');
    expect((await again.stuk(PAD)).kanTerug).toBe(true);
    const back = await again.post('/api/ongedaan', { pad: PAD, venster: 'a', richting: 'terug' });
    expect(back.json.stuk.tekst).toBe(before);
    expect(back.json.stuk.kanVooruit).toBe(true);
    const forth = await again.post('/api/ongedaan', { pad: PAD, venster: 'a', richting: 'vooruit' });
    expect(forth.json.stuk.tekst).toBe(first);
    expect((await again.post('/api/ongedaan', { pad: PAD, venster: 'a', richting: 'vooruit' })).status).toBe(404);
  });
});

describe('two windows', () => {
  it('see each other change other places, and neither loses a letter', async () => {
    werkplek = await started(place);
    const [a, b] = [await enter('a'), await enter('b')];
    const start = await a.stuk(PAD);
    expect((await b.stuk(PAD)).ookGeopend).toBe(1);
    await type(a, '## Inhoud', 'Van a.\n\n', start);
    const seen = await b.hears((event) => event.soort === 'stuk' && event.venster === 'a');
    expect(seen).toMatchObject({ pad: PAD, vorige: start.basis });
    const late = await type(b, '## Financiële', 'Van b.\n\n', start);
    expect(late.status).toBe(200);
    const whole = start.tekst.replace('## Inhoud', 'Van a.\n\n## Inhoud').replace('## Fin', 'Van b.\n\n## Fin');
    expect(late.json.stuk.tekst).toBe(whole);
    await saved(a, whole);
    expect(await place.text(PAD)).toBe(whole);
  });

  it('take back only their own changes while both are open', async () => {
    werkplek = await started(place);
    const [a, b] = [await enter('a'), await enter('b')];
    const start = await a.stuk(PAD);
    await type(a, '## Inhoud', 'Van a.\n\n');
    await type(b, '## Financiële', 'Van b.\n\n');
    const back = await a.post('/api/ongedaan', { pad: PAD, venster: 'a', richting: 'terug' });
    expect(back.json.stuk.tekst).toBe(start.tekst.replace('## Fin', 'Van b.\n\n## Fin'));
    expect((await a.post('/api/ongedaan', { pad: PAD, venster: 'a', richting: 'terug' })).status).toBe(404);
  });

  it('choose where they changed the same words', async () => {
    werkplek = await started(place);
    const [a, b] = [await enter('a'), await enter('b')];
    const start = await a.stuk(PAD);
    const begin = start.tekst.indexOf('Herinrichting');
    const edit = (tekst: string) => [{ begin, eind: begin + 'Herinrichting'.length, tekst }];
    const order = { pad: PAD, basis: start.basis };
    await a.post('/api/stuk', { ...order, venster: 'a', edits: edit('Vernieuwing') });
    const { status, json } = await b.post('/api/stuk', { ...order, venster: 'b', edits: edit('Verbouwing') });
    expect(status).toBe(409);
    expect(json.botsing.opSchijf).toContain('onderwerp: Vernieuwing');
    expect(json.botsing.hier).toBe(start.tekst.replace('Herinrichting', 'Verbouwing'));
    const solved = { pad: PAD, venster: 'b', digest: json.botsing.digest, tekst: json.botsing.hier };
    expect((await b.post('/api/los', { ...solved, digest: start.basis })).status).toBe(409);
    expect((await b.post('/api/los', solved)).json.stuk.tekst).toBe(json.botsing.hier);
    expect((await a.stuk(PAD)).tekst).toContain('onderwerp: Verbouwing');
  });

  it('hear that a text which the server never had is another', async () => {
    werkplek = await started(place);
    const a = await enter('a');
    await a.stuk(PAD);
    const edits = [{ begin: 0, eind: 0, tekst: 'x' }];
    const { status, json } = await a.post('/api/stuk', { pad: PAD, venster: 'a', basis: digest('iets'), edits });
    expect(status).toBe(409);
    expect(json.botsing.opSchijf).toBe(await place.text(PAD));
  });
});

describe('an editor beside the window', () => {
  it('is followed where nothing waits to be saved', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    await window.stuk(PAD);
    const other = (await place.text(PAD)).replace('Herinrichting', 'Vernieuwing');
    await place.put(PAD, other);
    const event = await window.hears(({ soort }) => soort === 'stuk');
    expect(event).toMatchObject({ venster: '', basis: digest(other) });
    expect((await window.stuk(PAD)).tekst).toBe(other);
  });

  it('is never overwritten: both texts are shown until somebody chooses', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    const mine = (await type(window, '## Inhoud', 'Van het venster.\n\n')).json.stuk.tekst;
    const theirs = (await place.text(PAD)).replace('Herinrichting', 'Vernieuwing');
    await place.put(PAD, theirs);
    await window.hears(({ soort }) => soort === 'botsing');
    const typed = await type(window, '## Inhoud', 'Nog iets.\n\n');
    expect(typed.json.stuk.botsing).toMatchObject({ opSchijf: theirs, digest: digest(theirs) });
    expect(typed.json.stuk.botsing.hier).toBe(mine.replace('## Inhoud', 'Nog iets.\n\n## Inhoud'));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await place.text(PAD)).toBe(theirs);
    const chosen = mine.replace('Herinrichting', 'Vernieuwing');
    const order = { pad: PAD, venster: 'a', digest: digest(theirs), tekst: chosen };
    expect((await window.post('/api/los', order)).status).toBe(200);
    await saved(window, chosen);
    expect(await place.text(PAD)).toBe(chosen);
  });

  it('may throw the file away without taking what is not saved', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    const mine = (await type(window, '## Inhoud', 'Van het venster.\n\n')).json.stuk.tekst;
    await rm(place.file(PAD));
    const event = await window.hears(({ soort }) => soort === 'botsing');
    expect(event).toMatchObject({ botsing: { opSchijf: '', hier: mine } });
    const order = { pad: PAD, venster: 'a', digest: digest(''), tekst: mine };
    expect((await window.post('/api/los', order)).status).toBe(200);
    expect(await place.text(PAD)).toBe(mine);
  });
});

describe('a server that ends', () => {
  it('leaves a draft that the next one lays over the file again', async () => {
    const before = await place.text(PAD);
    // A disk that takes no stukken, but does take drafts: what a killed server leaves.
    const refusing = machine((path) => (path.includes('/content/') ? 'EACCES' : undefined));
    werkplek = await started(place, refusing);
    const window = await enter('a');
    const { json } = await type(window, '## Inhoud', 'Niet opgeslagen.\n\n');
    await werkplek.close();
    expect(await place.text(PAD)).toBe(before);
    werkplek = await started(place);
    expect(werkplek.recovered).toEqual([PAD]);
    const again = await enter('a');
    expect((await again.stuk(PAD)).tekst).toBe(json.stuk.tekst);
    await saved(again, json.stuk.tekst);
    expect(await place.text(PAD)).toBe(json.stuk.tekst);
  });

  it('shows a draft beside a file that moved on meanwhile', async () => {
    werkplek = await started(
      place,
      machine((path) => (path.includes('/content/') ? 'EACCES' : undefined)),
    );
    const window = await enter('a');
    const { json } = await type(window, '## Inhoud', 'Niet opgeslagen.\n\n');
    await werkplek.close();
    const theirs = (await place.text(PAD)).replace('Herinrichting', 'Vernieuwing');
    await place.put(PAD, theirs);
    werkplek = await started(place);
    const stuk = await (await enter('a')).stuk(PAD);
    expect(stuk.botsing).toEqual({ opSchijf: theirs, digest: digest(theirs), hier: json.stuk.tekst });
  });

  it('is not misled by a draft that is broken or of another file', async () => {
    werkplek = await started(place);
    const window = await enter('a');
    await type(window, '## Inhoud', 'Iets.\n\n');
    await werkplek.close();
    const folder = join(place.folder, 'out/.griffie/concepten');
    const [name = ''] = await readdir(folder);
    const draft = JSON.parse(await readFile(join(folder, name), 'utf8'));
    await writeFile(join(folder, 'aaaa.json'), '{"pad":');
    await writeFile(
      join(folder, 'bbbb.json'),
      JSON.stringify({ ...draft, pad: '../../weg.md', tekst: 'x', na: digest('x') }),
    );
    await writeFile(join(folder, name), JSON.stringify({ ...draft, tekst: 'iets anders' }));
    werkplek = await started(place);
    expect(werkplek.recovered).toEqual([]);
  });
});

describe('a disk that takes nothing', () => {
  it('is told in Dutch, and the text stays', async () => {
    werkplek = await started(
      place,
      machine((path) => (path.includes('/content/') ? 'EROFS' : undefined)),
    );
    const window = await enter('a');
    const { json } = await type(window, '## Inhoud', 'Blijft.\n\n');
    const event = await window.hears(({ soort }) => soort === 'niet-opgeslagen');
    expect(event).toMatchObject({ pad: PAD, fout: expect.stringContaining('alleen te lezen') });
    const stuk = await window.stuk(PAD);
    expect(stuk.tekst).toBe(json.stuk.tekst);
    expect(stuk.nietOpgeslagen).toContain('alleen te lezen');
    expect((await window.post('/api/nieuw', { wat: 'vergadering', datum: '2026-09-09' })).json.fout).toContain(
      'alleen te lezen',
    );
  });
});

/** The real machine, on which some files cannot be written. */
function machine(refuse: (path: string) => string | undefined): Host {
  const host = realHost();
  const files = { ...host.files };
  for (const name of ['write', 'create', 'makeFolder', 'rename'] as const) {
    // biome-ignore lint/suspicious/noExplicitAny: four methods of one kind
    (files as any)[name] = async (path: string, ...rest: unknown[]) => {
      const code = refuse(path);
      if (code) throw Object.assign(new Error(code), { code, path });
      // biome-ignore lint/suspicious/noExplicitAny: as above
      return (host.files[name] as any)(path, ...rest);
    };
  }
  return { ...host, files };
}
