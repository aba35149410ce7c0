import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { opSchijf, sectie, totEditor, totFocus } from './stuk-hulp.ts';
import { browser, tot, venster, werkplek } from './support.ts';

const PAD = '2026-03-11/stationsplein/raadsadvies.md';
const hash = `#/stuk/${PAD}`;

/** The document in the frame, as the window reaches into it: no script runs in there, not even that of a test. */
const BLAD = `document.querySelector('.blad iframe').contentDocument`;
const totBlad = (page: Page, waar: string): Promise<unknown> => page.waitForFunction(`${BLAD}?.body && (${waar})`);

describe('the page beside the text', () => {
  const { nu } = browser();

  it('changes in place while one types, stays where it was, and leads to the text and back', async () => {
    const { adres } = await werkplek();
    const page = await venster(nu(), adres, hash);
    await page.waitForSelector('.blad iframe');
    await totBlad(page, `${BLAD}.body.innerText.includes('Planning')`);
    // The very same element, not another like it.
    await page.evaluate(`${BLAD}.querySelector('h2, h1').eigen = true`);
    const frame = await (await page.$('.blad iframe'))?.contentFrame();
    await (await frame?.$('::-p-text(Als de raad instemt)'))?.click();
    await totFocus(page, 'Inhoud van het voorstel');
    await totBlad(page, `${BLAD}.querySelector('.hier')?.textContent.startsWith('Als de raad')`);
    const voor = await page.evaluate(`${BLAD}.defaultView.scrollY`);
    await page.keyboard.type('Getypt. ');
    await totBlad(page, `${BLAD}.querySelector('.hier')?.textContent.startsWith('Getypt. Als de raad')`);
    expect(await page.evaluate(`${BLAD}.defaultView.scrollY`)).toBe(voor);
    expect(await page.evaluate(`${BLAD}.querySelector('h2, h1').eigen`)).toBe(true);
    await sectie(page, 'Bijlagen', 'eind');
    await totBlad(
      page,
      `${BLAD}.querySelector('.hier').getBoundingClientRect().bottom <= ${BLAD}.defaultView.innerHeight`,
    );
  });

  it('reads a Word file that was made of the stuk, and takes over what was changed in it', async () => {
    const bij = await werkplek();
    const page = await venster(nu(), bij.adres, hash);
    await page.waitForSelector('.stukvenster');
    const bytes = (await page.evaluate(`fetch('/api/bestand?formaat=docx&pad=${encodeURIComponent(PAD)}')
      .then((antwoord) => antwoord.arrayBuffer()).then((een) => [...new Uint8Array(een)])`)) as number[];
    const bestand = join(bij.root, 'advies.docx');
    await writeFile(bestand, Uint8Array.from(bytes));
    await sectie(page, 'Bijlagen', 'eind');
    await page.keyboard.type('Later erbij');
    await opSchijf(bij, PAD, 'Later erbij');
    const vak = (await page.waitForSelector('.bestandknop input')) as ElementHandle<never>;
    await vak.uploadFile(bestand);
    await tot(page, 'Neem over');
    expect(await page.evaluate('location.hash')).toBe('#/inlezen');
    await page.locator('::-p-aria([name="Neem over"][role="button"])').click();
    await page.waitForSelector('.stukvenster');
    // Nothing was changed in Word: what was written here since stays.
    await totEditor(page, 'Bijlagen', 'Later erbij');
  });
});
