import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HTTPRequest } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EXAMPLE, folder } from '../../support/command.ts';
import { compiled } from '../../support/compiled.ts';
import { metClient, proces } from './proces.ts';
import { bewaard, editorTekst, naam, opSchijf, sectie, tabNaar, totEditor, totFocus } from './stuk-hulp.ts';
import { browser, tekst, tot, venster, werkplek } from './support.ts';

const VOORBEELD = fileURLToPath(new URL('../../../templates/raadsvoorstel/voorbeeld', import.meta.url));
const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';
const hash = `#/stuk/${ADVIES}`;

/** Per section what is typed; `1 ` stands for the key of a numbered list. */
const SECTIES = [
  ['Inleiding', 'De school is oud.', 'De raad koos voor nieuwbouw.'],
  ['Voorgesteld besluit', 'Wij stellen voor:', '1 De eisen vast te stellen.', 'Een krediet te geven.'],
  ['Beoogd effect', 'Goede lessen.'],
  ['Argumenten', 'Het gebouw is op.'],
  ['Kanttekeningen', 'Overlast.'],
  ['Financiën', 'Uit de reserve.'],
  ['Communicatie', 'Een brief.'],
  ['Vervolg', 'Bouwen.'],
] as const;
const VOLTOOID = `---
soort: raadsvoorstel
zaaknummer: 2026-024
onderwerp: Nieuwbouw basisschool De Wilg
portefeuillehouder: Floor Hendriks
programma: Onderwijs en jeugd
inlichtingen_bij: T. Mulder
begrotingswijziging: ja
---

## Inleiding

De school is oud.

De raad koos voor nieuwbouw.

## Voorgesteld besluit

Wij stellen voor:

1. De eisen vast te stellen.
2. Een krediet te geven.

## Beoogd effect

Goede lessen.

## Argumenten

Het gebouw is op.

## Kanttekeningen

Overlast.

## Financiën

Uit de reserve.

## Communicatie

Een brief.

## Vervolg

Bouwen.
`;

