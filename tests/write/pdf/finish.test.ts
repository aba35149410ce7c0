import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/write/index.ts';
import { scanContent } from '../../../src/write/pdf/finish/content.ts';
import { type Element, marksOf } from '../../../src/write/pdf/finish/structure.ts';
import { FIGUUR, STUKKEN, type StukNaam } from './stukken.ts';
import { browser, context, documentOf, outline, type Printed, printed, structureOf } from './support.ts';

let running: Browser;
const files = new Map<StukNaam, Printed>();
const file = (naam: StukNaam): Printed => files.get(naam) as Printed;
beforeAll(async () => {
  running = await browser();
  for (const naam of Object.keys(STUKKEN) as StukNaam[]) {
    if (naam !== 'dertig bladzijden') files.set(naam, await printed(running, documentOf(STUKKEN[naam])));
  }
});
afterAll(() => running.close());

/** What paints on the pages without being said to be content or artifact. */
function untagged(bytes: Uint8Array): number {
  const { pdf } = structureOf(bytes);
  let count = 0;
  for (const { dict } of pdf.pages()) {
    const text = pdf.stream(Number.parseInt(String(dict.get('Contents')), 10)).toString('latin1');
    const artifacts: [number, number][] = [...text.matchAll(/\/Artifact BMC[\s\S]*?EMC/g)].map(
      ({ index, 0: { length } }) => [index, index + length],
    );
    count += scanContent(text).paintings.filter(
      ({ mcid, start }) => mcid === undefined && !artifacts.some(([from, to]) => start >= from && start < to),
    ).length;
  }
  return count;
}

