import { describe, expect, it } from 'vitest';
import { browser, gereed, naar, tekst, toegankelijk, tot, venster, werkplek } from './support.ts';

const OPROEPING = `---
soort: oproeping
status: definitief
datum: 2026-05-13
aanvang: "19:30"
plaats: Raadzaal, gemeentehuis Kerkbrink 4
gedateerd: 2026-04-22
agenda:
  - rubriek: A
    punten:
      - Opening
      - Sluiting
---
`;

describe('Klaarmaken', () => {
  const { nu } = browser();

  it('makes the files and one file of all, says how far it is, and gives them to open', async () => {
    const { adres } = await werkplek({ 'content/2026-05-13/oproeping.md': OPROEPING }, { leeg: true });
    const page = await venster(nu(), adres, '#/klaarmaken/2026-05-13');
    await gereed(page);
    await page.locator('::-p-text(Maak de stukken)').click();
    await tot(page, 'De stukken zijn gemaakt');
    const namen = (await page.evaluate(
      `[...document.querySelectorAll('.bestanden a')].map((a) => a.innerText.trim())`,
    )) as string[];
    expect(namen).toEqual(['PDF', 'Word']);
    const begin = await page.evaluate(
      `fetch(document.querySelector('.bestanden a[target]').href).then((r) => r.text()).then((t) => t.slice(0, 5))`,
    );
    expect(begin).toBe('%PDF-');
    expect(await toegankelijk(page)).toEqual([]);
    // It is still there when one comes back from another view.
    await naar(page, '#/controle/2026-05-13');
    await naar(page, '#/klaarmaken/2026-05-13');
    expect(await tekst(page, '.voortgang')).toContain('De stukken zijn gemaakt');
    await page.locator('::-p-text(Maak het bestand)').click();
    await tot(page, 'Het bestand is er');
    expect(await tekst(page, '.bestanden')).toContain('PDF');
  });

  it('says what stands in the way of sending, sends with a reason, and shows what was sent', async () => {
    const { adres, lees } = await werkplek(
      { 'content/2026-05-13/oproeping.md': OPROEPING.replace('2026-04-22', '2026-14-22') },
      { leeg: true },
    );
    const page = await venster(nu(), adres, '#/klaarmaken/2026-05-13');
    await tot(page, 'Oproeping is definitief en heeft nog 1 fout');
    await page.evaluate(`document.querySelector('input[type=date]').value = '2026-04-22'`);
    await page.evaluate(
      `document.querySelector('input[type=date]').dispatchEvent(new Event('input', { bubbles: true }))`,
    );
    await page.type('input[autocomplete=name]', 'R.J. Kuiper');
    await page.keyboard.press('Enter');
    await tot(page, 'Er is niets verstuurd');
    await expect(lees('2026-05-13/uitgaven/1.yaml')).rejects.toThrow();
    await page.type('.daad form > .invoer input', 'De dagtekening volgt');
    await page.click('.daad .knop-hoofd');
    await tot(page, 'Uitgave 1 is vastgelegd');
    await tot(page, 'Toch verstuurd, omdat: De dagtekening volgt');
    expect(await lees('2026-05-13/uitgaven/1.yaml')).toMatch(/op: 2026-04-22[\s\S]*door: R\.J\. Kuiper/u);
    await page.locator('::-p-text(Maak de lijst)').click();
    await tot(page, 'De lijst is er');
    expect(await toegankelijk(page)).toEqual([]);
    await naar(page, '#/');
    await tot(page, 'Verstuurd');
  });
});
