import { beforeAll, describe, expect, it } from 'vitest';
import { inlezen } from '../../../src/pipeline/index.ts';
import { edit, INHOUD } from '../../support/building.ts';
import type { MemoryHost } from '../../support/memory-host.ts';
import {
  alineaMet,
  alineaZoals,
  docxVan,
  gebouwd,
  lijnen,
  mapVan,
  metTekst,
  teruggelezen,
  VOORBEELDEN,
} from '../../support/word-terug.ts';

const ADVIES = '2026-03-11/kade/raadsadvies.md';
const BRON = `/content/${ADVIES}`;
const TEKST = `---
soort: raadsadvies
zaaknummer: 1000001
onderwerp: Herstel van de kade
behandelend_ambtenaar: [E. Beek, F. Bos]
sector: FYS # van de dienst
portefeuillehouder: Dam
---

## Aanleiding, doel en wat ging er aan vooraf

De kade zakt, en *snel*  ook.
Dat is  gemeten in _vijf_ jaren.[^meting]

Het werk duurt lang.

## Inhoud van het voorstel

De kade krijgt een nieuwe muur.

| Deel  | Bedrag |
| :---- | -----: |
| Muur  | € 10   |
| Grond | € 20   |

## Bespreek- en beslispunten

1. De kade te herstellen.
2. Daarvoor geld vrij te maken:
   - uit de reserve;
   - uit de begroting.
3. De raad te berichten.

## Financiële aspecten

Het werk kost geld.

## Bijlagen

- Een tekening

[^meting]: Door een bureau.
`;
const FILES = { ...INHOUD, [ADVIES]: TEKST };

/** What changes in the source by a change of the XML in Word. */
async function gewijzigd(verander: (xml: string) => string, inBron?: readonly [string, string], deel?: string) {
  const host = await gebouwd(FILES);
  const docx = metTekst(docxVan(host, ADVIES), verander, deel);
  if (inBron) await edit(host, BRON, ...inBron);
  const voor = host.text(BRON);
  const resultaat = await teruggelezen(host, docx);
  return { resultaat, voor, na: host.text(BRON), lijnen: lijnen(voor, host.text(BRON)) };
}

const zonder = (begin: string) => (xml: string) => xml.replace(alineaMet(xml, begin).xml, '');
const na = (begin: string, tekst: string) => (xml: string) => {
  const { xml: alinea } = alineaMet(xml, begin);
  return xml.replace(alinea, alinea + alineaZoals(alinea, tekst));
};

describe('a DOCX that nobody changed', () => {
  let host: MemoryHost;
  beforeAll(async () => {
    host = await gebouwd(FILES);
  });

  it.each(Object.keys(FILES).filter((pad) => /raads|oproeping|brief/u.test(pad)))('leaves %s as it is', async (pad) => {
    const voor = host.text(`/content/${pad}`);
    const resultaat = await teruggelezen(host, docxVan(host, pad));
    expect(resultaat).toMatchObject({
      soort: 'eigen',
      pad,
      overgenomen: [],
      nietOvergenomen: [],
      conflicten: [],
      geschreven: [],
    });
    expect(host.text(`/content/${pad}`)).toBe(voor);
  });
});