describe('the steps', () => {
  it('make whatever paints outside the structure an artifact', () => {
    expect(untagged(file('advies').raw)).toBeGreaterThan(0);
    expect(untagged(file('advies').finish().bytes)).toBe(0);
    expect(untagged(file('advies').finish(['writeContents']).bytes)).toBeGreaterThan(0);
  });

  it('leave no rules of tables in the structure', () => {
    const own = (bytes: Uint8Array): number =>
      structureOf(bytes).all.filter(({ role, kids }) => role === 'Table' && kids.some(({ kind }) => kind === 'mark'))
        .length;
    expect(own(file('advies').finish(['drawingToArtifacts']).bytes)).toBe(1);
    expect(own(file('advies').finish().bytes)).toBe(0);
  });

  it('keep the head of a table that runs over pages once', () => {
    const pages = (bytes: Uint8Array): number[] =>
      structureOf(bytes)
        .all.filter(({ role }) => role === 'TH')
        .map((cell) => new Set(marksOf(cell).map(({ page }) => page)).size);
    expect(Math.min(...pages(file('advies').finish(['keepFirstHeads']).bytes))).toBeGreaterThan(1);
    expect(pages(file('advies').finish().bytes)).toEqual([1, 1, 1]);
  });

  it('give list items a body, five levels deep', () => {
    const { all } = structureOf(file('advies').finish().bytes);
    const items = all.filter(({ role }) => role === 'LI');
    expect(items).toHaveLength(6);
    for (const { kids } of items) {
      expect(kids.map((kid) => (kid.kind === 'element' ? kid.role : kid.kind))).toEqual(['Lbl', 'LBody']);
    }
    const depth = (element: Element | undefined): number =>
      element ? depth(element.parent) + (element.role === 'L' ? 1 : 0) : 0;
    expect(Math.max(...items.map(depth))).toBe(5);
  });

  it('describe every link, on each line that it runs over', () => {
    const contents = (bytes: Uint8Array): unknown[] => {
      const { pdf, all } = structureOf(bytes);
      return all
        .filter(({ role }) => role === 'Link')
        .flatMap(({ kids }) =>
          kids.flatMap((kid) => (kid.kind === 'thing' ? [pdf.dict(`${kid.object} 0 R`).get('Contents')] : [])),
        );
    };
    const described = contents(file('advies').finish().bytes);
    expect(described.length).toBeGreaterThan(1);
    expect(new Set(described).size).toBe(2);
    expect(described.at(-1)).toBe('(de route)');
    expect(contents(file('noten').finish().bytes)).toEqual(['(Noot 1)', '(Terug naar noot 1 in de tekst)']);
    expect(contents(file('advies').finish(['describeLinks']).bytes)).toContain(undefined);
  });

  it('make of every note a Note with an ID and its number as label, and of every call a Reference', async () => {
    const call = (id: string, note: number): string =>
      `<sup class="noot"><a href="#noot-${note}" id="${id}">${note}</a></sup>`;
    const back = (id: string, text: string): string => `<a class="noot-terug" href="#${id}">${text}</a>`;
    const html = `<h1>T</h1><p>Een${call('a', 1)} twee${call('b', 2)} weer${call('c', 1)}.</p><table><thead><tr><th>k</th><th>l</th></tr></thead><tbody><tr><td>x</td><td>y</td></tr></tbody></table>
      <section class="noten"><h2>Noten</h2><ol><li id="noot-1"><p><span class="noot-nummer">1 ${back('a', 'a')} ${back('c', 'b')}</span> Eerste.</p></li>
      <li id="noot-2"><p><span class="noot-nummer">${back('b', '2')}</span> Tweede.</p><ul><li>punt</li></ul></li></ol></section>`;
    const { bytes } = (await printed(running, documentOf(html))).finish();
    const { all, pdf, structure } = structureOf(bytes);
    const below = ({ kids }: Element): string[] => kids.flatMap((kid) => (kid.kind === 'element' ? [kid.role] : []));
    const found = (role: string): Element[] => all.filter((element) => element.role === role);
    expect(found('Reference').map(below)).toEqual([['Link'], ['Link'], ['Link']]);
    expect(found('Note').map(below)).toEqual([
      ['Lbl', 'P'],
      ['Lbl', 'P', 'L'],
    ]);
    expect(found('Note').map(({ dict }) => dict.get('ID'))).toEqual(['(noot000001)', '(noot000002)']);
    const ids = pdf.dict(structure.root.get('IDTree')).get('Names') as string[];
    expect(ids.filter((_, index) => index % 2 === 0)).toEqual([
      '(kop000001)',
      '(kop000002)',
      '(noot000001)',
      '(noot000002)',
    ]);
    // No way back is called the same.
    const heard = found('Link').map(({ kids }) =>
      kids.flatMap((kid) => (kid.kind === 'thing' ? [pdf.dict(`${kid.object} 0 R`).get('Contents')] : [])),
    );
    expect(new Set(heard.slice(3).flat()).size).toBe(3);
  });

  it('lead to a file that goes along from wherever the PDF stands', () => {
    const { pdf } = structureOf(file('advies').finish().bytes);
    const annotations = pdf.pages().flatMap(({ dict }) => (pdf.resolve(dict.get('Annots')) ?? []) as string[]);
    const actions = annotations.map((annotation) => pdf.resolve(pdf.dict(annotation).get('A')) as Map<string, unknown>);
    expect(actions.at(-1)?.get('S')).toBe('/GoToR');
    expect(actions.at(-1)?.get('F')).toEqual(
      new Map([
        ['Type', '/Filespec'],
        ['F', '(bijlagen/de route.pdf)'],
        ['UF', '(bijlagen/de route.pdf)'],
      ]),
    );
    expect(actions[0]?.get('URI')).toBe('(https://www.voorbeeld.example/plan)');
  });

  it('spell a title with room between its letters as the word that it is', async () => {
    const html = '<h1 class="titel-gespatieerd">OPROEPING</h1><h2>Agenda</h2>';
    const { bytes } = (await printed(running, documentOf(html))).finish();
    const { all, pdf } = structureOf(bytes);
    expect(all.flatMap(({ role, dict }) => (/^H/.test(role) ? [dict.get('ActualText')] : []))).toEqual([
      '(OPROEPING)',
      undefined,
    ]);
    const content = pdf.stream(Number.parseInt(String(pdf.pages()[0]?.dict.get('Contents')), 10)).toString('latin1');
    expect(content.match(/\/ActualText \(OPROEPING\)>>BDC/g)).toHaveLength(1);
    expect(scanContent(content).openings.length).toBeGreaterThan(1);
  });

  it('keep the space at the end of a line, so that words are not read as one', async () => {
    const sentence = 'Langs de rand komt een pad voor wie naar school fietst of naar het werk gaat in de stad. '
      .repeat(3)
      .trim();
    const { bytes } = (await printed(running, documentOf(`<p>${sentence}</p>`))).finish();
    const { pdf, all } = structureOf(bytes);
    const [page] = pdf.pages();
    const content = pdf.stream(Number.parseInt(String(page?.dict.get('Contents')), 10)).toString('latin1');
    const fonts = [...(pdf.resolve(pdf.dict(page?.dict.get('Resources')).get('Font')) as Map<string, string>).values()];
    const cmap = pdf.stream(Number.parseInt(String(pdf.dict(fonts[0]).get('ToUnicode')), 10)).toString('latin1');
    const space = /<(\w{4})> <0020>/.exec(cmap)?.[1];
    const marks = all
      .filter(({ role }) => role === 'P')
      .flatMap(marksOf)
      .map(({ mcid }) => mcid);
    const shown = scanContent(content).paintings.filter(({ mcid }) => mcid !== undefined && marks.includes(mcid));
    const glyphs = shown.flatMap(({ start, end }) => content.slice(start, end).match(/<\w{4}>/g) ?? []);
    expect(glyphs).toHaveLength(sentence.length);
    expect(glyphs.filter((glyph) => glyph === `<${space}>`)).toHaveLength(sentence.split(' ').length - 1);
  });

  it('close the gaps between levels of headings', () => {
    const headings = (bytes: Uint8Array): string[] =>
      structureOf(bytes).all.flatMap(({ role }) => (/^H\d/.test(role) ? [role] : []));
    expect(headings(file('sprong in de koppen').raw)).toEqual(['H2', 'H4', 'H4', 'H2']);
    expect(headings(file('sprong in de koppen').finish().bytes)).toEqual(['H1', 'H2', 'H2', 'H1']);
    expect(headings(file('advies').finish().bytes)).toEqual(headings(file('advies').raw));
  });

  it('number header cells by their place, and data cells point at them', () => {
    const { all } = structureOf(file('spanten').finish().bytes);
    const ids = all.flatMap(({ dict }) => dict.get('ID') ?? []);
    expect(ids).toEqual(['(kop000001)', '(kop000002)', '(kop000003)', '(kop000004)', '(kop000005)']);
    const pointed = new Set(
      all
        .flatMap(({ dict }) => [dict.get('A') ?? []].flat())
        .flatMap((a) => (a instanceof Map ? (a.get('Headers') ?? []) : []))
        .flat(),
    );
    expect([...pointed].filter((id) => !ids.includes(id as string))).toEqual([]);
    expect(pointed.size).toBeGreaterThan(3);
  });

  it('take a figure around a figure for what it is', async () => {
    const figuur = await printed(running, documentOf(FIGUUR));
    expect(outline(figuur.raw).filter((line) => line.trim() === 'Figure')).toHaveLength(2);
    expect(outline(figuur.finish().bytes).map((line) => line.trim())).toEqual(['Document', 'H1', 'Div', 'Figure']);
    expect(figuur.finish().objections).toEqual([]);
  });

  it('map roles that PDF 1.7 does not know', () => {
    const roles = (bytes: Uint8Array): unknown => structureOf(bytes).structure.root.get('RoleMap');
    expect(roles(file('advies').finish().bytes)).toEqual(
      new Map([
        ['Em', '/Span'],
        ['Strong', '/Span'],
      ]),
    );
    expect(roles(file('advies').finish(['mapRoles']).bytes)).toBeUndefined();
  });

  it('keep empty cells in their place', () => {
    const rows = outline(file('spanten').finish().bytes).join(' ').split('TR').slice(1);
    expect(rows.map((row) => row.match(/T[HD]/g)?.length)).toEqual([2, 2, 3, 2, 2]);
  });
});

