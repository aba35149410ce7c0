import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { ask, type Desk, desk, openWindow, PAD, parts, started, type Window } from '../support/werkplek.ts';

let place: Desk;
let werkplek: Werkplek;
let window: Window;
let base: string;
let port: number;
let key: string;
let cookie: string;

beforeAll(async () => {
  place = await desk();
  werkplek = await started(place);
  ({ base, port, key } = parts(werkplek.address));
  window = await openWindow(werkplek.address, 'a');
  cookie = ((await ask(werkplek.address)).headers.get('set-cookie') ?? '').split(';')[0] as string;
});
afterAll(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

describe('who comes in', () => {
  it('gets a cookie for the key in the address, which then goes out of the address', async () => {
    const { status, headers } = await ask(werkplek.address);
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/');
    const set = headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; HttpOnly/u);
    expect(set).toMatch(/; SameSite=Strict/u);
    expect((await ask(`${base}/`, { headers: { cookie } })).text).toContain('<div id="app">');
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { cookie: `werkplek-0=${'a'.repeat(43)}` }],
    ['a wrong key by the right name', { cookie: 'NAME=wrong' }],
    ['half a key by the right name', { cookie: 'NAME=HALF' }],
  ])('is nobody with %s', async (_what, headers: Record<string, string>) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('NAME', `werkplek-${port}`).replace('HALF', key.slice(0, 20)),
      ]),
    );
    for (const path of ['/', '/app.js', '/blad', '/api/start', `/api/stuk?pad=${PAD}`, '/api/gebeurtenissen']) {
      const { status, headers: said } = await ask(base + path, { headers: sent });
      expect([path, status, said.get('set-cookie')]).toEqual([path, 403, null]);
    }
    const post = { method: 'POST', headers: { ...sent, 'content-type': 'application/json' }, body: '{}' };
    expect((await ask(`${base}/api/einde`, post)).status).toBe(403);
    expect((await ask(`${base}/?sleutel=${key.slice(0, -1)}`)).status).toBe(403);
  });

  it.each([
    ['a name of another that leads here', 'kwaad.example'],
    ['that name with our port', 'kwaad.example:PORT'],
    ['our name with another port', '127.0.0.1:1'],
    ['our name in front of another', '127.0.0.1.kwaad.example:PORT'],
    ['every address of the machine', '0.0.0.0:PORT'],
  ])('is turned away by %s, even with the key', async (_what, name) => {
    const host = name.replace('PORT', String(port));
    expect((await ask(`${base}/api/start`, { headers: { cookie, host } })).status).toBe(403);
    expect((await ask(werkplek.address, { headers: { host } })).status).toBe(403);
  });

  it.each(['https://kwaad.example', 'null', 'http://127.0.0.1:1', 'http://localhost.kwaad.example'])(
    'is turned away from pages of %s',
    async (origin) => {
      const basis = (await window.stuk(PAD)).basis;
      const order = { pad: PAD, basis, venster: 'a', edits: [{ begin: 0, eind: 0, tekst: 'x' }] };
      expect((await window.post('/api/stuk', order, { origin })).status).toBe(403);
      expect((await window.get('/api/start', { origin })).status).toBe(403);
      expect((await window.stuk(PAD)).basis).toBe(basis);
    },
  );

  it('is turned away when the browser says that another page asks', async () => {
    for (const from of ['cross-site', 'same-site']) {
      expect((await window.get('/api/start', { 'sec-fetch-site': from })).status).toBe(403);
      expect((await window.post('/api/einde', {}, { 'sec-fetch-site': from })).status).toBe(403);
    }
    expect((await window.get('/api/start', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('comes in by the other name of this machine', async () => {
    expect((await ask(`${base}/api/start`, { headers: { cookie, host: `localhost:${port}` } })).status).toBe(200);
  });

  it('cannot send a form of another page as an order', async () => {
    const { status } = await window.post('/api/einde', 'a=b', { 'content-type': 'text/plain' });
    expect(status).toBe(415);
  });
});

describe('what every answer says', () => {
  it('keeps to itself: nothing is kept, guessed, framed or told to others', async () => {
    for (const path of ['/', '/app.js', '/api/start', '/api/stuk?pad=nee', '/nergens']) {
      const { headers } = await window.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/default-src '(?:self|none)'/u);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('lets the window run what is ours and nothing else, with a word of its own for styles', async () => {
    const [one, other] = [await window.get('/'), await window.get('/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    const word = /'nonce-([\w-]+)'/u.exec(policy)?.[1] ?? '';
    expect(one.text).toContain(`content="${word}"`);
    expect(other.text).not.toContain(word);
  });

  it('lets the page of a stuk run and load nothing', async () => {
    const policy = (await window.get('/blad')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox allow-same-origin(?:;|$)/u);
    expect(policy).not.toMatch(/script-src|connect-src|https?:/u);
  });
});

describe('the end', () => {
  it('comes with its own button', async () => {
    const desk2 = await desk();
    const other = await started(desk2);
    const its = await openWindow(other.address, 'z');
    expect((await its.post('/api/einde', {})).status).toBe(200);
    await other.ended;
    await Promise.all([its.hears(({ soort }) => soort === 'einde'), other.close()]);
    its.leave();
    await expect(ask(other.address)).rejects.toThrow();
    await desk2.remove();
  });
});
