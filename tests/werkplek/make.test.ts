import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gebeurtenis, KlaarOpdracht } from '../../src/werkplek/api.ts';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { ask, type Desk, desk, openWindow, PAD, parts, started, type Window } from '../support/werkplek.ts';

const MAP = '2026-03-11';
type Work = Extract<Gebeurtenis, { soort: 'werk' }>;
let place: Desk;
let werkplek: Werkplek;
let window: Window;

beforeAll(async () => {
  place = await desk();
  werkplek = await started(place);
  window = await openWindow(werkplek.address, 'a');
}, 60_000);
afterAll(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

/** Starts work on the vergadering and waits for its end. */
async function done(order: Pick<KlaarOpdracht, 'doe'> & Readonly<Record<string, unknown>>): Promise<Work> {
  const { status, json } = await window.post('/api/klaarmaken', { map: MAP, ...order });
  expect([status, json.fout]).toEqual([200, undefined]);
  return (await window.hears((event) => event.soort === 'werk' && event.id === json.id && event.klaar)) as Work;
}

describe('the documents of a stuk', () => {
  it('are the real pages of what stands in the window, saved or not', async () => {
    const { basis, tekst } = await window.stuk(PAD);
    const begin = tekst.indexOf('## Inhoud');
    const edits = [{ begin, eind: begin, tekst: 'Een zin die pas getypt is.\n\n' }];
    await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, edits });
    const docx = await bytesOf(`/api/bestand?formaat=docx&pad=${PAD}`);
    expect(docx.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''raadsadvies.docx");
    const xml = new TextDecoder().decode(unzipSync(docx.bytes)['word/document.xml']);
    expect(xml).toContain('Een zin die pas getypt is.');
    const pdf = await bytesOf(`/api/pdf?pad=${PAD}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(new TextDecoder('latin1').decode(pdf.bytes.subarray(0, 5))).toBe('%PDF-');
    const { documenten } = await window.stuk(PAD);
    expect(documenten.map(({ formaat, actueel }) => [formaat, actueel])).toEqual([
      ['pdf', true],
      ['docx', true],
    ]);
    expect((await bytesOf(`/api/uit?pad=${documenten[0]?.pad}`)).bytes).toEqual(pdf.bytes);
  });

  it('are not there for what has none', async () => {
    for (const path of [`/api/pdf?pad=${MAP}/stationsplein/agendapunt.md`, `/api/bestand?formaat=exe&pad=${PAD}`]) {
      expect([400, 404]).toContain((await window.get(path)).status);
    }
  });
});

describe('making ready', () => {
  it('builds a vergadering and tells how far it is', async () => {
    const work = await done({ doe: 'bouw' });
    expect(work.regel).toMatch(/^Klaar: /u);
    expect(work.bestanden).toContain(`openbaar/${MAP}/stationsplein/behandelvoorstel.pdf`);
    // The oproeping of this copy has fouten, and says so.
    expect(work.tekst).toContain(`${MAP}/oproeping.md: `);
    expect(window.events.filter((event) => event.soort === 'werk' && !event.klaar).length).toBeGreaterThan(0);
  });

  it('is one at a time, and can be stopped', async () => {
    const first = await window.post('/api/klaarmaken', { map: MAP, doe: 'bundel' });
    const second = await window.post('/api/klaarmaken', { map: MAP, doe: 'bouw' });
    expect([first.status, second.status]).toEqual([200, 409]);
    await window.post('/api/klaarmaken/stop', { id: 'een andere' });
    await window.post('/api/klaarmaken/stop', { id: first.json.id });
    const end = await window.hears((event) => event.soort === 'werk' && event.id === first.json.id && event.klaar);
    expect(end).toMatchObject({ goed: false, regel: expect.stringContaining('Gestopt') });
    expect((await done({ doe: 'bouw' })).regel).toMatch(/^Klaar: /u);
  });

  it('sends only with a day, a name and a reason where something is missing', async () => {
    const post = (more: object) => window.post('/api/klaarmaken', { map: MAP, doe: 'uitgeven', ...more });
    expect((await post({ op: '2026-02-30', door: 'R. Kuiper' })).status).toBe(400);
    expect((await post({ op: '2026-02-25', door: ' ' })).status).toBe(400);
    expect((await window.post('/api/klaarmaken', { map: 'nergens', doe: 'bouw' })).status).toBe(404);
    const asked = { doe: 'uitgeven' as const, op: '2026-02-25', door: 'R. Kuiper' };
    const none = await done(asked);
    expect(none.goed).toBe(false);
    expect(none.tekst).not.toBe('');
    const sent = await done({ ...asked, ondanks: 'Dit is een proef' });
    expect(sent).toMatchObject({ goed: true, regel: 'Uitgave 1 is vastgelegd.' });
    expect(await readFile(place.file(`${MAP}/uitgaven/1.yaml`), 'utf8')).toContain('R. Kuiper');
    const changes = await done({ doe: 'wijzigingen' });
    expect(changes.tekst).toContain('uitgave 1');
    expect((await window.get(`/api/vergadering?map=${MAP}`)).json.uitgaven).toBe(1);
  });
});

/** The bytes of an answer, as the browser gets them. */
async function bytesOf(path: string): Promise<{ headers: Headers; bytes: Uint8Array }> {
  const { base } = parts(werkplek.address);
  const cookie = ((await ask(werkplek.address)).headers.get('set-cookie') ?? '').split(';')[0] as string;
  const answer = await fetch(base + path, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