describe('a finished file', () => {
  it('is one that another library reads, with every mark owned by the element that holds it', async () => {
    const pdf = await PDFDocument.load(file('advies').finish().bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe('Fietspad Zuidrand');
    expect(pdf.getAuthor()).toBe('Gemeente Voorbeeld');
    expect(pdf.getCreationDate()?.toISOString()).toBe('2024-03-12T00:00:00.000Z');
    expect(pdf.getPageCount()).toBe((await PDFDocument.load(file('advies').raw)).getPageCount());
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const pages = new Map(
      pdf.getPages().map((page) => [page.ref.toString(), page.node.get(PDFName.of('StructParents'))?.toString()]),
    );
    expect(root.get(PDFName.of('ParentTree'))).toBeDefined();
    const { all, structure, pdf: own } = structureOf(file('advies').finish().bytes);
    const nums = own.dict(structure.root.get('ParentTree')).get('Nums') as string[];
    for (const element of all) {
      for (const kid of element.kids) {
        if (kid.kind !== 'mark') continue;
        const owners = own.resolve(nums[nums.indexOf(pages.get(`${kid.page} 0 R`) as string) + 1]) as string[];
        expect(owners[kid.mcid]).toBe(`${element.number} 0 R`);
      }
    }
  });

  it('shows the same text in the same place: nothing but marks is added to what is painted', async () => {
    const painted = (bytes: Uint8Array): string[] => {
      const { pdf } = structureOf(bytes);
      return pdf.pages().map(({ dict }) =>
        pdf
          .stream(Number.parseInt(String(dict.get('Contents')), 10))
          .toString('latin1')
          .replace(/\/\w+ (<<\/(MCID \d+ |ActualText \(\w+\))>>BDC|BMC)|\bEMC\b/g, '')
          .replace(/\s+/g, ' '),
      );
    };
    for (const { raw, finish } of files.values()) expect(painted(finish().bytes)).toEqual(painted(raw));
  });

  it('has an output intent with a profile, and an identification that follows from what is in it', async () => {
    const { bytes } = file('advies').finish();
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const [intent] = (pdf.catalog.lookup(PDFName.of('OutputIntents')) as unknown as { asArray(): PDFDict[] }).asArray();
    const profile = intent?.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream | undefined;
    expect(profile?.dict.get(PDFName.of('N'))?.toString()).toBe('3');
    const id = (data: Uint8Array): unknown => structureOf(data).pdf.trailer.get('ID');
    expect(id(bytes)).toEqual(id(file('advies').finish().bytes));
    expect(id(bytes)).not.toEqual(id(file('noten').finish().bytes));
    expect(id(file('advies').finish(['identify']).bytes)).toBeUndefined();
  });

  it('has a fixed date where the stuk has none', async () => {
    const { datum: _, ...meta } = documentOf('').meta;
    const undated = { ...documentOf('<h1>x</h1>'), meta };
    const { bytes } = (await printed(running, undated)).finish();
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getModificationDate()?.toISOString()).toBe(
      '2000-01-01T00:00:00.000Z',
    );
  });
});

