import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import type { BuildOptions, BuildResult } from '../../src/pipeline/index.ts';
import type { Prepared } from '../../src/write/index.ts';
import { buildHost, edit, fakeWriters, INHOUD, OPTIES, writeHtml } from '../support/building.ts';
import { docx, pageWithCodes, pdf, utf16 } from '../support/leaky-files.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const GEHEIM = 'Jan de Vries verkoopt het gasthuis aan de Walkade voor 2.750.000 euro aan de gemeente';
const KORT = 'Jan de Vries';

const DICHT = `---
soort: raadsbrief
zaaknummer: 1000010
onderwerp: Overleg
datum: 2026-02-24
aanhef: Geachte leden van de raad,
openbaarheid: geheim
grond: Woo 5.1 lid 2 onder b
opgelegd_door: het college
opgelegd_op: 2026-02-20
---

${GEHEIM}.
`;
const MET_GEHEIM = { ...INHOUD, 'brieven/overleg.md': DICHT };

const bouw = (host: MemoryHost, options: Partial<BuildOptions> = {}, more?: Parameters<typeof fakeWriters>[0]) =>
  build(host, { ...OPTIES, ...options }, fakeWriters(more));

/** A writer of DOCX that leaks: the public brief gets these bytes. */
const lekt =
  (bytes: Uint8Array | string): Prepared['write'] =>
  async (document, context) =>
    document.bron === 'brieven/brief.md'
      ? { value: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, diagnostics: [] }
      : writeHtml(document, context);

/** Nothing on the public side but the manifest; the result says where and from what, and never what. */
function verwachtLek(host: MemoryHost, { environment, written }: BuildResult, waar = 'brieven/brief.docx'): void {
  expect(host.paths('/out/openbaar')).toEqual(['manifest.json']);
  expect(written.filter((path) => path.startsWith('openbaar/'))).toEqual([]);
  expect(environment[0]).toContain('niets bij de openbare stukken gezet');
  expect(environment.join('\n')).toContain(`out/openbaar/${waar}: in `);
  expect(environment.join('\n')).toContain('alleen in brieven/overleg.md');
  expect(environment.join('\n')).not.toMatch(/gasthuis|Vries|Walkade/iu);
}

const W = (body: string): string => `<?xml version="1.0"?><w:document>${body}</w:document>`;
const LEGE = '<< /Type /Catalog >>';

