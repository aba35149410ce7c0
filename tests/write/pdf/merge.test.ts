import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/core/index.ts';
import { type Browser, type BundlePart, judge, openBundle } from '../../../src/write/index.ts';
import type { PdfObjects } from '../../../src/write/pdf/finish/pdf-objects.ts';
import { type Element, elements, marksOf, readStructure } from '../../../src/write/pdf/finish/structure.ts';
import { isDict, list, readTextString, refNumber } from '../../../src/write/pdf/finish/values.ts';
import { openForeign } from '../../../src/write/pdf/merge/foreign.ts';
import { pagesOf } from '../../../src/write/pdf/merge/pages.ts';
import { readTree } from '../../../src/write/pdf/merge/trees.ts';
import { handPdf, page } from './hand-pdf.ts';
import { readAloud } from './reading.ts';
import { browser, context, documentOf, printed } from './support.ts';

const TABEL =
  '<table><thead><tr><th scope="col">Straat</th><th scope="col">Bedrag</th></tr></thead><tbody><tr><td>Kade</td><td>€ 10</td></tr></tbody></table>';
const ADVIES = `<h1>Raadsadvies</h1><h2>Kosten</h2>${TABEL}<p>Zie <a href="besluit.pdf">het besluit</a>, <a href="../elders/kaart.pdf">de kaart</a> en <a href="#kosten">hierboven</a>.</p><h2 id="kosten">Meer</h2><ul><li>Eén</li><li>Twee</li></ul>`;
const BESLUIT = `<h1>Raadsbesluit</h1>${TABEL}<h2 id="kosten">Kosten</h2><p>Naar <a href="#kosten">de kosten</a> en <strong>terug</strong> naar <a href="advies.pdf">het advies</a>.</p>`;
const FOLDER = 'vergadering/zaak';

let running: Browser;
let advies: Uint8Array;
let besluit: Uint8Array;
let lettertype: Uint8Array;

beforeAll(async () => {
  running = await browser();
  [advies, besluit] = [
    (await printed(running, documentOf(ADVIES))).finish().bytes,
    (await printed(running, documentOf(BESLUIT))).finish().bytes,
  ];
  lettertype = (await context()).lettertypen.normaal.bytes;
});
afterAll(() => running.close());

const own = (name: string, bytes: Uint8Array): BundlePart => ({
  bytes,
  titel: name,
  diepte: 0,
  eigen: true,
  pad: `${FOLDER}/${name}.pdf`,
});
const foreign = (name: string, bytes: Uint8Array): BundlePart => ({ ...own(name, bytes), eigen: false });

function bundle(parts: readonly BundlePart[]) {
  const made = openBundle({
    meta: { titel: 'Raadsvergadering', taal: 'nl-NL', auteur: 'Gemeente', datum: '2026-03-11' as IsoDate },
    pad: 'vergadering/bundel.pdf',
    delen: parts.map(({ pad }) => pad),
    voet: (number) => `Raadsvergadering · blad ${number}`,
    lettertype,
    grootte: 8,
    kleur: '#555555',
  });
  const pieces: Uint8Array[] = [];
  const firsts = parts.map((part) => {
    const first = made.add(part);
    pieces.push(...made.take());
    return first;
  });
  const { claims, sha256, size } = made.finish();
  const bytes = Buffer.concat([...pieces, ...made.take()]);
  expect(size).toBe(bytes.byteLength);
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const { pdf, repaired } = openForeign(bytes);
  expect(repaired).toBe(false);
  return { bytes, pdf, claims, firsts };
}

/** The text of every page, as another library reads it. */
async function texts(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    found.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await document.destroy();
  return found;
}

const vreemd = (name: string): Promise<Uint8Array> =>
  readFile(fileURLToPath(new URL(`./vreemd/${name}.pdf`, import.meta.url)));

/** The actions of the links of a page, as they are written. */
function actions(pdf: PdfObjects, at: number): unknown[] {
  return list(pdf.resolve(pagesOf(pdf)[at]?.dict.get('Annots'))).map((value) => {
    const annotation = pdf.dict(value);
    return pdf.resolve(annotation.get('A')) ?? annotation.get('Dest');
  });
}