describe('claims', () => {
  const xmpOf = (bytes: Uint8Array): string =>
    /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
  const claimed = (bytes: Uint8Array): string[] =>
    [...xmpOf(bytes).matchAll(/<(pdfuaid|pdfaid):part>/g)].map(([, name]) => name as string);

  it('are made when nothing speaks against them', () => {
    for (const naam of ['advies', 'beelden', 'noten', 'spanten', 'sprong in de koppen', 'los accent'] as const) {
      const { bytes, objections } = file(naam).finish();
      expect([naam, objections, claimed(bytes)]).toEqual([naam, [], ['pdfaid', 'pdfuaid']]);
    }
  });

  it('are only those that were asked for', async () => {
    const claims = async (pdfStandaard: 'geen' | 'ua' | 'a'): Promise<string[]> =>
      claimed((await printed(running, documentOf('<h1>x</h1>'), { pdfStandaard })).finish().bytes);
    expect([await claims('geen'), await claims('ua'), await claims('a')]).toEqual([[], ['pdfuaid'], ['pdfaid']]);
  });

  it.each([
    ['beeld zonder tekst', ['pdfaid'], 'een afbeelding geen tekst heeft'],
    ['ongelijke rijen', ['pdfaid'], 'een tabel rijen van ongelijke lengte heeft'],
    ['vreemde tekens', [], 'teken'],
    ['zonder kopcellen', ['pdfaid'], 'een tabel geen kopcellen heeft'],
    ['samengesteld teken', [], 'niet terug te lezen'],
  ] as const)('are dropped for a reason: %s', (naam, left, reden) => {
    const { bytes, objections } = file(naam).finish();
    expect(claimed(bytes)).toEqual(left);
    expect(objections.every((objection) => objection.reason.includes(reden))).toBe(true);
    expect(objections.length).toBeGreaterThan(0);
  });

  it('are dropped for a glyph that the font lacks', () => {
    const { raw, finish } = file('noten');
    const { pdf } = structureOf(raw);
    const content = String(pdf.pages()[0]?.dict.get('Contents'));
    const number = Number.parseInt(content, 10);
    const drawn = pdf.stream(number).toString('latin1');
    pdf.setStream(number, pdf.dict(content), Buffer.from(drawn.replace(/<\w{4}> Tj/, '<0000> Tj'), 'latin1'));
    const { bytes, objections } = finish([], pdf.write());
    expect(claimed(bytes)).toEqual([]);
    const reason = 'het lettertype een teken mist dat in het stuk staat';
    expect(objections).toEqual([
      { standaard: 'ua', reason },
      { standaard: 'a', reason },
    ]);
  });

  it('say what stands in the stuk, escaped', () => {
    expect(xmpOf(file('advies').finish().bytes)).toContain('Een &lt;vrij&gt; fietspad &amp; meer');
  });

  it('come with a waarschuwing at the stuk when one that was asked for is dropped', async () => {
    const { writePdf } = await import('../../../src/write/index.ts');
    const write = async (pdfStandaard: 'beide' | 'a') =>
      writePdf(documentOf(STUKKEN['ongelijke rijen']), await context({ printer: running.printer, pdfStandaard }));
    const { diagnostics } = await write('beide');
    expect(diagnostics).toMatchObject([{ rule: 'pdf-standaard', severity: 'waarschuwing', file: 'zaak/stuk.md' }]);
    expect((await write('a')).diagnostics).toEqual([]);
  });
});