const PLAATSEN: readonly (readonly [string, Uint8Array | string])[] = [
  [
    'text of Word, in runs',
    docx({
      'word/document.xml': W(
        '<w:p><w:r><w:t>Jan de</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> Vries</w:t></w:r></w:p>',
      ),
    }),
  ],
  ['header', docx({ 'word/header1.xml': W(`<w:p><w:r><w:t>${KORT}</w:t></w:r></w:p>`) })],
  ['footer, in capitals', docx({ 'word/footer1.xml': W(`<w:p><w:r><w:t>${KORT.toUpperCase()}</w:t></w:r></w:p>`) })],
  [
    'footnote, with a soft hyphen',
    docx({ 'word/footnotes.xml': W('<w:p><w:r><w:t>het gast\u00adhuis aan de Wal\u00adkade</w:t></w:r></w:p>') }),
  ],
  ['title', docx({ 'docProps/core.xml': `<cp:coreProperties><dc:title>${KORT}</dc:title></cp:coreProperties>` })],
  ['value of a field', docx({ 'customXml/item1.xml': `<stuk xmlns="urn:griffie:stuk:1"><zaal>${KORT}</zaal></stuk>` })],
  [
    'own property',
    docx({
      'docProps/custom.xml': `<Properties><property name="x"><vt:lpwstr>${KORT}</vt:lpwstr></property></Properties>`,
    }),
  ],
  [
    'alternative text',
    docx({ 'word/document.xml': W(`<wp:docPr id="1" name="x" descr="Het gasthuis aan de Walkade"/>`) }),
  ],
  [
    'target of a link',
    docx({
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Target="../het-gasthuis-aan-de-walkade.pdf"/></Relationships>',
    }),
  ],
  ['bookmark', docx({ 'word/document.xml': W('<w:bookmarkStart w:id="1" w:name="gasthuis_aan_de_walkade"/>') })],
  ['comment', docx({ 'word/comments.xml': W(`<!-- ${KORT} -->`) })],
  ['name of a part', docx({ 'word/media/gasthuis aan de walkade.txt': 'x' })],
  [
    'embedded file',
    docx({ 'word/embeddings/x.docx': docx({ 'word/document.xml': W(`<w:p><w:r><w:t>${KORT}</w:t></w:r></w:p>`) }) }),
  ],
  ['text of a page, by the codes of its font', pageWithCodes(KORT)],
  ['text of a page, as it is', pdf(LEGE, ['<< >>', `BT /F1 12 Tf [(Jan) -250 (de V) 20 (ries)] TJ ET`])],
  [
    'text of a page over two lines',
    pdf(LEGE, ['<< >>', 'BT (verkoopt het gasthuis) Tj 0 -14 Td (aan de Walkade) Tj ET']),
  ],
  ['title of a PDF', pdf(LEGE, `<< /Title ${utf16(KORT)} >>`)],
  [
    'XMP',
    pdf(LEGE, [
      '<< /Type /Metadata /Subtype /XML >>',
      `<?xpacket?><x:xmpmeta><dc:title>${KORT}</dc:title></x:xmpmeta>`,
    ]),
  ],
  [
    'outline in an object stream',
    pdf(LEGE, ['<< /Type /ObjStm /N 1 /First 4 >>', `9 0 << /Title (Jan\\040de Vr\\151es) >>`]),
  ],
  ['alternative text of a figure', pdf(LEGE, `<< /S /Figure /Alt ${utf16('Het gasthuis aan de Walkade')} >>`)],
  ['page label', pdf(LEGE, `<< /Nums [0 << /P (${KORT} ) /S /D >>] >>`)],
  ['named destination', pdf(LEGE, '<< /gasthuis#20aan#20de#20walkade [3 0 R /Fit] >>')],
  ['address of a link', pdf(LEGE, '<< /S /URI /URI (https://example.nl/het-gasthuis-aan-de-walkade) >>')],
  ['file in a PDF', pdf(LEGE, ['<< /Type /EmbeddedFile >>', `Beste lezer, ${KORT}`])],
  ['another format', `<html><body><p title="x">Beste <em>Jan</em> de Vries</p></body></html>`],
  ['text with a ligature and a break', 'het ga\ufb06huis aan\nde Walkade'],
];

