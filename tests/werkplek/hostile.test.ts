import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Werkplek } from '../../src/werkplek/index.ts';
import { type Desk, desk, openWindow, started, type Window } from '../support/werkplek.ts';

const SCRIPT = `<script>alert(1)</script><img src=x onerror=alert(2)>`;
const PAD = 'brieven/kwaad.md';
let place: Desk;
let werkplek: Werkplek;
let window: Window;

/** A stuk that tries in every place where a word of an author goes. */
const KWAAD = `---
soort: raadsbrief
status: concept
openbaarheid: geheim
zaaknummer: "${SCRIPT.replaceAll('"', "'")}"
onderwerp: '${SCRIPT}'
datum: '${SCRIPT}'
portefeuillehouder: '${SCRIPT}'
'${SCRIPT}': '${SCRIPT}'
openbare_titel: '</style></head>${SCRIPT}'
---

## ${SCRIPT}

${SCRIPT}

[weg](javascript:alert(3)) [uit](data:text/html,<script>alert(4)</script>) ![beeld](https://kwaad.example/spion.png)
![beeld](javascript:alert(5)) <style>@import url(https://kwaad.example/x.css)</style>

<iframe src="https://kwaad.example/"></iframe>

| ${SCRIPT} | b |
| --- | --- |
| <a href="https://kwaad.example" onclick="alert(6)">x</a> | ${SCRIPT} |

Voetnoot[^1].

[^1]: ${SCRIPT}
`;

beforeAll(async () => {
  place = await desk();
  await place.put(PAD, KWAAD);
  werkplek = await started(place);
  window = await openWindow(werkplek.address, 'a');
});
afterAll(async () => {
  window.leave();
  await werkplek.close();
  await place.remove();
});

describe('a stuk with scripts in every field', () => {
  it('is plain data in every answer of the API', async () => {
    for (const path of [
      `/api/stuk?pad=${PAD}`,
      '/api/start',
      '/api/zoek?q=script',
      '/api/vergadering?map=2026-03-11',
    ]) {
      const { headers, status } = await window.get(path);
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringMatching(/^application\/json/u),
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await window.stuk(PAD)).tekst).toBe(KWAAD);
  });

  it('gives a page in which nothing runs and nothing is loaded', async () => {
    const { json } = await window.get(`/api/blad?pad=${PAD}`);
    expect(json.html).not.toBe('');
    // What is left of a tag is text: every `<` of the author is written as one.
    const tags = [
      ...json.html.matchAll(/<\/?([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu),
    ] as RegExpMatchArray[];
    expect(tags.length).toBeGreaterThan(5);
    for (const [tag, name = '', attributes = ''] of tags) {
      expect(tag).not.toMatch(/^<\/?(?:script|iframe|style|link|object|embed|base|meta|form)\b/iu);
      expect(`${name}${attributes}`).not.toMatch(/\son\w+\s*=|javascript:|data:text|\ssrc\s*=\s*["']?https?:/iu);
    }
    expect(json.css).not.toMatch(/@import|url\(\s*["']?https?:/iu);
  });

  it('names what is not openbaar in every list', async () => {
    const { json: start } = await window.get('/api/start');
    expect(start.los.find(({ pad }: { pad: string }) => pad === PAD)).toMatchObject({ openbaarheid: 'geheim' });
    const { json: found } = await window.get('/api/zoek?q=voetnoot');
    expect(found.find(({ pad }: { pad: string }) => pad === PAD)).toMatchObject({ openbaarheid: 'geheim' });
    expect(await window.stuk(PAD)).toMatchObject({ openbaarheid: 'geheim' });
  });

  it('that cannot be read counts as what fewest may see', async () => {
    await place.put(
      'brieven/stuk.md',
      '---\nsoort: "raadsbrief\nopenbaarheid: geheim\n---\n\nVertrouwelijke woorden.\n',
    );
    await window.hears((event) => event.soort === 'stand' && event.geraakt.includes('brieven/stuk.md'));
    const stuk = await window.stuk('brieven/stuk.md');
    expect(stuk.openbaarheid).toBe('geheim');
    expect(stuk.meldingen.length).toBeGreaterThan(0);
    const { json: found } = await window.get('/api/zoek?q=vertrouwelijke');
    expect(found[0]).toMatchObject({ pad: 'brieven/stuk.md', openbaarheid: 'geheim' });
  });
});
