import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { type Desk, desk, openWindow, started, type Window } from '../support/werkplek.ts';

const SECRET = 'Dit staat buiten de map met stukken.';
let place: Desk;
let werkplek: Werkplek;
let window: Window;

beforeAll(async () => {
  place = await desk();
  const outside = join(place.folder, 'buiten');
  await mkdir(outside);
  const stuk = `---\nsoort: raadsbrief\nzaaknummer: 4100999\nonderwerp: Buiten\n---\n\n${SECRET}\n`;
  await writeFile(join(outside, 'geheim.md'), stuk);
  await writeFile(place.file('brieven/.verborgen.md'), stuk);
  await symlink(join(outside, 'geheim.md'), place.file('brieven/link.md'));
  await symlink(outside, place.file('brieven/linkmap'));
  await mkdir(place.file('2026-03-11/uitgaven'));
  await writeFile(place.file('2026-03-11/uitgaven/lijst.md'), stuk);
  werkplek = await started(place);
  window = await openWindow(werkplek.address, 'a');
});
afterAll(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

const WAYS = [
  '../buiten/geheim.md',
  '..%2Fbuiten%2Fgeheim.md',
  '%2e%2e/buiten/geheim.md',
  '%252e%252e%252fbuiten%252fgeheim.md',
  'brieven/../../buiten/geheim.md',
  'brieven/..%2f..%2fbuiten/geheim.md',
  '..%5Cbuiten%5Cgeheim.md',
  '%2Fetc%2Fpasswd',
  '/etc/passwd',
  'C:%2Fbuiten.md',
  'brieven/link.md',
  'brieven/linkmap/geheim.md',
  'brieven/.verborgen.md',
  '2026-03-11/uitgaven/lijst.md',
  'gemeente.yaml',
  'brieven/%00.md',
  'brieven/nergens.md',
  'brieven//2026-02-24-voortgang-wijkteams.md',
  './brieven/2026-02-24-voortgang-wijkteams.md',
  '',
];

describe('a path that is no stuk of this folder', () => {
  it.each(WAYS)('is not read: %s', async (pad) => {
    for (const path of [`/api/stuk?pad=${pad}`, `/api/blad?pad=${pad}`, `/api/pdf?pad=${pad}`, `/api/uit?pad=${pad}`]) {
      const { status, text, json } = await window.get(path);
      expect([400, 403, 404]).toContain(status);
      expect(json.fout).not.toBe('');
      expect(text).not.toContain(SECRET);
    }
  });

  it.each(WAYS)('is not written: %s', async (pad) => {
    const order = { venster: 'a', basis: '', digest: '', tekst: 'x', edits: [{ begin: 0, eind: 0, tekst: 'x' }] };
    for (const way of new Set([pad, decodeURIComponent(pad), decodeURIComponent(decodeURIComponent(pad))])) {
      for (const path of ['/api/stuk', '/api/los', '/api/ongedaan']) {
        expect([400, 403, 404]).toContain((await window.post(path, { ...order, pad: way })).status);
      }
    }
    expect(await place.text('../buiten/geheim.md')).toContain(SECRET);
  });

  it.each(['../buiten', '/tmp', 'brieven/linkmap', 'a/../../buiten', '.git', '2026-03-11/uitgaven', 'a\\..\\b'])(
    'takes no new stuk: %s',
    async (map) => {
      const { status } = await window.post('/api/nieuw', { wat: 'stuk', soort: 'raadsbrief', map });
      expect([400, 403]).toContain(status);
    },
  );

  it('is no file of the server either', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/index.html',
      '/app.js/..%2f..',
    ]) {
      expect((await window.get(path)).text).not.toContain('"dependencies"');
    }
    for (const pad of ['.griffie/werkplek.json', 'openbaar/../.griffie/werkplek.json', 'openbaar/manifest.json']) {
      expect((await window.get(`/api/uit?pad=${encodeURIComponent(pad)}`)).status).toBe(404);
    }
    for (const naam of ['..%2f..%2fetc%2fpasswd', 'x.ttf', `${'0'.repeat(64)}.ttf`]) {
      expect((await window.get(`/lettertype/${naam}`)).status).toBe(404);
    }
  });
});