describe('a leak', () => {
  it.each(PLAATSEN)('is found in: %s', async (_plaats, bytes) => {
    const host = buildHost(MET_GEHEIM);
    verwachtLek(host, await bouw(host, {}, { docx: lekt(bytes) }));
    expect(host.paths('/out/niet-openbaar')).toContain('brieven/overleg.pdf');
    expect(host.paths('/out/.griffie/tmp')).toEqual([]);
  });

  it('is found in a PDF that goes along; a stuk may say that all may read it', async () => {
    const advies = String(INHOUD['2026-03-11/kade/raadsadvies.md']);
    const path = '2026-03-11/kade/nota.pdf';
    const host = buildHost({
      ...MET_GEHEIM,
      '2026-03-11/kade/raadsadvies.md': advies.replace('Een tekening', '[Een nota](nota.pdf)'),
      [path]: pageWithCodes(GEHEIM),
    });
    const result = await bouw(host);
    verwachtLek(host, result, path);
    expect(result.environment.join('\n')).toContain('"openbaarheid: openbaar"');
    const vrij = 'bijlagen: [{ bestand: nota.pdf, openbaarheid: openbaar }]\nsoort:';
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', 'soort:', vrij);
    expect((await bouw(host)).written).toContain(`openbaar/${path}`);
  });

  it('that comes into being in a file that is there already takes that file away', async () => {
    const advies = String(INHOUD['2026-03-11/kade/raadsadvies.md']);
    const path = '2026-03-11/kade/nota.pdf';
    const { 'brieven/overleg.md': dicht, ...open } = MET_GEHEIM;
    const host = buildHost({
      ...open,
      '2026-03-11/kade/raadsadvies.md': advies.replace('Een tekening', '[Een nota](nota.pdf)'),
      [path]: pageWithCodes(GEHEIM),
    });
    expect((await bouw(host)).written).toContain(`openbaar/${path}`);
    await host.files.write('/content/brieven/overleg.md', String(dicht));
    const { environment, removed } = await bouw(host);
    expect(environment).not.toEqual([]);
    expect(removed).toContain(`openbaar/${path}`);
    expect(host.paths('/out/openbaar')).toContain('brieven/brief.pdf');
    expect(host.text('/out/openbaar/manifest.json')).not.toContain('nota.pdf');
  });

  it('once mended lets everything out', async () => {
    const host = buildHost(MET_GEHEIM);
    await bouw(host, {}, { docx: lekt(KORT) });
    const { environment, written } = await bouw(host);
    expect(environment).toEqual([]);
    expect(written).toContain('openbaar/brieven/brief.docx');
  });
});