describe('parts of griffie', () => {
  test('read as they did, tag by tag, one after the other', async () => {
    const { bytes, claims, firsts } = bundle([own('advies', advies), own('besluit', besluit)]);
    expect(await readAloud(bytes)).toBe([await readAloud(advies), await readAloud(besluit)].join('\n'));
    expect(claims).toEqual(['ua', 'a']);
    expect(firsts).toEqual([1, 2]);
  });

  test('stand as parts below one document, each with its title', () => {
    const { pdf } = bundle([own('advies', advies), own('besluit', besluit)]);
    const { top } = readStructure(pdf);
    expect(top.role).toBe('Document');
    const kids = top.kids as Element[];
    expect(kids.map(({ role, dict }) => [role, readTextString(dict.get('T') as string)])).toEqual([
      ['Part', 'advies'],
      ['Part', 'besluit'],
    ]);
  });

  test('have ids that no other part has, and headers that are cells of their own table', () => {
    const { pdf } = bundle([own('a', advies), own('b', besluit), own('c', advies)]);
    const { root, top } = readStructure(pdf);
    const all = elements(top);
    const withId = all.filter(({ dict }) => dict.has('ID'));
    const ids = withId.map(({ dict }) => dict.get('ID') as string);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
    const tree = readTree(pdf, root.get('IDTree'), 'Names');
    expect(tree.map(([id]) => id)).toEqual([...ids].sort());
    expect(tree.map(([, value]) => refNumber(value)).sort()).toEqual(withId.map(({ number }) => number).sort());
    for (const table of all.filter(({ role }) => role === 'Table')) {
      const cells = elements(table);
      const heads = new Set(cells.filter(({ role }) => role === 'TH').map(({ dict }) => dict.get('ID')));
      const named = cells.flatMap(({ dict }) =>
        list(dict.get('A')).flatMap((one) => (isDict(one) ? list(one.get('Headers')) : [])),
      );
      expect(named.length).toBe(2);
      for (const header of named) expect(heads).toContain(header);
    }
  });

  test('are one list of pages, and one index from content back to its element', () => {
    const { pdf } = bundle([own('a', advies), own('b', besluit), own('c', advies)]);
    const pages = pdf.dict(pdf.catalog.get('Pages'));
    const kids = list(pages.get('Kids'));
    expect(kids.map((kid) => pdf.dict(kid).get('Type'))).toEqual(['/Page', '/Page', '/Page']);
    const { root, top } = readStructure(pdf);
    const index = readTree(pdf, root.get('ParentTree'), 'Nums');
    expect(index.map(([key]) => Number(key))).toEqual(index.map((_, at) => at));
    expect(root.get('ParentTreeNextKey')).toBe(String(index.length));
    const owners = new Map(index.map(([key, value]) => [key, value]));
    const keys = new Map(kids.map((kid) => [refNumber(kid), pdf.dict(kid).get('StructParents')]));
    expect(new Set(keys.values()).size).toBe(3);
    for (const element of elements(top)) {
      for (const kid of element.kids) {
        if (kid.kind === 'mark') {
          const ofPage = list(pdf.resolve(owners.get(keys.get(kid.page) as string)));
          expect(refNumber(ofPage[kid.mcid])).toBe(element.number);
        }
        if (kid.kind === 'thing') {
          const key = pdf.dict(`${kid.object} 0 R`).get('StructParent');
          expect(refNumber(owners.get(key as string))).toBe(element.number);
        }
      }
    }
    expect(marksOf(top).length).toBeGreaterThan(20);
  });

  test('link to each other inside the file, to their own places, and to what is not in it from where it is', () => {
    const { pdf } = bundle([own('advies', advies), own('besluit', besluit)]);
    const names = new Map(
      readTree(pdf, pdf.dict(pdf.catalog.get('Names')).get('Dests'), 'Names').map(([name, dest]) => [name, dest]),
    );
    const pages = pagesOf(pdf).map(({ number }) => number);
    const pageOf = (name: unknown): number => pages.indexOf(refNumber(list(names.get(name as string))[0]));
    const [toOther, toFile, within] = actions(pdf, 0) as [
      Map<string, string>,
      Map<string, Map<string, string>>,
      string,
    ];
    expect(toOther.get('S')).toBe('/GoTo');
    expect(pageOf(toOther.get('D'))).toBe(1);
    expect(toFile.get('S')).toBe('/GoToR');
    expect(toFile.get('F')?.get('F')).toBe('(elders/kaart.pdf)');
    expect(pageOf(within)).toBe(0);
    // Of two parts with a place of one name each has its own.
    const [own2, back] = actions(pdf, 1) as [string, Map<string, string>];
    expect(pageOf(own2)).toBe(1);
    expect(pageOf(back.get('D'))).toBe(0);
  });

  test('say on each page which it is, as an artifact, in the font of the house', async () => {
    const { bytes, pdf } = bundle([own('advies', advies), own('besluit', besluit)]);
    expect((await texts(bytes)).map((text) => /blad (\d)/.exec(text)?.[1])).toEqual(['1', '2']);
    expect(await readAloud(bytes)).not.toContain('blad 1');
    const labels = pdf.dict(pdf.catalog.get('PageLabels'));
    expect(labels.get('Nums')).toEqual(['0', new Map([['S', '/D']])]);
  });

  test('are the same bytes every time, and the same picture stands there once', () => {
    const parts = [own('advies', advies), own('besluit', besluit)];
    expect(bundle(parts).bytes.equals(bundle(parts).bytes)).toBe(true);
    const [one, two] = [bundle([own('a', advies)]).bytes, bundle([own('a', advies), own('b', advies)]).bytes];
    expect(two.byteLength).toBeLessThan(one.byteLength * 1.5);
  });

  test('claim no more than each of them', () => {
    const text = Buffer.from(advies).toString('latin1');
    const humble = Buffer.from(text.replace('<pdfuaid:part>1<', '<pdfuaid:part>0<'), 'latin1');
    expect(bundle([own('advies', humble), own('besluit', besluit)]).claims).toEqual(['a']);
  });
});