describe('one change in Word is that change in the source', () => {
  it('a word of a beslispunt', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd((xml) =>
      xml.replace('De kade te herstellen.', 'De kade geheel te herstellen.'),
    );
    expect(anders).toEqual(['-1. De kade te herstellen.', '+1. De kade geheel te herstellen.']);
    expect(resultaat.overgenomen).toEqual([
      { waar: 'beslispunt 1', tekst: 'De kade te herstellen. → De kade geheel te herstellen.', regel: 28 },
    ]);
  });

  it('words beside markup, a line end and double spaces, which stay', async () => {
    const { lijnen: anders } = await gewijzigd((xml) =>
      xml.replace('ook. Dat is gemeten in', 'ook. Dat is goed gemeten in'),
    );
    expect(anders).toEqual([
      '-Dat is  gemeten in _vijf_ jaren.[^meting]',
      '+Dat is goed  gemeten in _vijf_ jaren.[^meting]',
    ]);
  });

  it('a new point, and the numbers behind it', async () => {
    const { lijnen: anders } = await gewijzigd(na('De kade te', 'Het werk te beginnen.'));
    expect(anders).toEqual([
      '-2. Daarvoor geld vrij te maken:',
      '+2. Het werk te beginnen.',
      '+3. Daarvoor geld vrij te maken:',
      '-3. De raad te berichten.',
      '+4. De raad te berichten.',
    ]);
  });

  it('a new point below a point', async () => {
    const { lijnen: anders } = await gewijzigd(na('uit de reserve', 'uit een lening;'));
    expect(anders).toEqual(['+   - uit een lening;']);
  });

  it('a point that went', async () => {
    const { lijnen: anders } = await gewijzigd(zonder('De kade te'));
    expect(anders).toEqual([
      '-1. De kade te herstellen.',
      '-2. Daarvoor geld vrij te maken:',
      '+1. Daarvoor geld vrij te maken:',
      '-3. De raad te berichten.',
      '+2. De raad te berichten.',
    ]);
  });

  it('a paragraph that went, and one that came', async () => {
    expect((await gewijzigd(zonder('Het werk duurt'))).lijnen).toEqual(['-Het werk duurt lang.', '-']);
    expect((await gewijzigd(na('Het werk duurt', '1. Het is *duur* &amp; lang.'))).lijnen).toEqual([
      '+1\\. Het is \\*duur\\* & lang.',
      '+',
    ]);
  });

  it('a cell, without touching the other cells of its row', async () => {
    const { lijnen: anders } = await gewijzigd((xml) => xml.replace(/€.20/u, '€ 25|30'));
    expect(anders).toEqual(['-| Grond | € 20   |', '+| Grond | € 25\\|30   |']);
  });

  it('a row that came', async () => {
    const { lijnen: anders } = await gewijzigd((xml) =>
      xml.replace(
        /<w:tr>(?:(?!<w:tr>).)*Grond.*?<\/w:tr>/su,
        (rij) => rij + rij.replace('Grond', 'Zand').replace(/€.20/u, '€ 5'),
      ),
    );
    expect(anders).toEqual(['+| Zand | € 5 |']);
  });

  it('a section that was moved, whole', async () => {
    const { na: tekst, voor } = await gewijzigd((xml) => {
      const [van, tot, verder] = ['Inhoud van', 'Bespreek-', 'Financi'].map((kop) => alineaMet(xml, kop).van) as [
        number,
        number,
        number,
      ];
      return xml.slice(0, van) + xml.slice(tot, verder) + xml.slice(van, tot) + xml.slice(verder);
    });
    const sectie = (begin: string, einde: string): string => voor.slice(voor.indexOf(begin), voor.indexOf(einde));
    const [inhoud, punten] = [sectie('## Inhoud', '## Bespreek'), sectie('## Bespreek', '## Financ')];
    expect(tekst).toBe(voor.replace(inhoud + punten, punten + inhoud));
  });

  it('bold', async () => {
    const { lijnen: anders } = await gewijzigd((xml) =>
      xml.replace(
        '<w:t xml:space="preserve">Het werk duurt lang.',
        '<w:t xml:space="preserve">Het werk </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>duurt</w:t></w:r><w:r><w:t xml:space="preserve"> lang.',
      ),
    );
    expect(anders).toEqual(['-Het werk duurt lang.', '+Het werk **duurt** lang.']);
  });

  it('a note', async () => {
    const { lijnen: anders } = await gewijzigd(
      (xml) => xml.replace('Door een bureau.', 'Door twee bureaus.'),
      undefined,
      'word/footnotes.xml',
    );
    expect(anders).toEqual(['-[^meting]: Door een bureau.', '+[^meting]: Door twee bureaus.']);
  });

  it('line ends as they are', async () => {
    const host = await gebouwd({ ...FILES, [ADVIES]: TEKST.replaceAll('\n', '\r\n') });
    const docx = metTekst(docxVan(host, ADVIES), na('Het werk duurt', 'Nog een zin.'));
    await teruggelezen(host, docx);
    expect(host.text(BRON)).toBe(TEKST.replace('lang.\n', 'lang.\n\nNog een zin.\n').replaceAll('\n', '\r\n'));
  });
});

