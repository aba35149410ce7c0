import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realHost } from '../../../src/cli/host.ts';
import { type InleesOpdracht, type Inleesresultaat, inlezen } from '../../../src/pipeline/index.ts';
import { ROOT } from '../../support/huis.ts';
import { p, r, tbl, wordFile } from '../../support/word-file.ts';

const MAP = `${ROOT}/tests/word/fixtures`;
const FIXTURES = readdirSync(MAP).filter((naam) => naam.endsWith('.docx'));
const HUIZEN = ['politieke-markt', 'raadsvoorstel'] as const;
type Huisnaam = (typeof HUIZEN)[number];

/** What reading comes to in the example of a house; nothing is written. */
async function lees(huis: Huisnaam, bestanden: readonly string[], meer: Partial<InleesOpdracht> = {}) {
  const content = `${ROOT}/templates/${huis}/voorbeeld`;
  const { resultaten } = await inlezen(realHost(), { content }, { bestanden, dry: true, ...meer });
  return new Map(resultaten.map((een) => [basename(een.bestand, '.docx'), een]));
}

const gelezen = new Map<string, Inleesresultaat>();
const van = (huis: Huisnaam, naam: string): Inleesresultaat => {
  const found = gelezen.get(`${huis} ${naam}`);
  if (!found) throw new Error(`${naam} is not read`);
  return found;
};
const tekstVan = (huis: Huisnaam, naam: string): string => van(huis, naam).tekst ?? '';

beforeAll(async () => {
  for (const huis of HUIZEN) {
    const found = await lees(
      huis,
      FIXTURES.map((naam) => `${MAP}/${naam}`),
      {
        // Where the soort is not sure, whoever is asked says the first that fits a text of any kind.
        vraagSoort: async () => 'bijlage',
      },
    );
    for (const [naam, een] of found) gelezen.set(`${huis} ${naam}`, een);
  }
}, 60_000);