describe('a stuk in the browser', () => {
  const { nu } = browser();

  it('writes what one types in a section, and only that', async () => {
    const bij = await werkplek();
    const voor = await bij.lees(ADVIES);
    const page = await venster(nu(), bij.adres, hash);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Eerst dit. ');
    await bewaard(page);
    await opSchijf(bij, ADVIES, 'Eerst dit. ');
    const na = await bij.lees(ADVIES);
    expect(na.replace('Eerst dit. ', '')).toBe(voor);
    await page.waitForFunction(
      `document.querySelector('.blad iframe').contentDocument.body.innerText.includes('Eerst dit.')`,
    );
  });

  it('is written whole by the keyboard alone, without a sign of Markdown or YAML', async () => {
    const pad = '2026-04-22/de-wilg/raadsvoorstel.md';
    const root = await folder({ [`content/${pad}`]: '---\nsoort: raadsvoorstel\n---\n' }, VOORBEELD);
    const bij = await werkplek({}, { root });
    const page = await venster(nu(), bij.adres, `#/stuk/${pad}`);
    await page.waitForSelector('.stukvenster');
    const { keyboard } = page;
    for (const [naam, waarde] of [
      ['Zaaknummer', '2026-024'],
      ['Onderwerp', 'Nieuwbouw basisschool De Wilg'],
      ['Portefeuillehouder', 'Floor Hendriks'],
      ['Programma', 'Onderwijs en jeugd'],
      ['Inlichtingen bij', 'T. Mulder'],
      ['Begrotingswijziging', 'ja'],
    ] as const) {
      await tabNaar(page, naam);
      await keyboard.type(waarde);
    }
    for (const [titel, ...alineas] of SECTIES) {
      await tabNaar(page, `${titel} toevoegen`);
      await keyboard.press('Enter');
      await totFocus(page, titel);
      for (const [index, alinea] of alineas.entries()) {
        if (index > 0) await keyboard.press('Enter');
        if (alinea.startsWith('1 ')) {
          await keyboard.down('Control');
          await keyboard.down('Shift');
          await keyboard.press('Digit7');
          await keyboard.up('Shift');
          await keyboard.up('Control');
        }
        await keyboard.type(alinea.replace(/^1 /, ''));
      }
    }
    await bewaard(page);
    await tot(page, 'Geen meldingen');
    expect(await bij.lees(pad)).toBe(VOLTOOID);
  }, 120_000);

  it('shows the source of what cannot be read, and the form once one mended it', async () => {
    const bij = await werkplek({ [`content/${ADVIES}`]: '---\nsoort: [raadsadvies\n---\n\nTekst.\n' });
    const page = await venster(nu(), bij.adres, hash);
    await page.waitForSelector('section[aria-label="De hele bron"] .melding-fout');
    await sectie(page, 'De hele bron', 'begin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type(']');
    await page.keyboard.press('Home');
    await opSchijf(bij, ADVIES, 'soort: [raadsadvies]');
    await page.locator('::-p-aria([name="Formulier tonen"][role="button"])').click();
    await page.waitForSelector('section.sectie');
  });

  it('shows a message below its section, and mends it with one press', async () => {
    const bij = await werkplek();
    const page = await venster(nu(), bij.adres, hash);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Wij betalen op 12-03-2026. ');
    const melding = 'section[aria-label="Financiële aspecten"] .melding';
    await page.waitForSelector(`${melding} .knop-hoofd`);
    expect(await tekst(page, melding)).toContain('Waarschuwing:');
    await tabNaar(page, await naam(page, `${melding} .knop-hoofd`));
    await page.keyboard.press('Enter');
    await page.waitForFunction(`!document.querySelector(${JSON.stringify(melding)})`);
    await opSchijf(bij, ADVIES, 'Wij betalen op 12 maart 2026. ');
  });

  it('shows in each of two windows what the other types, and the cursor stays at its words', async () => {
    const bij = await werkplek();
    const [een, ander] = [await venster(nu(), bij.adres, hash), await venster(nu(), bij.adres, hash)];
    await een.bringToFront();
    await tot(een, 'ook geopend in een ander venster');
    await sectie(een, 'Financiële aspecten', 'eind');
    await sectie(ander, 'Financiële aspecten', 'begin');
    await ander.keyboard.type('Vooraan. ');
    await een.bringToFront();
    await totEditor(een, 'Financiële aspecten', 'Vooraan. ');
    await een.keyboard.type(' Achteraan.');
    await ander.bringToFront();
    await totEditor(ander, 'Financiële aspecten', ' Achteraan.');
    const samen = await editorTekst(een, 'Financiële aspecten');
    expect(samen).toMatch(/^Vooraan\. [\s\S]* Achteraan\.$/);
    expect(await editorTekst(ander, 'Financiële aspecten')).toBe(samen);
    await opSchijf(bij, ADVIES, ' Achteraan.');
  });

  it('never writes over a file that changed on the disk: both texts are shown, and a person chooses', async () => {
    const bij = await werkplek();
    const page = await venster(nu(), bij.adres, hash);
    const goed = await bij.lees(ADVIES);
    const [woord = ''] = /(?<=## Financiële aspecten\s+)\S+/.exec(goed) ?? [];
    const elders = goed.replace(/(?<=## Financiële aspecten\s+)\S+/, 'Elders');
    // The file changes before what is typed here arrives: whichever the server sees first, both changed one word.
    await page.setRequestInterception(true);
    let eerste = true;
    page.on('request', async (vraag) => {
      if (eerste && vraag.method() === 'POST' && vraag.url().endsWith('/api/stuk')) {
        eerste = false;
        await bij.schrijf(ADVIES, elders);
      }
      await vraag.continue();
    });
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.down('Shift');
    for (const _ of woord) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await page.keyboard.type('Hier');
    await page.waitForSelector('.twist');
    expect(await bij.lees(ADVIES)).toBe(elders);
    const beide = await page.evaluate(
      `[...document.querySelector('.twee-vlak').shadowRoot.querySelectorAll('.cm-content')].map((een) => een.textContent)`,
    );
    expect(beide).toEqual([expect.stringContaining('Elders'), expect.stringContaining('Hier')]);
    await tabNaar(page, 'Mijn tekst houden');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`!document.querySelector('.twist')`);
    await expect.poll(() => bij.lees(ADVIES), { timeout: 10_000 }).toBe(elders.replace('Elders', 'Hier'));
  });

  it('goes on when the server was killed, with all that was typed before and meanwhile', async () => {
    const command = await compiled();
    onTestFinished(() => command.remove());
    await metClient(command);
    const root = await folder({}, EXAMPLE);
    const eerst = await proces(command, root);
    const page = await venster(nu(), eerst.adres, hash);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Voor. ');
    await page.waitForSelector('.stand-bezig');
    eerst.proces.kill('SIGKILL');
    await page.keyboard.type('Tijdens. ');
    await page.waitForSelector('.stand-niet');
    await page.keyboard.type('Nog meer. ');
    await proces(command, root);
    await bewaard(page);
    expect(await editorTekst(page, 'Financiële aspecten')).toMatch(/^Voor\. Tijdens\. Nog meer\. /);
    const op = await readFile(join(root, 'content', ADVIES), 'utf8');
    expect(op.split('Voor. Tijdens. Nog meer. ').length).toBe(2);
  });

  it('keeps over a reload what had not arrived, and can take back what had', async () => {
    const bij = await werkplek();
    const goed = await bij.lees(ADVIES);
    const page = await venster(nu(), bij.adres, hash);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Eerst. ');
    await bewaard(page);
    await page.setRequestInterception(true);
    const weg = (vraag: HTTPRequest): void =>
      void (vraag.method() === 'POST' ? vraag.abort('connectionfailed') : vraag.continue());
    page.on('request', weg);
    await page.keyboard.type('Daarna. ');
    await page.waitForSelector('.stand-niet');
    await page.reload();
    page.off('request', weg);
    await page.setRequestInterception(false);
    await totEditor(page, 'Financiële aspecten', 'Eerst. Daarna. ');
    await opSchijf(bij, ADVIES, 'Eerst. Daarna. ');
    await sectie(page, 'Financiële aspecten', 'begin');
    for (let keer = 0; keer < 2; keer++) {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    }
    await expect.poll(() => bij.lees(ADVIES), { timeout: 10_000 }).toBe(goed);
  });
});
