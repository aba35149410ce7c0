import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VergaderingLang } from '../../src/werkplek/api.ts';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { type Desk, desk, openWindow, PAD, started, type Window } from '../support/werkplek.ts';

const MAP = '2026-03-11';
let place: Desk;
let werkplek: Werkplek;
let window: Window;

beforeEach(async () => {
  place = await desk();
  werkplek = await started(place);
  window = await openWindow(werkplek.address, 'a');
});
afterEach(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

const meeting = async (): Promise<VergaderingLang> => (await window.get(`/api/vergadering?map=${MAP}`)).json;
const order = async (what: object) => {
  const { basis } = await meeting();
  return window.post('/api/agenda', { map: MAP, venster: 'a', basis, ...what });
};
const lines = ({ rubrieken }: VergaderingLang, letter: string): string[] =>
  rubrieken.find((een) => een.letter === letter)?.regels.map(({ titel }) => titel) ?? [];
const idOf = ({ rubrieken }: VergaderingLang, words: string): string =>
  rubrieken.flatMap(({ regels }) => regels).find(({ titel }) => titel.includes(words))?.id ?? 'none';

describe('the agenda of a vergadering', () => {
  it('says what each item has and what it misses', async () => {
    const { rubrieken, oproeping } = await meeting();
    expect(oproeping.pad).toBe(`${MAP}/oproeping.md`);
    const item = rubrieken.flatMap(({ regels }) => regels).find(({ zaaknummer }) => zaaknummer === '4100233');
    expect(item).toMatchObject({ titel: 'Herinrichting Stationsplein', openbaarheid: 'openbaar', mist: [] });
    expect(item?.portefeuillehouder).toContain('Hanneke Oldenburg');
    expect(item?.stukken.map(({ soort }) => soort)).toEqual(
      expect.arrayContaining(['agendapunt', 'behandelvoorstel', 'raadsadvies', 'raadsbesluit']),
    );
  });

  it('is ordered anew by one line of the oproeping', async () => {
    const before = await place.text(`${MAP}/oproeping.md`);
    const first = await meeting();
    const [one = '', two = '', three = ''] = lines(first, 'A');
    const { status, json } = await order({ doe: 'verplaats', id: idOf(first, three), naarRubriek: 0, naarPlaats: 0 });
    expect(status).toBe(200);
    expect(lines(json, 'A')).toEqual([three, one, two]);
    await window.hears(({ soort }) => soort === 'opgeslagen');
    const after = await place.text(`${MAP}/oproeping.md`);
    expect(after.split('\n').sort()).toEqual(before.split('\n').sort());
    expect(after).not.toBe(before);
  });

  it('gets a line of text, and loses one', async () => {
    const added = await order({ doe: 'punt', rubriek: 0, titel: 'Afscheid: een raadslid' });
    expect(lines(added.json, 'A').at(-1)).toBe('Afscheid: een raadslid');
    const gone = await order({ doe: 'verwijder', id: idOf(added.json, 'Afscheid') });
    expect(lines(gone.json, 'A')).not.toContain('Afscheid: een raadslid');
    await window.hears(({ soort }) => soort === 'opgeslagen');
  });

  it('gets a zaak, with a stuk that puts it there', async () => {
    const at = (await meeting()).rubrieken.findIndex(({ letter }) => letter === 'D');
    const zaak = { doe: 'zaak', rubriek: at, onderwerp: 'Nieuwe sluis: één deur', zaaknummer: '4100777' };
    const { status, json } = await order(zaak);
    expect(status).toBe(200);
    expect(lines(json, 'D').at(-1)).toBe('Nieuwe sluis: één deur');
    expect(await place.text(`${MAP}/nieuwe-sluis-een-deur/agendapunt.md`)).toContain('4100777');
    expect((await order(zaak)).status).toBe(409);
    expect((await order({ ...zaak, mapnaam: '../buiten' })).status).toBe(403);
    expect((await order({ ...zaak, zaaknummer: 'x: [y' })).status).toBe(400);
  });

  it('is not changed by who saw an older one, where that is the same line', async () => {
    const old = await meeting();
    const id = idOf(old, 'Vragenuur');
    await order({ doe: 'verwijder', id });
    const again = { map: MAP, venster: 'b', basis: old.basis, doe: 'verwijder', id };
    const { status, json } = await window.post('/api/agenda', again);
    expect([status, typeof json.botsing?.opSchijf]).toEqual([409, 'string']);
  });

  it('does nothing that makes no sense', async () => {
    for (const what of [
      { doe: 'verwijder', id: '9.punten.9' },
      { doe: 'verwijder', id: '../x' },
      { doe: 'verplaats', id: '0.punten.0', naarRubriek: 99, naarPlaats: 0 },
      { doe: 'punt', rubriek: 0, titel: ' ' },
      { doe: 'weg' },
    ]) {
      const { status, json } = await order(what);
      expect([status, typeof json.fout]).toEqual([400, 'string']);
    }
    expect((await window.get('/api/vergadering?map=..')).status).toBe(404);
  });
});

describe('what is new', () => {
  it('is a vergadering like another one, with its fixed items', async () => {
    const { status, json } = await window.post('/api/nieuw', { wat: 'vergadering', datum: '2026-04-22', zoals: MAP });
    expect([status, json.pad]).toEqual([200, '2026-04-22/oproeping.md']);
    const { json: made } = await window.get('/api/vergadering?map=2026-04-22');
    expect(lines(made, 'A')).toEqual(lines(await meeting(), 'A'));
    // A rubriek in which nothing stands yet is there to put something in.
    expect(made.rubrieken.map(({ letter }: { letter: string }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect((await window.post('/api/nieuw', { wat: 'vergadering', datum: '2026-04-22' })).status).toBe(409);
    expect((await window.post('/api/nieuw', { wat: 'vergadering', datum: '2026-02-30' })).status).toBe(400);
  });

  it('is a stuk of the skeleton of the house, that overwrites nothing', async () => {
    const stuk = { wat: 'stuk', soort: 'raadsadvies', map: `${MAP}/brug`, zaaknummer: '4100888', onderwerp: 'De brug' };
    const { json } = await window.post('/api/nieuw', stuk);
    expect(json.pad).toBe(`${MAP}/brug/raadsadvies.md`);
    const made = await window.stuk(json.pad);
    expect(made).toMatchObject({ onderwerp: 'De brug', status: 'concept' });
    expect(made.secties.filter(({ aanwezig }) => aanwezig).length).toBeGreaterThan(2);
    expect((await window.post('/api/nieuw', stuk)).status).toBe(409);
    expect((await window.post('/api/nieuw', { ...stuk, soort: 'boek' })).status).toBe(400);
    expect((await window.post('/api/nieuw', { ...stuk, zaaknummer: 'geen' })).status).toBe(400);
  });
});

describe('the form of a stuk', () => {
  it('changes the lines of one field only', async () => {
    const before = await place.text(PAD);
    const { basis } = await window.stuk(PAD);
    const veld = { pad: 'onderwerp', waarde: ['Het plein: opnieuw'] };
    const { json } = await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, veld });
    expect(json.stuk.onderwerp).toBe('Het plein: opnieuw');
    const [was, is] = [before.split('\n'), (json.stuk.tekst as string).split('\n')];
    expect(is.filter((line, i) => line !== was[i])).toEqual([
      expect.stringMatching(/^onderwerp: ["']?Het plein: opnieuw["']?$/u),
    ]);
    const odd = await window.post('/api/stuk', {
      pad: PAD,
      venster: 'a',
      basis: json.basis,
      veld: { pad: 'onderwerp' },
    });
    expect(odd.status).toBe(400);
  });

  it('adds a section of the house at its place', async () => {
    const whole = await place.text(PAD);
    await place.put(PAD, whole.replace(/## Financiële aspecten[\s\S]*?(?=## Bijlagen)/u, ''));
    await window.get(`/api/stuk?pad=${PAD}`);
    const { secties, basis, tekst } = await window.stuk(PAD);
    const { id = '', titel = '' } = secties.find(({ aanwezig }) => !aanwezig) ?? {};
    expect(titel).toBe('Financiële aspecten');
    const { json } = await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, voegSectieToe: id });
    expect(json.stuk.tekst).toBe(tekst.replace('## Bijlagen', '## Financiële aspecten\n\n## Bijlagen'));
    expect((await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, voegSectieToe: 'geen' })).status).toBe(400);
  });
});

describe('searching', () => {
  it('sees no difference in capitals and accents, and says where', async () => {
    const { json } = await window.get(`/api/zoek?q=${encodeURIComponent('FINANCIELE   aspecten')}`);
    const tekst = await place.text(PAD);
    const found = json.find(({ pad }: { pad: string }) => pad === PAD);
    expect(tekst.slice(found.begin)).toMatch(/^Financiële aspecten/u);
    expect(found.regel).toBe(tekst.slice(0, found.begin).split('\n').length);
    expect((await window.get('/api/zoek?q=a')).json).toEqual([]);
    expect((await window.get('/api/zoek?q=de')).json.length).toBeLessThanOrEqual(200);
  });
});

describe('git', () => {
  const git = (...args: string[]): string => execFileSync('git', ['-C', place.folder, ...args], { encoding: 'utf8' });

  it('is not there where the folder is no repository', async () => {
    expect((await window.get('/api/git')).json).toEqual({ is: false, veranderd: [] });
    expect((await window.post('/api/git', { zin: 'x' })).status).toBe(400);
  });

  it('shows what changed below the content folder, and commits that alone', async () => {
    git('init', '-q');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.org');
    git('config', 'commit.gpgsign', 'false');
    await place.put('../ander.txt', 'a');
    git('add', 'content', 'ander.txt');
    git('commit', '-q', '-m', 'begin');
    await place.put('../ander.txt', 'b');
    git('add', 'ander.txt');
    await place.put(PAD, `${await place.text(PAD)}\nErbij.\n`);
    await place.put('brieven/-m é.md', '---\nsoort: raadsbrief\n---\n\nIets.\n');
    const { json } = await window.get('/api/git');
    expect(json).toEqual({
      is: true,
      veranderd: [
        { pad: PAD, hoe: 'gewijzigd' },
        { pad: 'brieven/-m é.md', hoe: 'nieuw' },
      ],
    });
    const done = await window.post('/api/git', { zin: '--amend "$(touch kwaad)"; `touch kwaad`' });
    expect(done.json).toEqual({ is: true, veranderd: [] });
    expect(git('log', '-1', '--format=%s')).toBe('--amend "$(touch kwaad)"; `touch kwaad`\n');
    expect(git('show', '--name-only', '--format=', '-z').split('\0').filter(Boolean).sort()).toEqual(
      [`content/${PAD}`, 'content/brieven/-m é.md'].sort(),
    );
    expect(git('status', '--porcelain', '--', 'ander.txt')).toMatch(/^M /u);
    await expect(stat(`${place.folder}/kwaad`)).rejects.toThrow();
    expect((await window.post('/api/git', { zin: ' ' })).status).toBe(400);
  });
});
