import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BEELDEN, browser, naar, toegankelijk, tot, venster, werkplek, zetBeeld } from './support.ts';

const SCHERMEN: Readonly<Record<string, string>> = {
  vergaderingen: '#/',
  agenda: '#/agenda/2026-03-11',
  controle: '#/controle/2026-03-11',
  klaarmaken: '#/klaarmaken/2026-03-11',
  'niets te doen': '#/controle/2026-05-13',
  zoeken: '#/zoeken?q=plein',
  vastleggen: '#/vastleggen',
  'niet gevonden': '#/zoeken?q=qqqq',
  'een adres dat er niet is': '#/nergens',
};
const OPROEPING = `---
soort: oproeping
datum: 2026-05-13
aanvang: "19:30"
plaats: Raadzaal, gemeentehuis Kerkbrink 4
gedateerd: 2026-04-22
agenda:
  - rubriek: A
    punten:
      - Opening
---
`;
/** Where SHOTS names a folder, each view is kept there as a picture, to look at. */
const { SHOTS } = process.env;

describe('the views of the werkplek', () => {
  const { nu } = browser();

  it('can be used by everybody, wide and narrow, light and dark', async () => {
    const { adres, root } = await werkplek({
      'content/2026-05-13/oproeping.md': OPROEPING,
      'content/2026-03-11/stationsplein/raadsadvies.md': null,
      'content/brieven/geheim.md': '---\nsoort: raadsbrief\nonderwerp: De grondpositie\nopenbaarheid: geheim\n---\n',
    });
    await promisify(execFile)('git', ['-C', root, 'init', '--quiet']);
    const page = await venster(nu(), adres);
    await naar(page, '#/controle/2026-05-13');
    await tot(page, 'Niets meer te doen');
    for (const [beeld, hoe] of Object.entries(BEELDEN)) {
      await zetBeeld(page, hoe);
      for (const [naam, hash] of Object.entries(SCHERMEN)) {
        await naar(page, hash);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${naam}-${beeld}.png`, fullPage: true });
        expect.soft(await toegankelijk(page), `${naam}, ${beeld}`).toEqual([]);
      }
    }
  }, 120_000);

  it('each have a name of their own, and begin with their title', async () => {
    const { adres } = await werkplek();
    const page = await venster(nu(), adres);
    const namen = new Set<string>();
    for (const hash of Object.values(SCHERMEN).reverse()) {
      await naar(page, hash);
      namen.add(await page.title());
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    }
    expect(namen.size).toBe(Object.keys(SCHERMEN).length);
  });
});
