import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { browser, focus, gereed, naar, tekst, toegankelijk, tot, venster, werkplek } from './support.ts';

const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';

describe('the whole folder', () => {
  const { nu } = browser();

  it('is searched from anywhere with the key /, and a place that was found is one key away', async () => {
    const { adres } = await werkplek({
      'content/brieven/geheim.md':
        '---\nsoort: raadsbrief\nonderwerp: De grondpositie\nopenbaarheid: geheim\n---\n\nOver de fietskelder.\n',
    });
    const page = await venster(nu(), adres, '#/agenda/2026-03-11');
    await gereed(page);
    await page.keyboard.press('/');
    expect(await focus(page)).toBe('Zoek in alle stukken');
    await page.keyboard.type('fietskelder');
    await tot(page, '“fietskelder”', '.gevonden-telling');
    expect(await tekst(page)).toMatch(/Raadsbrief: De grondpositie\s+geheim/u);
    expect(await page.evaluate(`document.activeElement.value`)).toBe('fietskelder');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`/^#\\/stuk\\/.*\\?plek=\\d+$/.test(location.hash)`);
    // One search is one step back, however many letters it had.
    await page.goBack();
    await page.waitForFunction(`location.hash === '#/zoeken?q=fietskelder'`);
    await page.goBack();
    await page.waitForFunction(`location.hash === '#/agenda/2026-03-11'`);
  });

  it('is committed with a sentence', async () => {
    const { root, adres, lees, schrijf } = await werkplek();
    const git = async (...args: string[]): Promise<string> =>
      (await promisify(execFile)('git', ['-C', root, ...args])).stdout.trim();
    await git('init', '--quiet');
    await git('config', 'user.name', 'Griffie');
    await git('config', 'user.email', 'griffie@example.nl');
    await git('add', 'content');
    await git('commit', '--quiet', '-m', 'Begin');
    await schrijf(ADVIES, `${await lees(ADVIES)}\n`);
    const page = await venster(nu(), adres);
    await naar(page, '#/vastleggen');
    await tot(page, '1 bestand veranderde');
    expect(await tekst(page, '.vastleggen')).toMatch(/raadsadvies\.md\s+gewijzigd/u);
    expect(await toegankelijk(page)).toEqual([]);
    await page.type('.vastleggen input', 'Een regel erbij');
    await page.keyboard.press('Enter');
    await tot(page, 'Alles is vastgelegd');
    expect(await git('log', '-1', '--format=%s')).toBe('Een regel erbij');
    expect(await git('show', '--name-only', '--format=')).toBe(`content/${ADVIES}`);
    expect(await git('status', '--porcelain', 'content')).toBe('');
  });

  it('gets a vergadering, like an earlier one, and a loose stuk', async () => {
    const { adres, lees } = await werkplek();
    const page = await venster(nu(), adres);
    await tot(page, 'Woensdag 11 maart 2026');
    await page.locator('::-p-text(Nieuwe vergadering)').click();
    await page.waitForSelector('dialog[open]');
    expect(await toegankelijk(page)).toEqual([]);
    await page.evaluate(`document.querySelector('dialog input').valueAsDate = new Date('2026-05-13')`);
    await page.evaluate(`document.querySelector('dialog input').dispatchEvent(new Event('input', { bubbles: true }))`);
    await page.select('dialog select', '2026-03-11');
    await page.locator('dialog ::-p-text(Vergadering maken)').click();
    await page.waitForFunction(`location.hash === '#/agenda/2026-05-13'`);
    await tot(page, 'Vragenuur');
    expect(await tekst(page, 'h1')).toBe('Woensdag 13 mei 2026');
    expect(await lees('2026-05-13/oproeping.md')).toContain('datum: 2026-05-13');

    await naar(page, '#/');
    await tot(page, 'Woensdag 13 mei 2026');
    await page.locator('::-p-text(Nieuw los stuk)').click();
    await page.type('dialog input', 'Stand van de sporthal');
    await page.locator('dialog ::-p-text(Stuk maken)').click();
    await page.waitForFunction(`location.hash.startsWith('#/stuk/brieven/')`);
    const pad = decodeURIComponent(((await page.evaluate('location.hash')) as string).slice('#/stuk/'.length));
    expect(await lees(pad)).toContain('Stand van de sporthal');
  });

  it('is left with a button, after which every window says so', async () => {
    const { adres } = await werkplek();
    const [een, ander] = [await venster(nu(), adres), await venster(nu(), adres)];
    await een.click('.kop-af');
    await een.locator('dialog ::-p-text(Afsluiten)').click();
    await tot(een, 'De werkplek is afgesloten');
    await tot(ander, 'De werkplek is afgesloten');
    expect(await toegankelijk(ander)).toEqual([]);
  });
});