describe('a file that is not as it was', () => {
  it('keeps its byte order mark', async () => {
    const host = await gebouwd({ ...FILES, [ADVIES]: `\ufeff${TEKST}` });
    const docx = metTekst(docxVan(host, ADVIES), (xml) => xml.replace('kost geld.', 'kost veel geld.'));
    await teruggelezen(host, docx);
    expect(Buffer.from(host.tree.get(BRON) ?? []).toString()).toBe(
      `\ufeff${TEKST.replace('kost geld.', 'kost veel geld.')}`,
    );
  });

  it('that names what is no stuk is refused', async () => {
    const host = await gebouwd(FILES);
    await host.files.write('/content/2026-03-11/kade/los.txt', TEKST);
    const docx = metTekst(
      docxVan(host, ADVIES),
      (xml) => xml.replace(ADVIES, '2026-03-11/kade/los.txt').replace(/[0-9a-f]{64}/u, '0'.repeat(64)),
      'docProps/custom.xml',
    );
    const resultaat = await teruggelezen(host, docx);
    expect(resultaat).toMatchObject({
      soort: 'geweigerd',
      weigering: {
        fout: expect.stringContaining('staat niet in deze map'),
        hint: expect.stringContaining('--naar'),
      },
    });
    expect(host.text('/content/2026-03-11/kade/los.txt')).toBe(TEKST);
  });

  it('of a stuk that has another name now goes back to that, and of no stuk of this folder is a new one where one says where', async () => {
    const host = await gebouwd(FILES);
    const docx = metTekst(docxVan(host, ADVIES), (xml) => xml.replace('kost geld.', 'kost veel geld.'));
    const anders = ADVIES.replace('.md', '-kade.md');
    await host.files.rename(BRON, `/content/${anders}`);
    const resultaat = await teruggelezen(host, docx);
    expect(resultaat).toMatchObject({ soort: 'eigen', pad: anders, nietOvergenomen: [], conflicten: [] });
    expect(resultaat.gezegd).toEqual([`Dit bestand is gemaakt van ${ADVIES}; dat stuk heet nu ${anders}.`]);
    expect(host.text(`/content/${anders}`)).toBe(TEKST.replace('kost geld.', 'kost veel geld.'));

    await host.files.remove(`/content/${anders}`);
    await host.files.write('/word/los.docx', docx);
    const { resultaten } = await inlezen(
      host,
      { content: '/content', out: '/out' },
      { bestanden: ['/word/los.docx'], naar: '2026-03-11/nieuw', dry: true },
    );
    expect(resultaten[0]).toMatchObject({ soort: 'vreemd', nieuw: true });
    expect(resultaten[0]?.tekst).toContain('kost veel geld.');
  });
});

describe('the form', () => {
  it('a field that fits goes to the front matter', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd((xml) =>
      xml.replace('>Herstel van de kade<', '>Herstel van de kade: fase 2<'),
    );
    expect(anders).toEqual(['-onderwerp: Herstel van de kade', '+onderwerp: "Herstel van de kade: fase 2"']);
    expect(resultaat.overgenomen[0]).toMatchObject({ waar: 'veld onderwerp', regel: 4 });
  });

  it('one name of several, and a comment behind a value stays', async () => {
    expect((await gewijzigd((xml) => xml.replace('F. Bos', 'G. Bos'))).lijnen).toEqual([
      '-behandelend_ambtenaar: [E. Beek, F. Bos]',
      '+behandelend_ambtenaar: [E. Beek, G. Bos]',
    ]);
    expect((await gewijzigd((xml) => xml.replace('>FYS<', '>SOC<'))).lijnen).toEqual([
      '-sector: FYS # van de dienst',
      '+sector: SOC # van de dienst',
    ]);
  });

  it('what the house puts there is told, and not taken', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd((xml) =>
      xml.replace('Behandelend ambtenaar', 'Wie het doet'),
    );
    expect(anders).toEqual([]);
    expect(resultaat.nietOvergenomen).toHaveLength(1);
    expect(resultaat.nietOvergenomen[0]).toMatchObject({
      waar: 'de vaste tekst',
      reden: expect.stringContaining('sjabloon'),
    });
  });

  it('a beslispunt that a besluit takes from its voorstel is told with where it stands', async () => {
    const host = await gebouwd(FILES);
    const besluit = '2026-03-11/kade/raadsbesluit.md';
    const docx = metTekst(docxVan(host, besluit), (xml) => xml.replace('De kade te herstellen.', 'De kade te slopen.'));
    const { nietOvergenomen } = await teruggelezen(host, docx);
    expect(nietOvergenomen.map(({ reden }) => reden)).toEqual([`Dit komt uit ${ADVIES}: verander het daar.`]);
    expect(host.text(`/content/${besluit}`)).toBe(INHOUD[besluit]);
  });
});

