import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InleesVoorstel } from '../../src/werkplek/api.ts';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { ask, type Desk, desk, openWindow, PAD, parts, started, type Window } from '../support/werkplek.ts';

let place: Desk;
let werkplek: Werkplek;
let window: Window;
let cookie: string;
let docx: Uint8Array;

beforeAll(async () => {
  place = await desk();
  werkplek = await started(place);
  window = await openWindow(werkplek.address, 'a');
  cookie = ((await ask(werkplek.address)).headers.get('set-cookie') ?? '').split(';')[0] as string;
  const answer = await fetch(`${parts(werkplek.address).base}/api/bestand?formaat=docx&pad=${PAD}`, {
    headers: { cookie },
  });
  docx = new Uint8Array(await answer.arrayBuffer());
}, 60_000);
afterAll(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

async function drop(bytes: Uint8Array, naam: string, more: Record<string, string> = {}) {
  const { base } = parts(werkplek.address);
  const form = new FormData();
  form.set('bestand', new File([new Uint8Array(bytes)], naam));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  const answer = await fetch(`${base}/api/inlezen`, { method: 'POST', headers: { cookie, origin: base }, body: form });
  return { status: answer.status, json: (await answer.json()) as InleesVoorstel & { fout?: string } };
}

/** The DOCX with its main part written otherwise. */
function changedDocx(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const main = parts['word/document.xml'] as Uint8Array;
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(main))) });
}

describe('a Word file that is dropped', () => {
  it('goes back into the stuk that it came from, after it was shown', async () => {
    const before = await place.text(PAD);
    const words = 'Het college kan de uitvoering voorbereiden.';
    const word = /<w:t[^>]*>([^<]*stationsplein[^<]*)<\/w:t>/iu;
    const back = changedDocx((xml) => xml.replace(word, (whole, text) => whole.replace(text, `${text} ${words}`)));
    const { status, json } = await drop(back, '..\\..\\advies (2).docx');
    expect([status, json.fout]).toEqual([200, undefined]);
    expect(json).toMatchObject({ pad: PAD, bestand: 'advies (2).docx', voor: before });
    expect(json.na).toContain(words);
    expect(await place.text(PAD)).toBe(before);
    const order = { id: json.id, venster: 'a', keuzes: {}, conflicten: [] };
    const { json: done } = await window.post('/api/inlezen/neemover', order);
    expect(done).toEqual({ pad: PAD });
    expect(await place.text(PAD)).toBe(json.na);
    expect((await window.stuk(PAD)).tekst).toBe(json.na);
    expect((await window.post('/api/inlezen/neemover', order)).status).toBe(404);
    expect(await readdir(join(place.folder, 'out/.griffie/inlezen'))).toEqual([]);
  });

  it('that is none is refused with a sentence, and leaves nothing behind', async () => {
    for (const [bytes, naam] of [
      [new TextEncoder().encode('geen Word'), 'brief.docx'],
      [new Uint8Array(), 'leeg.docx'],
      [docx.slice(0, 2000), 'half.docx'],
    ] as const) {
      const { status, json } = await drop(bytes, naam);
      expect([status, typeof json.fout]).toEqual([400, 'string']);
      expect(json.fout).not.toContain('.griffie');
    }
    expect(await readdir(join(place.folder, 'out/.griffie/inlezen'))).toEqual([]);
  });

  it('goes nowhere else than below the content folder', async () => {
    for (const more of [{ map: '../buiten' }, { map: '/tmp' }, { naar: '../x.md' }, { naar: 'gemeente.yaml' }]) {
      expect([403, 404]).toContain((await drop(docx, 'a.docx', more as Record<string, string>)).status);
    }
  });
});