describe('parts of other makers', () => {
  test.each([
    ['libreoffice-tags', { goesIn: true, pages: 1, tagged: true, remarks: [] }],
    ['libreoffice-kaal', { goesIn: true, pages: 1, tagged: false, remarks: [] }],
    ['weasyprint', { goesIn: true, pages: 1, tagged: false, remarks: [] }],
    ['ghostscript', { goesIn: true, pages: 1, tagged: false, remarks: [] }],
    ['scan', { goesIn: true, pages: 1, tagged: false, remarks: [] }],
    ['objectstromen', { goesIn: true, pages: 1, tagged: true, remarks: [] }],
    ['beschadigd', { goesIn: true, pages: 1, tagged: true, remarks: ['hersteld'] }],
    ['versleuteld', { goesIn: false, reason: 'het bestand is versleuteld' }],
  ])('%s is what it is, and reads in the bundle as before', async (name, expected) => {
    const bytes = await vreemd(name);
    expect(judge(bytes, lettertype)).toEqual(expected);
    if (!('tagged' in expected)) return;
    const made = bundle([own('advies', advies), foreign(name, bytes), own('besluit', besluit)]);
    expect(made.claims).toEqual([]);
    const source = name === 'beschadigd' ? await vreemd('libreoffice-tags') : bytes;
    const [before] = await texts(source);
    const [, after] = await texts(made.bytes);
    expect(after?.replace(/ ?Raadsvergadering · blad 2$/, '')).toBe(before);
    const aloud = await readAloud(made.bytes);
    expect(aloud).toContain(await readAloud(besluit));
    if (expected.tagged) expect(aloud).toContain('H1 Verkeersonderzoek');
    const marked = made.pdf.dict(made.pdf.catalog.get('MarkInfo'));
    expect(marked.get('Suspects')).toBe(expected.tagged ? undefined : 'true');
  });

  test('that were changed later, or begin behind something else, or have two kinds of tables, are what they say last', async () => {
    const first = Buffer.from(handPdf({ 3: page() }));
    const start = Number(/startxref\n(\d+)/.exec(first.toString('latin1'))?.[1]);
    const content = 'BT /F 12 Tf 72 400 Td (Gewijzigd) Tj ET';
    const object = `6 0 obj\n<</Length ${content.length}>>stream\n${content}\nendstream\nendobj\n`;
    const table = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
    const later = (rest: (at: number) => string): Buffer =>
      Buffer.concat([first, Buffer.from(object + rest(first.length + object.length), 'latin1')]);
    const end = (at: number): string => `\nstartxref\n${at}\n%%EOF\n`;
    const trailer = `trailer\n<</Size 7 /Root 1 0 R /Prev ${start}`;
    const changed = later((at) => `xref\n6 1\n${table(first.length)}${trailer}>>${end(at)}`);
    const behind = Buffer.concat([Buffer.from('iets van een ander\n'), changed]);
    const row = Buffer.from([1, first.length >> 8, first.length & 0xff, 0]).toString('latin1');
    const stream = `8 0 obj\n<</Type /XRef /W [1 2 1] /Index [6 1] /Size 7 /Root 1 0 R /Length 4>>stream\n${row}\nendstream\nendobj\n`;
    const both = later((at) => `${stream}xref\n0 0\n${trailer} /XRefStm ${at}>>${end(at + stream.length)}`);
    for (const bytes of [changed, behind, both]) {
      expect(judge(bytes, lettertype)).toMatchObject({ goesIn: true, remarks: [] });
      const [text] = await texts(bundle([foreign('a', bytes)]).bytes);
      expect(text).toMatch(/^Gewijzigd/);
    }
  });

  test('have types that mean what they meant, a circle nothing', async () => {
    const root = '<</Type /StructTreeRoot /K [11 0 R] /ParentTree 14 0 R /RoleMap <</Kop /H2 /Rond /Om /Om /Rond>>>>';
    const bytes = handPdf(
      {
        3: page(
          '/StructParents 0',
          '/Kop <</MCID 0>>BDC BT /F 12 Tf (Kop) Tj ET EMC /Rond <</MCID 1>>BDC BT /F 12 Tf (Rond) Tj ET EMC',
        ),
        10: root,
        11: '<</Type /StructElem /S /Document /P 10 0 R /K [12 0 R 13 0 R]>>',
        12: '<</Type /StructElem /S /Kop /P 11 0 R /Pg 3 0 R /K 0>>',
        13: '<</Type /StructElem /S /Rond /P 11 0 R /Pg 3 0 R /K 1>>',
        14: '<</Nums [0 [12 0 R 13 0 R]]>>',
      },
      '/StructTreeRoot 10 0 R /MarkInfo <</Marked true>> /Lang (en)',
    );
    const other = handPdf(
      {
        3: page('/StructParents 0', '/Kop <</MCID 0>>BDC BT /F 12 Tf (Kop) Tj ET EMC'),
        10: root.replace('/Kop /H2', '/Kop /H3'),
        11: '<</Type /StructElem /S /Kop /P 10 0 R /Pg 3 0 R /K 0>>',
        14: '<</Nums [0 [11 0 R]]>>',
      },
      '/StructTreeRoot 10 0 R /MarkInfo <</Marked true>>',
    );
    const { pdf } = bundle([foreign('a', bytes), foreign('b', other)]);
    const { root: made, top } = readStructure(pdf);
    expect([...pdf.dict(made.get('RoleMap'))]).toEqual([
      ['Kop', '/H2'],
      ['Rond', '/Div'],
    ]);
    expect(elements(top).map(({ role }) => role)).toEqual(['Document', 'Part', 'Kop', 'Rond', 'Part', 'H3']);
    expect((top.kids[0] as Element).dict.get('Lang')).toBe('(en)');
  });

  test('that are no PDF, run a program or are a form of XFA do not go in', () => {
    const script = '<</S /JavaScript /JS (app.alert)>>';
    const reason = (bytes: Uint8Array): unknown => (judge(bytes, lettertype) as { reason?: string }).reason;
    expect(reason(Buffer.from('geen PDF'))).toBe('het bestand is beschadigd, of geen PDF');
    for (const bytes of [
      handPdf({ 3: page() }, `/OpenAction ${script}`),
      handPdf({ 3: page(`/AA <</O ${script}>>`) }),
      handPdf({ 3: page() }, `/Names <</JavaScript <</Names [(a) ${script}]>>>>`),
      handPdf({ 3: page(`/Annots [<</Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (x) /Next ${script}>>>>]`) }),
      handPdf({ 3: page(), 9: `<</FT /Tx /T (a) /AA <</K ${script}>>>>` }, '/AcroForm <</Fields [9 0 R]>>'),
    ]) {
      expect(reason(bytes)).toBe('er zit een programma in (JavaScript)');
    }
    expect(reason(handPdf({ 3: page() }, '/AcroForm <</Fields [] /XFA (x)>>'))).toBe(
      'het bestand is een XFA-formulier',
    );
  });

  test('show what was filled in, and have nothing left to fill in', async () => {
    const bytes = handPdf(
      {
        3: page('/Annots [9 0 R 10 0 R]'),
        9: '<</Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V (Jansen) /Rect [100 700 200 720] /AP <</N 12 0 R>> /P 3 0 R>>',
        10: '<</Type /Annot /Subtype /Widget /FT /Btn /T (akkoord) /AS /Ja /Rect [100 600 110 610] /AP <</N <</Ja 13 0 R /Uit 14 0 R>>>> /P 3 0 R>>',
        12: field('Jansen'),
        13: field('aangekruist'),
        14: field('leeg'),
      },
      '/AcroForm <</Fields [9 0 R 10 0 R]>>',
    );
    expect(judge(bytes, lettertype)).toMatchObject({ goesIn: true, remarks: ['formulier'] });
    const made = bundle([foreign('formulier', bytes)]);
    const [text] = await texts(made.bytes);
    expect(text).toContain('Jansen');
    expect(text).toContain('aangekruist');
    expect(text).not.toContain('leeg');
    expect(made.pdf.catalog.has('AcroForm')).toBe(false);
    expect(actions(made.pdf, 0)).toEqual([]);
  });

  test('that were signed or carry a file are named as such', () => {
    const signed = handPdf(
      { 3: page(), 9: '<</FT /Sig /T (h) /V <</Type /Sig /Filter /Adobe.PPKLite>>>>' },
      '/AcroForm <</Fields [9 0 R] /SigFlags 3>>',
    );
    expect(judge(signed, lettertype)).toMatchObject({ goesIn: true, remarks: ['ondertekend'] });
    const unsigned = handPdf({ 3: page(), 9: '<</FT /Sig /T (h)>>' }, '/AcroForm <</Fields [9 0 R]>>');
    expect(judge(unsigned, lettertype)).toMatchObject({ goesIn: true, remarks: [] });
    const carrying = handPdf({ 3: page() }, '/Names <</EmbeddedFiles <</Names []>>>>');
    expect(judge(carrying, lettertype)).toMatchObject({ goesIn: true, remarks: ['bijgesloten'] });
  });

  test('stand upright with their line, whichever way they are turned', async () => {
    for (const turn of [0, 90, 180, 270]) {
      const made = bundle([foreign('plaat', handPdf({ 3: page(`/Rotate ${turn} /CropBox [50 60 500 700]`) }))]);
      const document = await getDocument({ data: Uint8Array.from(made.bytes), verbosity: 0 }).promise;
      const first = await document.getPage(1);
      const view = first.getViewport({ scale: 1 });
      const { items } = await first.getTextContent();
      const line = items.find((item) => 'str' in item && item.str.startsWith('Raadsvergadering'));
      const [a, b, , , x, y] = (line as { transform: number[] }).transform as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const [left, top] = view.convertToViewportPoint(x, y) as [number, number];
      const [right, level] = view.convertToViewportPoint(x + a, y + b) as [number, number];
      expect(right).toBeGreaterThan(left);
      expect(level).toBeCloseTo(top);
      expect(view.height - top).toBeCloseTo(12);
      expect(left).toBeGreaterThan(0);
      await document.destroy();
    }
  });

  test('with a page tree that runs in a circle, or a page that refers to one that is not there, end', () => {
    const bytes = handPdf({
      2: '<</Type /Pages /Kids [3 0 R 2 0 R 8 0 R] /Count 3>>',
      3: page('/Annots [<</Subtype /Link /Rect [0 0 9 9] /Dest [99 0 R /Fit]>>]'),
      8: '<</Type /Pages /Kids [2 0 R] /Parent 2 0 R>>',
    });
    const { pdf } = bundle([foreign('rond', bytes)]);
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(actions(pdf, 0)).toEqual([undefined]);
  });

  test('however damaged, go in or are refused', async () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (const name of ['libreoffice-tags', 'objectstromen', 'weasyprint']) {
      const whole = await vreemd(name);
      for (let round = 0; round < 40; round++) {
        const bytes = Buffer.from(whole);
        for (let count = 0; count < 1 + round; count++) bytes[next(bytes.length)] = next(256);
        const cut = round % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
        if (judge(cut, lettertype).goesIn) bundle([foreign(name, cut), own('advies', advies)]);
      }
    }
  });
});

/** What a field of a form shows. */
function field(text: string): string {
  const content = `BT /F 9 Tf 2 2 Td (${text}) Tj ET`;
  return `<</Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources <</Font <</F 5 0 R>>>> /Length ${content.length}>>stream\n${content}\nendstream`;
}