describe('the title of an agendapunt', () => {
  it('is closed when its line on the agenda is hidden by another stuk of its zaak', async () => {
    const dicht = Object.fromEntries(
      ['raadsadvies', 'raadsbesluit'].map((naam) => {
        const path = `2026-03-11/kade/${naam}.md`;
        return [path, String(INHOUD[path]).replace('soort:', 'openbaarheid: geheim\nsoort:')];
      }),
    );
    const host = buildHost({ ...INHOUD, ...dicht });
    expect((await bouw(host)).environment).toEqual([]);
    const { environment } = await bouw(buildHost({ ...INHOUD, ...dicht }), {}, { docx: lekt('Herstel van de kade') });
    expect(environment.join('\n')).toMatch(/alleen in 2026-03-11\/kade\//u);
  });
});

describe('no leak', () => {
  it('is what public sources, the house or gemeente.yaml hold too, or a title that is put together', async () => {
    const gewoon = [
      'De kade krijgt een nieuwe muur.',
      'Zie het Raadsadvies 1000001 – Herstel van de kade van 11 maart 2026.',
      'De raad van de gemeente Waterveen, burgemeester Ada Veen, de heer B. Kolk.',
      'Zaaknummer 1000009, pagina 1 van 1; aanvang 19.30 uur in de Raadzaal.',
    ].join('\n\n');
    const host = buildHost({ ...MET_GEHEIM, 'brieven/overleg.md': DICHT.replace(GEHEIM, `${gewoon}\n\n${GEHEIM}`) });
    const { environment, written } = await bouw(host);
    expect(environment).toEqual([]);
    expect(written).toContain('openbaar/2026-03-11/oproeping.pdf');
  });

  it('is what two writers write alike by chance in a PDF of other origin; a sentence and an account number are none of that', async () => {
    const advies = String(INHOUD['2026-03-11/kade/raadsadvies.md']);
    const zin = 'Het college van burgemeester en wethouders van de gemeente heeft in de afgelopen periode';
    const bouwMet = async (pagina: string, more = ''): Promise<readonly string[]> => {
      const host = buildHost({
        ...INHOUD,
        'brieven/overleg.md': DICHT.replace(
          GEHEIM,
          `${zin} met de eigenaar gesproken over NL91 en NL91ABNA0417164300${more}`,
        ),
        '2026-03-11/kade/raadsadvies.md': advies.replace('Een tekening', '[Een nota](nota.pdf)'),
        '2026-03-11/kade/nota.pdf': pageWithCodes(pagina),
      });
      return (await bouw(host)).environment;
    };
    expect(await bouwMet('Wij hebben in de afgelopen periode vaak met de eigenaar gesproken.')).toEqual([]);
    expect(await bouwMet('Wij noemen NL91ABNA0417164300 als rekening.')).not.toEqual([]);
    expect(await bouwMet(`${zin} met de eigenaar gesproken.`)).not.toEqual([]);
  });

  it('is not looked for again when nothing changed', async () => {
    const host = buildHost(MET_GEHEIM);
    const first = await bouw(host);
    host.log.length = 0;
    const { unchanged, environment } = await bouw(host);
    expect({ unchanged, environment }).toEqual({ unchanged: first.written, environment: [] });
    expect(host.log.filter((line) => line === 'read /out/openbaar/brieven/brief.pdf')).toEqual([]);
  });
});

describe('what was public and is closed', () => {
  const open = DICHT.replace(/openbaarheid[\s\S]*?(?=---\n\n)/u, '');
  const WOORDEN = /gasthuis|Vries|overleg/iu;
  const openbaar = (host: MemoryHost): string[] =>
    host.paths('/out/openbaar').filter((path) => WOORDEN.test(path + host.text(`/out/openbaar/${path}`)));

  it.each([
    ['where it is', 'brieven/overleg.md', {}],
    ['where it is, in a build of that alone', 'brieven/overleg.md', { paths: ['/content/brieven/overleg.md'] }],
    ['renamed', 'brieven/vertrouwelijk.md', {}],
    ['renamed, in a build of that alone', 'brieven/nieuw.md', { paths: ['/content/brieven/nieuw.md'] }],
    ['moved, in a build of something else', 'archief/2026/overleg.md', { paths: ['/content/2026-03-11'] }],
    ['in a build of one format', 'brieven/overleg.md', { formats: ['docx'] as const }],
  ])('is gone from the public side: %s', async (_hoe, naar, options) => {
    const host = buildHost({ ...INHOUD, 'brieven/overleg.md': open });
    await bouw(host);
    expect(openbaar(host)).toHaveLength(3);
    await host.files.remove('/content/brieven/overleg.md');
    await host.files.makeFolder(`/content/${naar}`.replace(/\/[^/]*$/u, ''));
    await host.files.write(`/content/${naar}`, DICHT);
    const { environment } = await bouw(host, options);
    expect(openbaar(host)).toEqual([]);
    expect(environment).toEqual([]);
    await host.files.remove(`/content/${naar}`);
    await host.files.write('/content/brieven/overleg.md', open);
    await bouw(host);
    expect(openbaar(host)).toHaveLength(3);
    expect(host.paths('/out/niet-openbaar')).toEqual([]);
  });

  it('is gone also when everything that was remembered is', async () => {
    const host = buildHost({ ...INHOUD, 'brieven/overleg.md': open });
    await bouw(host);
    for (const path of ['.griffie/state', 'openbaar/manifest.json']) host.tree.delete(`/out/${path}`);
    await host.files.write('/content/brieven/overleg.md', DICHT);
    await bouw(host);
    expect(openbaar(host)).toEqual([]);
  });

  it('is gone when the stuk that keeps its earlier files has what is closed now', async () => {
    const brief = String(INHOUD['brieven/brief.md']);
    const host = buildHost({ ...INHOUD, 'brieven/brief.md': brief.replace('Het werk gaat goed.', `${GEHEIM}.`) });
    await bouw(host);
    await host.files.write('/content/brieven/overleg.md', DICHT);
    await host.files.write('/content/brieven/brief.md', brief.replace('soort: raadsbrief', 'soort: ['));
    const { removed } = await bouw(host);
    expect(removed).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(openbaar(host)).toEqual([]);
  });
});
