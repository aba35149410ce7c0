import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { editorTekst, sectie, totEditor } from './stuk-hulp.ts';
import { browser, venster, werkplek } from './support.ts';

const PAD = '2026-03-11/stationsplein/raadsadvies.md';
const SECTIE = 'Financiële aspecten';
const STUK = `---
soort: raadsadvies
zaaknummer: 4100233
---

## ${SECTIE}

Een woord.
`;

/** What Word, a web page and Google put on the clipboard, and what is to stand in the text. */
const GEPLAKT: readonly (readonly [string, string, string])[] = [
  [
    'a list of Word, which is no list there',
    `<p class=MsoNormal>Wij <b>stellen</b> voor:</p>
     <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>Eerste punt</p>
     <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span>&nbsp; </span></span>Daaronder</p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Tweede punt</p>`,
    'Wij **stellen** voor:\n\n1. Eerste punt\n   1. Daaronder\n2. Tweede punt',
  ],
  [
    'headings, links and nested lists',
    `<h1>Kop</h1><p>Zie <a href="https://example.nl/a b">de <i>begroting</i></a>.</p><ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>`,
    '### Kop\n\nZie [de *begroting*](https://example.nl/a%20b).\n\n- een\n  - twee\n- drie',
  ],
  [
    'a table',
    '<table><tr><th>Wat</th><th>Bedrag</th></tr><tr><td>Een | twee</td><td>€ 1</td></tr></table>',
    '| Wat | Bedrag |\n| --- | --- |\n| Een \\| twee | € 1 |',
  ],
  [
    'what would run or be fetched, and signs that mean something',
    `<script>window.fout = 1</script><style>p{}</style><p onclick="window.fout=1">2 * 3 [x] _y_ &lt;b&gt;<img src="https://example.nl/x.png" onerror="window.fout=1"></p><p># geen kop</p><p><a href="javascript:window.fout=1">klik</a></p>`,
    '2 \\* 3 \\[x\\] \\_y\\_ \\<b>\n\n\\# geen kop\n\nklik',
  ],
  [
    'bold that is none, of Google',
    '<b style="font-weight:normal"><p>Gewoon</p><p><span style="font-weight:700">Vet</span></p></b>',
    'Gewoon\n\n**Vet**',
  ],
];

describe('writing in a section', () => {
  const { nu } = browser();

  const plak = (page: Page, html: string): Promise<unknown> =>
    page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', ${JSON.stringify(html)});
      data.setData('text/plain', 'plat');
      const vak = document.querySelector('section[aria-label="${SECTIE}"] .tekstdeel').shadowRoot.querySelector('.cm-content');
      vak.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
  const alles = async (page: Page): Promise<void> => {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  };

  it('keeps of what is pasted what a stuk can hold, and runs nothing of it', async () => {
    const { adres } = await werkplek({ [`content/${PAD}`]: STUK });
    const page = await venster(nu(), adres, `#/stuk/${PAD}`);
    await sectie(page, SECTIE, 'begin');
    for (const [naam, html, verwacht] of GEPLAKT) {
      await alles(page);
      await plak(page, html);
      expect.soft(await editorTekst(page, SECTIE), naam).toBe(verwacht);
    }
    expect(await page.evaluate('window.fout')).toBeUndefined();
  });

  it('marks words by the bar and by its keys, and takes the marks away again', async () => {
    const { adres } = await werkplek({ [`content/${PAD}`]: STUK });
    const page = await venster(nu(), adres, `#/stuk/${PAD}`);
    await sectie(page, SECTIE, 'begin');
    const druk = (naam: string): Promise<void> => page.locator(`::-p-aria([name="${naam}"][role="button"])`).click();
    const staat = async (verwacht: string): Promise<void> => expect(await editorTekst(page, SECTIE)).toBe(verwacht);
    await druk('Vet');
    await staat('**Een** woord.');
    await druk('Cursief');
    await staat('***Een*** woord.');
    await druk('Vet');
    await staat('*Een* woord.');
    await druk('Cursief');
    await druk('Lijst');
    await staat('- Een woord.');
    await druk('Genummerde lijst');
    await staat('1. Een woord.');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nog een');
    await staat('1. Een woord.\n2. Nog een');
    await druk('Voetnoot');
    await page.keyboard.type('De noot');
    await staat('1. Een woord.\n2. Nog een[^1]\n\n[^1]: De noot');
    await alles(page);
    await page.keyboard.press('Delete');
    await page.keyboard.type('Kop');
    await druk('Tussenkop');
    await staat('### Kop');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await druk('Tabel');
    await page.keyboard.type('Wat');
    await totEditor(page, SECTIE, '| Wat | Bedrag |');
  });

  it('loses no key of who types slower than the server answers', async () => {
    const { adres } = await werkplek({ [`content/${PAD}`]: STUK });
    const page = await venster(nu(), adres, `#/stuk/${PAD}`);
    await sectie(page, SECTIE, 'eind');
    // Every key has an answer of its own, with the places of a text that is no longer there.
    await page.keyboard.type(' Erbij.\n\nNog een alinea, met een noot.', { delay: 90 });
    await page.locator('::-p-aria([name="Voetnoot"][role="button"])').click();
    await page.keyboard.type('De noot.', { delay: 90 });
    expect(await editorTekst(page, SECTIE)).toMatch(
      / Erbij\.\n+Nog een alinea, met een noot\.\[\^1\]\n\n\[\^1\]: De noot\.$/u,
    );
  });
});
