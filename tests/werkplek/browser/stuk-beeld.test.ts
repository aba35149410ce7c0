import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { InleesVoorstel } from '../../../src/werkplek/api.ts';
import { sectie } from './stuk-hulp.ts';
import { BEELDEN, browser, gereed, naar, toegankelijk, tot, venster, werkplek, zetBeeld } from './support.ts';

const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';
/** Where SHOTS names a folder, each view is kept there as a picture, to look at. */
const { SHOTS } = process.env;

/** A stuk with a fault of every kind that the view shows: in a field, in a text, a section that is missing, one that the author thought of. */
const MET_FOUTEN = `---
soort: raadsadvies
zaaknummer: 4100233
onderwerp: Herinrichting Stationsplein
behandelend_ambtenaar: [M. Dijkgraaf, L. Wouters]
sector: RUI-OPR
portefeuillehouder: [Hanneke Oldenburg, Iemand Anders]
onbekend: { a: 1 }
---

## Aanleiding, doel en wat ging er aan vooraf

Wij schreven op 12-03-2026 een brief.[^1]

[^1]: Een noot.

## Zelf bedacht

| Wat | Bedrag |
| :--- | ---: |
| Een | € 1 |
`;

const VOORSTEL: InleesVoorstel = {
  id: 'a',
  bestand: 'raadsadvies.docx',
  pad: ADVIES,
  soorten: [],
  wijzigingen: [
    {
      id: 'w1',
      aard: 'toevoeging',
      door: 'L. Wouters',
      op: '2026-02-20T10:15:00Z',
      tekst: 'ruim ',
      voor: 'Het plein krijgt een ',
      na: 'groen hart',
    },
    { id: 'w2', aard: 'verwijdering', door: '', op: '', tekst: 'asfalt', voor: 'kijkt uit op ', na: '.' },
  ],
  conflicten: [{ waar: 'Planning, eerste alinea', hier: 'in de zomer van 2026', word: 'in het najaar van 2026' }],
  opmerkingen: [{ door: 'M. Dijkgraaf', tekst: 'Klopt dit bedrag?', bij: '€ 2.400.000' }],
  gezegd: ['Op bladzijde 2 staat een tekstvak: de tekst daarvan is niet overgenomen.'],
  voor: 'Een regel.\n\nNog een regel met een oud woord.\n',
  na: 'Een regel.\n\nNog een regel met een nieuw woord.\n',
};

/** Answers of the API that a test makes up: what a view does with them is what is looked at. */
async function verzin(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`{
    const echt = window.fetch;
    const json = (wat) => new Response(JSON.stringify(wat), { headers: { 'content-type': 'application/json' } });
    window.fetch = async (adres, init) => {
      if (adres === '/api/inlezen') return json(${JSON.stringify(VOORSTEL)});
      if (adres === '/api/inlezen/neemover') {
        window.besluit = JSON.parse(init.body);
        return json({ pad: ${JSON.stringify(ADVIES)} });
      }
      const antwoord = await echt(adres, init);
      if (!window.metBotsing || !String(adres).startsWith('/api/stuk?')) return antwoord;
      const stuk = await antwoord.json();
      const opSchijf = stuk.tekst.replaceAll('plein', 'PLEIN');
      return json({ ...stuk, botsing: { opSchijf, digest: 'x', hier: stuk.tekst } });
    };
  }`);
}

/** Each view, and how one gets there. */
const SCHERMEN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  formulier: async (page) => {
    await naar(page, `#/stuk/${ADVIES}`);
    await page.waitForSelector('.sectie .melding');
  },
  secties: async (page) => {
    await sectie(page, 'Aanleiding, doel en wat ging er aan vooraf', 'begin');
  },
  bladzijde: async (page) => {
    await page.$eval('.beeld-blad', (knop) => (knop as unknown as { click(): void }).click());
    await page.waitForFunction(
      `document.querySelector('.blad iframe').contentDocument.body.innerText.includes('Stationsplein')`,
    );
  },
  bron: async (page) => {
    await page.$eval('.beeld-tekst', (knop) => (knop as unknown as { click(): void }).click());
    await page.locator('::-p-text(Hele bron tonen)').click();
    await page.waitForSelector('section[aria-label="De hele bron"] .melding');
  },
  tweeteksten: async (page) => {
    await page.locator('::-p-text(Formulier tonen)').click();
    await page.evaluate('window.metBotsing = true');
    await naar(page, '#/');
    await naar(page, `#/stuk/${ADVIES}`);
    await page.waitForSelector('.twist');
    await page.evaluate('window.metBotsing = false');
  },
  inlezen: async (page) => {
    await naar(page, '#/inlezen');
    const kies = await page.waitForSelector('input[type="file"]');
    await (kies as unknown as { uploadFile(pad: string): Promise<void> }).uploadFile(import.meta.filename);
    await tot(page, 'Neem over');
  },
};

describe('the views of a stuk', () => {
  const { nu } = browser();

  it('can be used by everybody, wide and narrow, light and dark', async () => {
    const { adres } = await werkplek({ [`content/${ADVIES}`]: MET_FOUTEN });
    const page = await venster(nu(), adres);
    await verzin(page);
    for (const [beeld, hoe] of Object.entries(BEELDEN)) {
      await zetBeeld(page, hoe);
      await page.reload();
      await gereed(page);
      for (const [schermnaam, ga] of Object.entries(SCHERMEN)) {
        await ga(page);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${schermnaam}-${beeld}.png`, fullPage: true });
        expect.soft(await toegankelijk(page), `${schermnaam}, ${beeld}`).toEqual([]);
      }
    }
  }, 180_000);

  it('of a Word file asks for every choice before it takes over, and passes on what was chosen', async () => {
    const { adres } = await werkplek();
    const page = await venster(nu(), adres);
    await verzin(page);
    await page.reload();
    await SCHERMEN.inlezen?.(page);
    const druk = (woorden: string): Promise<void> => page.locator(`::-p-aria(${woorden})`).click();
    await druk('Neem over');
    await tot(page, 'Er zijn nog 3 keuzes te maken.');
    await druk('Alle aanvaarden');
    for (const keuze of ['li:nth-child(2) .inlees-kies:nth-of-type(2) input', '.inlees-kant:nth-of-type(2) input']) {
      await page.focus(keuze);
      await page.keyboard.press('Space');
    }
    await druk('Neem over');
    await page.waitForSelector('.stukvenster');
    expect(await page.evaluate('window.besluit')).toMatchObject({
      id: 'a',
      keuzes: { w1: 'aanvaard', w2: 'verwerp' },
      conflicten: ['word'],
    });
  });
});
