import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../../support/command.ts';
import { bewaard, editorTekst, opSchijf, sectie, tabNaar, totEditor, totFocus } from './stuk-hulp.ts';
import { browser, tot, venster, werkplek } from './support.ts';

const VOORBEELD = fileURLToPath(new URL('../../../templates/raadsvoorstel/voorbeeld', import.meta.url));
const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';
const hash = `#/stuk/${ADVIES}`;

/** Per section what is typed; `1 ` stands for the key of a numbered list. */
const SECTIES = [
  ['Inleiding', 'De school staat sinds 1974 aan de Beukenlaan.', 'In november 2025 koos de raad voor nieuwbouw.'],
  [
    'Voorgesteld besluit',
    'Wij stellen de raad voor:',
    '1 Het programma van eisen vast te stellen.',
    'Een krediet van € 6.250.000 beschikbaar te stellen.',
  ],
  ['Beoogd effect', 'Alle leerlingen hebben les in een gezond gebouw.'],
  ['Argumenten', 'Het oude gebouw is op.'],
  ['Kanttekeningen', 'De buurt heeft last van de bouw.'],
  ['Financiën', 'De lasten dekken wij uit de reserve.'],
  ['Communicatie', 'De school vertelt de ouders over het besluit.'],
  ['Vervolg', 'In de zomer kiezen wij de architect.'],
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
  }, 60_000);

  it('shows a message below its section and in its margin, and mends it with one press', async () => {
    const bij = await werkplek();
    const goed = await bij.lees(ADVIES);
    await bij.schrijf(ADVIES, goed.replace('1. Het', 'a. Het'));
    const page = await venster(nu(), bij.adres, hash);
    await page.waitForSelector('section[aria-label="Bespreek- en beslispunten"] .melding');
    const knop = await page.waitForSelector('section[aria-label="Bespreek- en beslispunten"] .melding .knop-hoofd');
    await knop?.focus();
    await page.keyboard.press('Enter');
    await tot(page, 'Geen meldingen');
    await expect.poll(() => bij.lees(ADVIES), { timeout: 10_000 }).not.toContain('a. Het');
  });

  it('shows in each of two windows what the other types, and the cursor stays at its words', async () => {
    const bij = await werkplek();
    const [een, ander] = [await venster(nu(), bij.adres, hash), await venster(nu(), bij.adres, hash)];
    await tot(een, 'ook geopend in een ander venster');
    await sectie(een, 'Financiële aspecten', 'eind');
    await sectie(ander, 'Financiële aspecten', 'begin');
    await ander.keyboard.type('Vooraan. ');
    await totEditor(een, 'Financiële aspecten', 'Vooraan. ');
    await een.keyboard.type(' Achteraan.');
    await totEditor(ander, 'Financiële aspecten', ' Achteraan.');
    const tekst = await editorTekst(een, 'Financiële aspecten');
    expect(tekst).toMatch(/^Vooraan\. [\s\S]* Achteraan\.$/);
    expect(await editorTekst(ander, 'Financiële aspecten')).toBe(tekst);
    await opSchijf(bij, ADVIES, ' Achteraan.');
  });

  it('never writes over a file that changed on the disk: both texts are shown, and a person chooses', async () => {
    const bij = await werkplek();
    const page = await venster(nu(), bij.adres, hash);
    const goed = await bij.lees(ADVIES);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Hier. ');
    await bij.schrijf(ADVIES, goed.replace('## Financiële aspecten\n\n', '## Financiële aspecten\n\nDaar. '));
    await page.waitForSelector('.twist');
    expect(await bij.lees(ADVIES)).toContain('Daar. ');
    expect(await bij.lees(ADVIES)).not.toContain('Hier. ');
    await tot(page, 'Mijn tekst houden');
    await page.locator('::-p-aria(Mijn tekst houden)').click();
    await page.waitForFunction(`!document.querySelector('.twist')`);
    await opSchijf(bij, ADVIES, 'Hier. ');
    expect(await bij.lees(ADVIES)).not.toContain('Daar. ');
  });

  it('goes on when the server was gone, with all that was typed meanwhile', async () => {
    const bij = await werkplek();
    const page = await venster(nu(), bij.adres, hash);
    await sectie(page, 'Financiële aspecten', 'begin');
    await page.keyboard.type('Voor. ');
    await bewaard(page);
    await bij.stop();
    await page.keyboard.type('Tijdens. ');
    await page.waitForSelector('.stand-niet');
    await page.keyboard.type('Nog meer. ');
    const { port } = new URL(bij.adres);
    const weer = await werkplek({}, { root: bij.root, args: `--poort ${port}` });
    expect(new URL(weer.adres).port).toBe(port);
    await page.goto(weer.adres);
    await page.goto(`${new URL('/', weer.adres).href}${hash}`);
    await totEditor(page, 'Financiële aspecten', 'Voor. Tijdens. Nog meer. ');
    await opSchijf(weer, ADVIES, 'Voor. Tijdens. Nog meer. ');
  });
});
