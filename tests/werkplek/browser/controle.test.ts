import { describe, expect, it } from 'vitest';
import { browser, focus, gereed, tekst, tot, venster, werkplek } from './support.ts';

const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';

describe('Controle', () => {
  const { nu } = browser();

  it('is gone through by keyboard: each mending changes only its own characters, and the next message has the focus', async () => {
    const { adres, lees, schrijf } = await werkplek();
    const goed = await lees(ADVIES);
    const kosten = (eerste: string, tweede: string): string =>
      goed.replace('drie avonden gehouden.', `drie avonden gehouden. Dat kostte ${eerste} en daarna ${tweede}.`);
    await schrijf(ADVIES, kosten('€500', '€1200'));
    const page = await venster(nu(), adres, '#/controle/2026-03-11');
    await tot(page, 'Nog 2 meldingen.');

    await page.focus('h1');
    for (let keer = 0; keer < 20 && !(await focus(page)).startsWith('Volgende'); keer++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focus(page)).toContain('€500');
    await page.keyboard.press('ArrowDown');
    expect(await focus(page)).toContain('€1200');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toContain('Verbeter');
    await page.keyboard.press('Enter');
    await tot(page, 'Nog 1 melding.', '.controle-balk');
    expect(await focus(page)).toContain('€1200');
    await expect.poll(() => lees(ADVIES)).toBe(kosten('€ 500', '€1200'));

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tot(page, 'Niets meer te doen');
    await expect.poll(() => lees(ADVIES)).toBe(kosten('€ 500', '€ 1.200'));
  });

  it('puts stukken with fouten first, and leads to the place in the stuk', async () => {
    const { adres, lees, schrijf } = await werkplek();
    const oproeping = '2026-03-11/oproeping.md';
    await schrijf(oproeping, (await lees(oproeping)).replace('Vragenuur', 'Vragenuur van €500'));
    const besluit = '2026-03-11/stationsplein/raadsbesluit.md';
    await schrijf(besluit, (await lees(besluit)).replace('sector: RUI-OPR', 'sektor: RUI-OPR'));
    const page = await venster(nu(), adres, '#/controle/2026-03-11');
    await tot(page, 'sektor');
    await gereed(page);
    const koppen = (await page.evaluate(
      `[...document.querySelectorAll('.groep h2')].map((e) => e.innerText)`,
    )) as string[];
    expect(koppen[0]).toBe('Raadsbesluit');
    await page.click('.melding-naam');
    await page.waitForFunction(`location.hash.startsWith('#/stuk/2026-03-11/stationsplein/raadsbesluit.md?plek=')`);
    const plek = Number(((await page.evaluate('location.hash')) as string).split('plek=')[1]);
    const tekstNu = await lees(besluit);
    expect(plek).toBeGreaterThan(0);
    expect(plek).toBeLessThan(tekstNu.length);
    await page.goBack();
    await tot(page, 'sektor');
    expect(await tekst(page, '.tabs [aria-current]')).toBe('Controle');
  });
});
