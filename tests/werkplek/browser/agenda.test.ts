import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { tabNaar } from './stuk-hulp.ts';
import { browser, focus, gereed, tekst, toegankelijk, tot, venster, werkplek } from './support.ts';

const OPROEPING = '2026-03-11/oproeping.md';
const HASH = '#/agenda/2026-03-11';

/** The titles of the agenda, in the order in which they stand there. */
const titels = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`[...document.querySelectorAll('.punt-titel')].map((e) => e.innerText)`)) as string[];

/** What the live region said last. */
const gehoord = (page: Page): Promise<string> => tekst(page, '[role=status].alleen-gehoord');

describe('the agenda of a vergadering', () => {
  const { nu } = browser();

  it('is put in another order by keyboard: only those lines change, the focus stays, and it is said where it went', async () => {
    const { adres, lees } = await werkplek();
    const voor = await lees(OPROEPING);
    const page = await venster(nu(), adres, HASH);
    await gereed(page);
    await page.focus('[aria-label="Vragenuur omhoog"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => gehoord(page)).toBe('Vragenuur staat nu op plaats 2 van rubriek Algemeen, nummer A02.');
    expect(await titels(page)).toEqual(expect.arrayContaining(['Vragenuur', 'Vaststellen van de agenda']));
    expect((await titels(page)).slice(0, 3)).toEqual([
      'Opening en mededelingen',
      'Vragenuur',
      'Vaststellen van de agenda',
    ]);
    expect(await focus(page)).toBe('Vragenuur omhoog');
    const een = voor.replace(
      '      - Vaststellen van de agenda\n      - Vragenuur\n',
      '      - Vragenuur\n      - Vaststellen van de agenda\n',
    );
    expect(een).not.toBe(voor);
    await expect.poll(() => lees(OPROEPING)).toBe(een);

    // Again: to the very top, where it goes no further and keeps the focus.
    await page.keyboard.press('Enter');
    await expect.poll(() => gehoord(page)).toContain('plaats 1 van rubriek Algemeen');
    await page.keyboard.press('Enter');
    expect(await focus(page)).toBe('Vragenuur omhoog');
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-disabled')`)).toBe('true');

    // Over the border of a rubriek.
    await page.focus('[aria-label="Aanwijzing gemeentelijke monumenten Havenkwartier omlaag"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => gehoord(page)).toContain('plaats 1 van rubriek Voorstellen met tussenkomst');
    await expect
      .poll(() => lees(OPROEPING))
      .toMatch(/rubriek: C\n {4}punten:\n {6}- zaak: 4100217\n {6}- zaak: 4100233\n/u);
  });

  it('is put in another order by dragging, also to another rubriek, and by its menu', async () => {
    const { adres, lees } = await werkplek();
    const voor = await lees(OPROEPING);
    const page = await venster(nu(), adres, HASH);
    await gereed(page);
    await sleep(page, 'Voortgang wijkteams', 'Verordening speelruimte 2026');
    await expect
      .poll(() => lees(OPROEPING))
      .toBe(
        voor.replace(
          '      - zaak: 4100241\n      - brief: 4100258\n',
          '      - brief: 4100258\n      - zaak: 4100241\n',
        ),
      );
    await sleep(page, 'Voortgang wijkteams', 'Opening en mededelingen');
    await expect
      .poll(() => lees(OPROEPING))
      .toBe(
        voor
          .replace('      - brief: 4100258\n', '')
          .replace('      - Opening en mededelingen\n', '      - brief: 4100258\n      - Opening en mededelingen\n'),
      );
    expect((await titels(page))[0]).toBe('Voortgang wijkteams');

    await page.focus('[aria-label="Meer met Voortgang wijkteams"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toBe('Naar Hamerstukken');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lees(OPROEPING))
      .toMatch(/rubriek: B\n {4}punten:\n {6}- zaak: 4100217\n {6}- brief: 4100258\n/u);
  });

  it('gets a line, a zaak with its stukken, and loses one only after a question', async () => {
    const { adres, lees } = await werkplek();
    const voor = await lees(OPROEPING);
    const page = await venster(nu(), adres, HASH);
    await gereed(page);
    await page.evaluate(`document.querySelector('.rubriek .deel-kop button').click()`);
    await page.waitForSelector('dialog[open]');
    expect(await toegankelijk(page)).toEqual([]);
    await page.type('dialog .invoer input', 'Rondvraag: de #1');
    await page.keyboard.press('Enter');
    await tot(page, 'A04');
    await expect.poll(() => lees(OPROEPING)).toContain('      - Vragenuur\n      - "Rondvraag: de #1"\n');

    await page.evaluate(`document.querySelectorAll('.rubriek .deel-kop button')[1].click()`);
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('ArrowDown');
    await tabNaar(page, 'Onderwerp');
    await page.keyboard.type('Nieuwe bibliotheek');
    await tabNaar(page, 'Zaaknummer');
    await page.keyboard.type('4100300');
    await page.keyboard.press('Enter');
    await tot(page, 'Nieuwe bibliotheek', '.rubriek:nth-of-type(2)');
    await page.locator('::-p-text(Raadsadvies maken)').click();
    await page.waitForFunction(`location.hash.startsWith('#/stuk/2026-03-11/')`);
    const pad = decodeURIComponent(((await page.evaluate('location.hash')) as string).slice('#/stuk/'.length));
    expect(await lees(pad)).toMatch(/zaaknummer: ["']?4100300/u);

    await page.goBack();
    await tot(page, 'Rondvraag');
    await page.evaluate(`document.querySelector('[aria-label="Meer met Rondvraag: de #1"]').click()`);
    await page.locator('.menu-vlak:popover-open ::-p-text(Van de agenda halen)').click();
    await page.waitForSelector('dialog[open]');
    expect(await lees(OPROEPING)).toContain('Rondvraag');
    await page.locator('dialog .knop-gevaar').click();
    await expect.poll(() => lees(OPROEPING)).not.toContain('Rondvraag');
    expect((await lees(OPROEPING)).replace('      - zaak: 4100300\n', '')).toBe(voor);
  });

  it('takes a Word file that is dropped on a line, and says what it cannot take', async () => {
    const { adres } = await werkplek();
    const page = await venster(nu(), adres, HASH);
    await gereed(page);
    await laatVallen(page, 'Herinrichting Stationsplein', 'tarieven.xlsx');
    await tot(page, 'tarieven.xlsx is geen Word-bestand');
    expect(await page.evaluate('location.hash')).toBe(HASH);
    await laatVallen(page, 'Herinrichting Stationsplein', 'Notitie plein.docx');
    await page.waitForFunction(`location.hash === '#/inlezen'`);
    // What is in it is no Word: that is said, and nothing was made of it.
    await page.waitForSelector('[role=alert]');
  });

  it('shows what another changes, and a closed line as such in words', async () => {
    const { adres, lees, schrijf } = await werkplek();
    const advies = '2026-03-11/monumenten-havenkwartier/agendapunt.md';
    const [een, ander] = [await venster(nu(), adres, HASH), await venster(nu(), adres, HASH)];
    await gereed(een);
    await gereed(ander);
    await schrijf(
      advies,
      (await lees(advies)).replace(/^soort: agendapunt$/mu, 'soort: agendapunt\nopenbaarheid: geheim'),
    );
    await tot(ander, 'geheim', '.rubriek:nth-of-type(2)');
    await een.focus('[aria-label="Vragenuur omhoog"]');
    await een.keyboard.press('Enter');
    await ander.waitForFunction(`document.querySelectorAll('.punt-titel')[1]?.innerText === 'Vragenuur'`);
  });
});

/** Drags a line by its grip to the place of another. */
async function sleep(page: Page, van: string, naar: string): Promise<void> {
  const plek = async (titel: string): Promise<{ x: number; y: number }> =>
    (await page.evaluate(`(() => {
      const punt = [...document.querySelectorAll('.punt')].find((e) => e.querySelector('.punt-titel').innerText === ${JSON.stringify(titel)});
      punt.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = punt.querySelector('.greep').getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`)) as { x: number; y: number };
  await page.setViewport({ width: 1280, height: 1800 });
  const [begin, eind] = [await plek(van), await plek(naar)];
  await page.mouse.move(begin.x, begin.y);
  await page.mouse.down();
  await page.mouse.move(begin.x, begin.y - 8, { steps: 3 });
  await page.mouse.move(eind.x, eind.y + 4, { steps: 10 });
  await page.mouse.move(eind.x, eind.y - 6, { steps: 3 });
  await page.mouse.up();
}

/** Drops a file of this name, with a few bytes in it, on a line. */
async function laatVallen(page: Page, titel: string, naam: string): Promise<void> {
  await page.evaluate(`(() => {
    const punt = [...document.querySelectorAll('.punt')].find((e) => e.querySelector('.punt-titel').innerText === ${JSON.stringify(titel)});
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['geen zip'], ${JSON.stringify(naam)}));
    for (const soort of ['dragover', 'drop']) {
      punt.dispatchEvent(new DragEvent(soort, { bubbles: true, cancelable: true, dataTransfer }));
    }
  })()`);
}