/** The fields of the front matter that have a value, and the headings of the sections that have text. */
function gevuld(tekst: string): { velden: string[]; secties: string[] } {
  const [, voorwerk = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(tekst) ?? [];
  const velden = voorwerk.split('\n').flatMap((line) => /^(\w+): (?!"<)\S/u.exec(line)?.[1] ?? []);
  const secties = [...body.matchAll(/^## (.+)\n\n(?!<|1\. <)/gmu)].map((match) => match[1] as string);
  return { velden: velden.filter((naam) => naam !== 'soort' && naam !== 'status'), secties };
}

describe('a document of another maker', () => {
  const VOORSTEL = 'raadsvoorstel';
  const verwacht: readonly [Huisnaam, string, string, string[], string[]][] = [
    [
      VOORSTEL,
      'voorstel-word',
      VOORSTEL,
      ['zaaknummer', 'onderwerp', 'portefeuillehouder', 'programma', 'inlichtingen_bij', 'begrotingswijziging'],
      [
        'Inleiding',
        'Voorgesteld besluit',
        'Beoogd effect',
        'Argumenten',
        'Kanttekeningen',
        'Financiën',
        'Communicatie',
        'Vervolg',
        'Bijlagen',
        'Niet geplaatst',
      ],
    ],
    [
      VOORSTEL,
      'voorstel-word-libreoffice',
      VOORSTEL,
      ['zaaknummer', 'onderwerp', 'portefeuillehouder', 'programma', 'inlichtingen_bij', 'begrotingswijziging'],
      [
        'Inleiding',
        'Voorgesteld besluit',
        'Beoogd effect',
        'Argumenten',
        'Kanttekeningen',
        'Financiën',
        'Communicatie',
        'Vervolg',
        'Bijlagen',
        'Niet geplaatst',
      ],
    ],
    [
      VOORSTEL,
      'voorstel-pandoc',
      VOORSTEL,
      ['zaaknummer', 'onderwerp', 'portefeuillehouder', 'inlichtingen_bij'],
      [
        'Inleiding',
        'Voorgesteld besluit',
        'Beoogd effect',
        'Argumenten',
        'Kanttekeningen',
        'Financiën',
        'Niet geplaatst',
      ],
    ],
    [
      VOORSTEL,
      'voorstel-libreoffice',
      VOORSTEL,
      ['zaaknummer', 'onderwerp', 'portefeuillehouder', 'inlichtingen_bij'],
      ['Inleiding', 'Voorgesteld besluit', 'Argumenten', 'Kanttekeningen', 'Financiën', 'Niet geplaatst'],
    ],
    [
      VOORSTEL,
      'voorstel-in-tabel',
      VOORSTEL,
      ['zaaknummer', 'onderwerp', 'portefeuillehouder'],
      ['Inleiding', 'Voorgesteld besluit', 'Argumenten', 'Financiën'],
    ],
    [
      'politieke-markt',
      'voorstel-zonder-stijlen',
      'raadsadvies',
      ['zaaknummer', 'onderwerp', 'behandelend_ambtenaar', 'sector', 'portefeuillehouder'],
      [
        'Aanleiding, doel en wat ging er aan vooraf',
        'Inhoud van het voorstel',
        'Bespreek- en beslispunten',
        'Financiële aspecten',
        'Niet geplaatst',
      ],
    ],
    [
      'politieke-markt',
      'voorstel-zonder-stijlen-libreoffice',
      'raadsadvies',
      ['zaaknummer', 'onderwerp', 'behandelend_ambtenaar', 'sector', 'portefeuillehouder'],
      [
        'Aanleiding, doel en wat ging er aan vooraf',
        'Inhoud van het voorstel',
        'Bespreek- en beslispunten',
        'Financiële aspecten',
        'Niet geplaatst',
      ],
    ],
    [
      'politieke-markt',
      'brief-libreoffice',
      'raadsbrief',
      ['zaaknummer', 'onderwerp', 'datum', 'aanhef'],
      ['Verkenning Wijkracht Hengelo', 'Vervolgstappen', 'Niet geplaatst'],
    ],
    [VOORSTEL, 'besluit', 'raadsbesluit', ['zaaknummer', 'onderwerp'], ['Overwegingen', 'Besluit', 'Niet geplaatst']],
  ];

  it.each(verwacht)('in %s: the form and the sections of %s, a %s', (huis, naam, soort, velden, secties) => {
    const tekst = tekstVan(huis, naam);
    expect(tekst).toMatch(new RegExp(`^---\nsoort: ${soort}\nstatus: concept\n`));
    expect(gevuld(tekst)).toEqual({ velden, secties });
  });

  it('is a motie in a house that has them, with what the raad found', () => {
    const tekst = tekstVan('politieke-markt', 'motie');
    expect(tekst).toMatch(/^---\nsoort: motie\n/u);
    expect(tekst).toContain('\n- er in tien jaar 400 bomen zijn gekapt;\n- er 120 zijn teruggeplant;\n');
  });

  describe('with a form of its own', () => {
    const map = mkdtempSync(join(tmpdir(), 'griffie-vreemd-'));
    afterAll(() => rmSync(map, { recursive: true, force: true }));
    const kop = (tekst: string): string => p('<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>', tekst);
    const STIJL = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>';
    const los = async (huis: Huisnaam, naam: string, body: string): Promise<Inleesresultaat | undefined> => {
      const pad = join(map, `${naam}.docx`);
      writeFileSync(pad, wordFile({ styles: STIJL, body }));
      return (await lees(huis, [pad])).get(naam);
    };

    it('a besluit begins at "besluit:", what it rests on is its overwegingen', async () => {
      const body = [
        p(r('Raadsbesluit', '<w:b/>')),
        p('De raad van de gemeente Waterrijk;'),
        p('gelet op artikel 108 van de Gemeentewet;'),
        p(r('besluit:', '<w:b/>')),
        p('1. het plan vast te stellen;'),
        p('2. het krediet te geven.'),
      ].join('');
      const waterrijk = await los('raadsvoorstel', 'een', body);
      expect(waterrijk?.pad).toMatch(/raadsbesluit\.md$/u);
      expect(waterrijk?.tekst).toContain('\n## Overwegingen\n\ngelet op artikel 108 van de Gemeentewet;\n');
      expect(waterrijk?.tekst).toContain('\n## Besluit\n\n1. het plan vast te stellen;\n2. het krediet te geven.\n');
      const lindermeer = await los('politieke-markt', 'een', body);
      expect(lindermeer?.tekst).toContain('\n## Besluit\n\n1. het plan vast te stellen;\n2. het krediet te geven.\n');
      expect(lindermeer?.tekst).toMatch(/## Niet geplaatst[\s\S]*gelet op artikel 108/u);
    });

    it('labels stand above their values in a cell', async () => {
      const cel = (label: string, waarde: string): string => `${p(label)}${p(waarde)}`;
      const een = await los(
        'raadsvoorstel',
        'twee',
        [
          p(r('RAADSVOORSTEL', '<w:b/>')),
          tbl(
            ['', cel('Zaaknummer', '2026-031'), cel('Portefeuillehouder', 'J. de Wit')],
            ['', cel('Onderwerp', 'Bomen'), ''],
          ),
          kop('Inleiding'),
          p('De bomen zijn ziek.'),
        ].join(''),
      );
      expect(een?.tekst).toMatch(/zaaknummer: "?2026-031"?\nonderwerp: Bomen\n/u);
      expect(een?.tekst).toContain('portefeuillehouder: J. de Wit\n');
      expect(een?.tekst).not.toContain('Niet geplaatst');
    });

    it('is asked about where nothing says what it is', async () => {
      const niets = await los('politieke-markt', 'vier', p('Er zijn in tien jaar 400 bomen gekapt.'));
      expect(niets?.weigering?.fout).toBe('Aan de tekst is niet te zien wat voor stuk dit is.');
      expect(niets?.weigering?.hint).toMatch(/^Noem de soort, bijvoorbeeld --soort \w+\. Overwogen: /);
    });

    it('without a title is known by headings that only one soort has a place for', async () => {
      const body = [
        tbl(['', 'Zaaknummer', '4100999'], ['', 'Onderwerp', 'Het plein']),
        ...['Inleiding', 'Beoogd effect', 'Argumenten', 'Kanttekeningen', 'Financiën', 'Voorstel'].flatMap((titel) => [
          kop(titel),
          p('Hier staat tekst.'),
        ]),
      ].join('');
      expect((await los('politieke-markt', 'drie', body))?.pad).toMatch(/raadsadvies\.md$/u);
    });
  });

  it('has its points as lists: of Word, and typed', () => {
    expect(tekstVan('raadsvoorstel', 'voorstel-word')).toContain(
      '1. In te stemmen met de nieuwbouw.\n2. Een krediet te verlenen:\n   1. voor de grond;\n   2. voor de bouw.\n3. De begroting te wijzigen.\n',
    );
    expect(tekstVan('raadsvoorstel', 'voorstel-word')).toContain('\n\n3. het advies van de bouwmeester.\n');
    expect(tekstVan('politieke-markt', 'voorstel-zonder-stijlen')).toContain(
      'Wij stellen u voor:\n\n1. Het inrichtingsplan vast te stellen.\n2. Een krediet van € 3.460.000 beschikbaar te stellen, te dekken uit:\n   1. de reserve Openbare ruimte;\n   2. de bijdrage van de provincie.\n3. De omwonenden',
    );
  });

  it('has its tables, notes and pictures', () => {
    const { tekst = '', geschreven, gezegd } = van('raadsvoorstel', 'voorstel-word');
    expect(tekst).toContain(
      '| Jaar | Soort | Bedrag |\n| --- | --- | ---: |\n| 2026 | Grond | € 1.000 |\n|  | Bouw | € 9.000 |\n',
    );
    expect(tekst).toContain('De school is te klein geworden.[^1] Er zijn 240‑plus leerlingen.');
    expect(tekst).toContain('\n[^1]: Peildatum 1 oktober 2025.\n');
    expect(tekst).toContain(
      '![Schets van de school](beeld/voorstel-word-1.png "breedte 8 cm")\n\n*Figuur 1. De school van voren*\n\n![beschrijving ontbreekt]',
    );
    expect(geschreven).toContain('2026-04-22/de-wilg/beeld/voorstel-word-1.png');
    expect(gezegd).toContainEqual(expect.stringMatching(/^Een tabel heeft samengevoegde cellen/));
    expect(tekstVan('raadsvoorstel', 'voorstel-libreoffice')).toContain(
      '| Onderdeel | Bedrag<br>2022 | Bedrag<br>2023 |\n| --- | ---: | ---: |\n| Jeugdzorg |',
    );
  });

  it('is judged by the rules of the house at once, a picture without a description too', () => {
    const regels = van('raadsvoorstel', 'voorstel-word').meldingen.map(({ rule }) => rule);
    expect(regels).toContain('afbeelding-tekst');
    expect(regels).toContain('geen-plaatshouder');
  });

  it('keeps what looks like Markdown as the text that it is', () => {
    expect(tekstVan('politieke-markt', 'memo')).toContain(
      'bij * losse tegels * en \\_zwerfvuil\\_, vooral bij A&M-straat [zie kaart].',
    );
  });

  it('never stands over a file or outside the folder', async () => {
    const bestand = `${MAP}/voorstel-pandoc.docx`;
    const naar = (map: string) => lees('raadsvoorstel', [bestand, bestand], { naar: map });
    expect((await naar('2026-04-22/de-wilg')).get('voorstel-pandoc')?.pad).toBe(
      '2026-04-22/de-wilg/raadsvoorstel-3.md',
    );
    for (const map of ['../elders', '/etc'])
      expect((await naar(map)).get('voorstel-pandoc')?.weigering?.fout).toContain('buiten de map met stukken');
  });
});

/** Every word of the body and its notes. */
function woorden(bestand: string): string[] {
  const parts = unzipSync(readFileSync(bestand));
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((path) =>
    strFromU8(parts[path] ?? new Uint8Array())
      .replace(/<w:(?:p|br|tab|tc)[ >/]/g, ' $&')
      .replace(/<w:noBreakHyphen\/>/g, '‑')
      .replace(/<(?:wp|a|pic):[^>]*>/g, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((woord) => woord !== '' && !/^\d$/u.test(woord)),
  );
}

/** The words of a document that stand neither in what was written nor in what was said. */
function kwijt(bestand: string, een: Inleesresultaat): string[] {
  const said = JSON.stringify([een.overgenomen, een.nietOvergenomen, een.gezegd, een.bijzaken, een.opmerkingen]);
  const there = new Set(
    `${een.tekst ?? ''} ${said}`
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  return woorden(bestand).filter((woord) => !there.has(woord.normalize('NFKC').toLowerCase()));
}

describe('nothing is lost', () => {
  it.each(HUIZEN.flatMap((huis) => FIXTURES.map((naam) => [huis, basename(naam, '.docx')] as const)))(
    'in %s: every word of %s is written or told',
    (huis, naam) => expect(kwijt(`${MAP}/${naam}.docx`, van(huis, naam))).toEqual([]),
  );

  let map = '';
  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), 'griffie-vreemd-'));
  });
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  it('of documents that are put together at random', async () => {
    // Every word is another one, so that none can stand in for one that is lost.
    let nummer = 0;
    const uniek = (woord: string): string => `${woord}w${(nummer++).toString(36)}q`;
    const MERKEN = ['', '', '', 'a. ', '1. ', '2) ', '• ', '- ', '# ', '> ', '* ', '+ ', ': ', '| ', '1.1 ', '§ '];
    const TEKENS = [
      '',
      '',
      ' x_y_',
      ' *let*',
      ' [op](nee)',
      ' <b>',
      ' ~~af~~',
      ' `c`',
      ' &amp',
      ' http://x.nl/a_b',
      ':',
      '.',
    ];
    const tekst = fc
      .tuple(
        fc.constantFrom(...MERKEN),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...TEKENS),
        fc.constantFrom('', 'Zaaknummer: ', 'Onderwerp:', 'Inleiding', 'besluit:'),
      )
      .map(
        ([merk, aantal, teken, woord]) =>
          () =>
            `${merk}${woord}${Array.from({ length: aantal }, () => uniek('')).join(' ')}${teken}`,
      );
    const esc = (een: string): string => een.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const OPMAAK = [
      '',
      '',
      '<w:b/>',
      '<w:i/>',
      '<w:strike/>',
      '<w:u w:val="single"/>',
      '<w:vertAlign w:val="superscript"/>',
      '<w:vanish/>',
    ];
    const run = fc.tuple(tekst, fc.constantFrom(...OPMAAK)).map(
      ([een, opmaak]) =>
        () =>
          `<w:r><w:rPr>${opmaak}</w:rPr><w:t xml:space="preserve">${esc(een())} </w:t></w:r>`,
    );
    const STIJLEN = [
      '',
      '',
      '',
      'Heading1',
      'Heading2',
      'Title',
      'Quote',
      'SourceCode',
      'Caption',
      'TOC1',
      'DefinitionTerm',
      'Definition',
    ];
    const alinea = fc
      .tuple(
        fc.constantFrom(...STIJLEN),
        fc.array(run, { maxLength: 3 }),
        fc.constantFrom('', '<w:r><w:tab/></w:r>', '<w:r><w:br/></w:r>'),
      )
      .map(
        ([stijl, runs, tussen]) =>
          () =>
            `<w:p><w:pPr>${stijl ? `<w:pStyle w:val="${stijl}"/>` : ''}</w:pPr>${runs.map((een) => een()).join(tussen)}</w:p>`,
      );
    const cel = fc.tuple(
      alinea,
      alinea,
      fc.constantFrom('', '<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:gridSpan w:val="2"/>'),
    );
    const tabel = fc
      .array(fc.array(cel, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map(
        (rijen) => () =>
          `<w:tbl>${rijen.map((rij) => `<w:tr>${rij.map(([een, twee, wat]) => `<w:tc><w:tcPr>${wat}</w:tcPr>${een()}${twee()}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      );
    const document = fc.array(fc.oneof({ arbitrary: alinea, weight: 4 }, { arbitrary: tabel, weight: 1 }), {
      minLength: 1,
      maxLength: 16,
    });
    const bestanden = fc.sample(document, { numRuns: 12, seed: 20261126 }).map((delen, i) => {
      const pad = join(map, `d${i}.docx`);
      writeFileSync(pad, wordFile({ body: delen.map((een) => een()).join('') }));
      return pad;
    });
    for (const soort of ['raadsvoorstel', 'raadsinformatiebrief']) {
      const found = await lees('raadsvoorstel', bestanden, { soort });
      for (const pad of bestanden) {
        const een = found.get(basename(pad, '.docx'));
        expect({ pad: basename(pad), soort, kwijt: een?.tekst && kwijt(pad, een) }).toEqual({
          pad: basename(pad),
          soort,
          kwijt: [],
        });
      }
    }
  }, 120_000);
});