describe('three ways', () => {
  it('what changed elsewhere meanwhile stays', async () => {
    const { lijnen: anders, na: tekst } = await gewijzigd(
      (xml) => xml.replace('De kade te herstellen.', 'De kade geheel te herstellen.'),
      ['Het werk duurt lang.', 'Het werk duurt kort.\n\nEn nog een alinea.'],
    );
    expect(anders).toEqual(['-1. De kade te herstellen.', '+1. De kade geheel te herstellen.']);
    expect(tekst).toContain('Het werk duurt kort.\n\nEn nog een alinea.');
  });

  it('what both changed stays as it is here, and both texts are shown', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd(
      (xml) => xml.replace('De kade te herstellen.', 'De kade geheel te herstellen.'),
      ['De kade te herstellen.', 'De kade te slopen.'],
    );
    expect(anders).toEqual([]);
    expect(resultaat.overgenomen).toEqual([]);
    expect(resultaat.conflicten).toMatchObject([
      {
        waar: 'beslispunt 1',
        hier: '1. De kade te slopen.',
        word: 'De kade geheel te herstellen.',
        regel: 28,
        edits: [{ text: '1. De kade geheel te herstellen.' }],
      },
    ]);
  });

  it('the same change on both sides is nothing to do', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd(
      (xml) => xml.replace('De kade te herstellen.', 'De kade te slopen.'),
      ['De kade te herstellen.', 'De kade te slopen.'],
    );
    expect(anders).toEqual([]);
    expect(resultaat).toMatchObject({ conflicten: [], nietOvergenomen: [], overgenomen: [] });
  });

  it('without the source of then nothing is taken, and all that differs is shown', async () => {
    const host = await gebouwd(FILES);
    const docx = metTekst(docxVan(host, ADVIES), (xml) => xml.replace('De kade te herstellen.', 'De kade te slopen.'));
    await edit(host, BRON, 'lang.', 'kort.');
    for (const pad of [...host.tree.keys()]) if (pad.startsWith('/out/')) host.tree.delete(pad);
    const voor = host.text(BRON);
    const resultaat = await teruggelezen(host, docx);
    expect(host.text(BRON)).toBe(voor);
    expect(resultaat.conflicten.map(({ hier, word }) => [hier, word])).toEqual([
      ['Het werk duurt kort.', 'Het werk duurt lang.'],
      ['De kade te herstellen.', 'De kade te slopen.'],
    ]);
    expect(resultaat.gezegd.join(' ')).toContain('is er niet meer');
  });

  it('the source of then from git', async () => {
    const host = await gebouwd(FILES);
    const docx = metTekst(docxVan(host, ADVIES), (xml) => xml.replace('De kade te herstellen.', 'De kade te slopen.'));
    await edit(host, BRON, 'lang.', 'kort.');
    for (const pad of [...host.tree.keys()]) if (pad.startsWith('/out/')) host.tree.delete(pad);
    const versie = 'a'.repeat(40);
    const processes = {
      ...host.processes,
      run: async (_: string, args: readonly string[]) => ({
        code: 0,
        stderr: '',
        stdout: args.includes('log') ? `${versie}\n` : TEKST,
      }),
    };
    await teruggelezen({ ...host, processes }, docx);
    expect(lijnen(TEKST, host.text(BRON))).toEqual([
      '-Het werk duurt lang.',
      '+Het werk duurt kort.',
      '-1. De kade te herstellen.',
      '+1. De kade te slopen.',
    ]);
  });
});

describe('a picture and a link', () => {
  const PAD = '2026-03-11/stationsplein/raadsadvies.md';
  const SCHETS = /descr="Schets van het plein van boven[^"]*"/u;
  const kom = async (verander: (xml: string) => string) => {
    const host = await gebouwd(mapVan(VOORBEELDEN[0] as string));
    const voor = host.text(`/content/${PAD}`);
    const resultaat = await teruggelezen(host, metTekst(docxVan(host, PAD), verander));
    return { resultaat, anders: lijnen(voor, host.text(`/content/${PAD}`)) };
  };

  it('another description of the picture is another text in the brackets, and nothing else', async () => {
    const { resultaat, anders } = await kom((xml) => xml.replace(SCHETS, 'descr="Het plein [nieuw] van boven"'));
    expect(resultaat).toMatchObject({ nietOvergenomen: [], conflicten: [] });
    expect(anders).toHaveLength(2);
    expect(anders[1]).toMatch(/^\+!\[Het plein \\\[nieuw\\\] van boven\]\(/u);
  });

  it('a new link to an address goes back as a link', async () => {
    const link =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.nl/plan" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>het plan</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const { resultaat, anders } = await kom((xml) =>
      xml.replace(/(vier minuten lopen\.<\/w:t><\/w:r>)/u, `$1<w:r><w:t xml:space="preserve"> Zie </w:t></w:r>${link}`),
    );
    expect(resultaat).toMatchObject({ nietOvergenomen: [], conflicten: [] });
    expect(anders.join('\n')).toContain('lopen. Zie [het plan](https://example.nl/plan)');
  });
});
