import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { bewaard, opSchijf, tabNaar, totFocus } from './stuk-hulp.ts';
import { browser, gereed, tot, venster, werkplek } from './support.ts';

const OPROEPING = '2026-05-13/oproeping.md';

describe('the keyboard alone', () => {
  const { nu } = browser();

  it('leads from an empty folder to a vergadering with a zaak, and to one file of all', async () => {
    const bij = await werkplek({}, { leeg: true });
    const page = await venster(nu(), bij.adres);
    const { keyboard } = page;
    const druk = async (naam: string, terug = false): Promise<void> => {
      await tabNaar(page, naam, terug);
      await keyboard.press('Enter');
    };
    await tot(page, 'Er is nog geen vergadering');
    await druk('Nieuwe vergadering');
    await totFocus(page, 'Datum');
    await typDatum(page, '2026', '05', '13');
    await keyboard.press('Enter');
    await tot(page, 'Woensdag 13 mei 2026');

    await druk('Oproeping');
    await page.waitForSelector('.stukvenster');
    for (const [naam, waarde] of [
      ['Aanvang', '19:30'],
      ['Plaats', 'Raadzaal, gemeentehuis Kerkbrink 4'],
    ] as const) {
      await tabNaar(page, naam);
      await keyboard.down('Control');
      await keyboard.press('a');
      await keyboard.up('Control');
      await keyboard.type(waarde);
    }
    await bewaard(page);
    await opSchijf(bij, OPROEPING, 'Raadzaal, gemeentehuis Kerkbrink 4');
    await druk('Terug naar de vergadering', true);
    await gereed(page);

    await druk('Meer met <eerste punt, zoals Opening>');
    await druk('Tekst wijzigen');
    await totFocus(page, 'Tekst op de agenda');
    await keyboard.type('Opening');
    await keyboard.press('Enter');
    await tot(page, 'Opening', '.punt-titel');
    await opSchijf(bij, OPROEPING, '      - Opening\n');
    await druk('Punt toevoegen aan Algemeen');
    await page.waitForSelector('dialog[open]');
    await tabNaar(page, 'Tekst op de agenda');
    await keyboard.type('Vaststellen van de agenda');
    await keyboard.press('Enter');
    await tot(page, 'A02');
    await druk('Punt toevoegen aan Hamerstukken');
    await page.waitForSelector('dialog[open]');
    await keyboard.press('ArrowDown');
    await tabNaar(page, 'Onderwerp');
    await keyboard.type('Nieuwe bibliotheek');
    await tabNaar(page, 'Zaaknummer');
    await keyboard.type('4100300');
    await keyboard.press('Enter');
    await tot(page, 'B01');
    await expect.poll(() => bij.lees(OPROEPING)).toMatch(/rubriek: B\n {4}punten:\n {6}- zaak: ["']?4100300/u);

    await druk('Raadsadvies maken');
    await page.waitForSelector('.stukvenster');
    await druk('Terug naar de vergadering', true);
    await tot(page, 'Raadsadvies');
    await druk('Klaarmaken');
    await druk('Maak het bestand');
    await tot(page, 'Het bestand is er');
    await page.waitForSelector('.bestanden a[target]');
  }, 120_000);
});

/** Types a date as the browser has its parts, which is by its language. */
async function typDatum(page: Page, jaar: string, maand: string, dag: string): Promise<void> {
  const delen: Readonly<Record<string, string>> = { year: jaar, month: maand, day: dag };
  const volgorde = (await page.evaluate(
    `new Intl.DateTimeFormat(navigator.language).formatToParts().map((deel) => deel.type)`,
  )) as string[];
  await page.keyboard.type(volgorde.map((soort) => delen[soort] ?? '').join(''));
}
