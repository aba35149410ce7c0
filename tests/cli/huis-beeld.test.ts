import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readTextString } from '../../src/write/pdf/finish/values.ts';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { LOGO_PNG, LOGO_STIJL, LOGO_SVG } from '../support/logo.ts';
import { open, stylesOf } from '../write/docx/support.ts';
import { all, type Xml } from '../write/docx/xml.ts';
import { readAloud } from '../write/pdf/reading.ts';
import { redPng, structureOf } from '../write/pdf/support.ts';

const GEMEENTE = await readFile(join(EXAMPLE, 'gemeente.yaml'), 'utf8');
const BRIEF = 'out/openbaar/brieven/2026-02-24-voortgang-wijkteams';
const ADVIES = 'out/openbaar/2026-03-11/stationsplein/raadsadvies';

/** The example in a house of its own that extends the one of griffie. */
function inHuis(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const huis = {
    'huis.yaml': 'naam: Lindermeer\nextends: politieke-markt\n',
    'logo.svg': LOGO_SVG,
    'logo.png': LOGO_PNG,
    ...files,
  };
  const placed = Object.fromEntries(Object.entries(huis).map(([naam, inhoud]) => [`huis/${naam}`, inhoud]));
  return folder({ 'content/gemeente.yaml': `${GEMEENTE}\nhuis: ../huis\n`, ...placed }, EXAMPLE);
}

const bytes = async (cwd: string, path: string): Promise<Uint8Array> => readFile(join(cwd, path));

/** The figures of a PDF by their text, and per page how many pictures it paints outside and inside artifacts. */
async function pictures(file: Uint8Array) {
  const { pdf, all: elements } = structureOf(file);
  const figures = elements
    .filter(({ role }) => role === 'Figure')
    .map(({ dict }) => readTextString(String(dict.get('Alt'))));
  const pages = pdf.pages().map(({ dict }) => {
    const text = pdf.stream(Number(/\d+/.exec(String(dict.get('Contents')))?.[0])).toString('latin1');
    const artifacts = [...text.matchAll(/\/Artifact BMC[\s\S]*?EMC/g)].map(([part]) => part).join('');
    const painted = (part: string): number => part.match(/\/\w+ Do\b/g)?.length ?? 0;
    return { real: painted(text) - painted(artifacts), artifact: painted(artifacts) };
  });
  return { figures, pages };
}

/** Where text stands on each page: millimetres from the left and from the top. */
async function textPlaces(file: Uint8Array): Promise<{ x: number; y: number }[][]> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const mm = (points: number): number => (points * 25.4) / 72;
      return items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [{ x: mm(item.transform[4]), y: 297 - mm(item.transform[5]) }] : [],
      );
    }),
  );
  await document.destroy();
  return pages;
}

/** What is read aloud of the pictures in a part of a DOCX. */
const spoken = (part: Xml): (string | undefined)[] => all(part, 'wp:docPr').map(({ attributes }) => attributes.descr);

describe('a logo on every page', () => {
  it('is read once, above everything, and is furniture of the later pages', async () => {
    // A bitmap can be counted on its pages.
    const stijl = LOGO_STIJL.replace('logo.svg, word: logo.png', 'logo.png, plaats: elke-pagina');
    const cwd = await inHuis({ 'huisstijl.yaml': stijl });
    const { code, out } = await griffie('build content/brieven content/2026-03-11/stationsplein', { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining('0 fouten')]);

    const pdf = await bytes(cwd, `${BRIEF}.pdf`);
    const { figures, pages } = await pictures(pdf);
    expect(figures).toEqual(['Gemeente Lindermeer']);
    expect(pages).toEqual([
      { real: 1, artifact: 0 },
      { real: 0, artifact: 1 },
    ]);
    const { all: elements } = structureOf(pdf);
    expect(elements.find(({ role }) => role !== 'Document' && role !== 'Div' && role !== 'NonStruct')?.role).toBe(
      'Figure',
    );
    expect((await readAloud(pdf)).split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/Gemeente Lindermeer ?Kerkbrink 4/),
      expect.stringContaining('Aan de leden van de gemeenteraad'),
    ]);

    const docx = open(await bytes(cwd, `${BRIEF}.docx`));
    expect(spoken(docx.paragraphs[0] as Xml)).toEqual(['Gemeente Lindermeer']);
    expect(stylesOf(docx, docx.paragraphs[1]).map((style) => style.attributes['w:styleId'])).toContain('Afzender');
    const headers = docx.paths.filter((path) => /word\/header\d\.xml$/.test(path)).map((path) => docx.part(path));
    expect(headers.flatMap(spoken)).toEqual(['Gemeente Lindermeer']);
    const [reference] = all(docx.body, 'w:headerReference').filter(
      ({ attributes }) => attributes['w:type'] === 'first',
    );
    expect(reference).toBeDefined();
    expect(docx.paths.filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    expect(all(docx.body, 'wp:extent')[0]?.attributes).toEqual({ cx: String(170 * 9525), cy: String(57 * 9525) });
  });
});

it('no text runs through the logo, on any page: not that of the body, nor header, side block or concept mark', async () => {
  const stijl = LOGO_STIJL.replace('breedte: 45', 'breedte: 60, plaats: elke-pagina, kant: rechts');
  const cwd = await inHuis({ 'huisstijl.yaml': stijl });
  const brief = join(cwd, 'content/brieven/2026-02-24-voortgang-wijkteams.md');
  const long = Array(40).fill('Een alinea die een regel lang is, zodat er nog een pagina komt.').join('\n\n');
  const text = (await readFile(brief, 'utf8')).replace('status: definitief', 'status: concept');
  await writeFile(brief, `${text}\n\n## Meer\n\n${long}\n`);
  expect((await griffie('build content/brieven --format pdf', { cwd })).code).toBe(0);
  const pages = await textPlaces(await bytes(cwd, `${BRIEF}.pdf`));
  expect(pages.length).toBeGreaterThan(2);
  // The column of the text ends at 138 mm; the logo is 60 by 20 mm, below a margin of 24 mm.
  const inLogo = ({ x, y }: { x: number; y: number }): boolean => x > 77 && x < 138 && y > 24 && y < 45;
  expect(pages.map((places) => places.filter(inLogo))).toEqual(pages.map(() => []));
});

describe('a logo on the first page', () => {
  it.each(['links', 'midden', 'rechts'])('stands there alone: %s', async (kant) => {
    const cwd = await inHuis({
      'huisstijl.yaml': `logo: { bestand: logo.png, alt: Gemeente Lindermeer, breedte: 45, kant: ${kant} }\n`,
    });
    expect((await griffie('build content/2026-03-11/stationsplein/raadsadvies.md', { cwd })).code).toBe(0);
    const { figures, pages } = await pictures(await bytes(cwd, `${ADVIES}.pdf`));
    expect(figures[0]).toBe('Gemeente Lindermeer');
    expect(pages.slice(1).map(({ artifact }) => artifact)).toEqual(pages.slice(1).map(() => 0));
    const docx = open(await bytes(cwd, `${ADVIES}.docx`));
    expect(spoken(docx.paragraphs[0] as Xml)).toEqual(['Gemeente Lindermeer']);
    const looks = { links: undefined, midden: 'Midden', rechts: 'Rechts' }[kant];
    expect(stylesOf(docx, docx.paragraphs[0]).map((style) => style.attributes['w:styleId'])).toContain(
      looks ?? 'Standaard',
    );
    expect(docx.paths.filter((path) => /header/.test(path))).toEqual([]);
  });

  it('and a sender on the other side stand side by side, in the order in which they are seen', async () => {
    const stijl = `logo: { bestand: logo.png, alt: Gemeente Lindermeer, breedte: 45, kant: rechts }
afzender: [Gemeente Lindermeer, Kerkbrink 4]\n`;
    const cwd = await inHuis({ 'huisstijl.yaml': stijl });
    await griffie('build content/2026-03-11/stationsplein/raadsadvies.md --format docx', { cwd });
    const { body } = open(await bytes(cwd, `${ADVIES}.docx`));
    const cells = all(all(body, 'w:tbl')[0] as Xml, 'w:tc');
    expect(cells.map((cell) => spoken(cell).length)).toEqual([0, 1]);
  });
});

it('what an SVG asks for besides itself is not given to it', async () => {
  const kwaad = LOGO_SVG.replace('<rect', '<script>document.documentElement.remove()</script><rect').replace(
    '</svg>',
    `<image href="https://griffie.invalid/a.png" width="9" height="9"/><image href="file:///etc/passwd" width="9" height="9"/>
     <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://griffie.invalid/"/></foreignObject></svg>`,
  );
  const cwd = await inHuis({ 'huisstijl.yaml': LOGO_STIJL, 'logo.svg': kwaad });
  const { code, out } = await griffie('build content/brieven', { cwd });
  expect(code).toBe(0);
  expect(out.match(/Uit het logo is weggelaten: een script, /g)).toHaveLength(1);
  const pdf = await bytes(cwd, `${BRIEF}.pdf`);
  expect((await pictures(pdf)).figures).toEqual(['Gemeente Lindermeer']);
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/JavaScript|griffie\.invalid|passwd/);
  expect(open(await bytes(cwd, `${BRIEF}.docx`)).paths.filter((path) => /svg/.test(path))).toEqual([]);
});

describe('a picture in a template', () => {
  const template = (img: string): string =>
    `<h1>{{#if onderwerp}}{{onderwerp}}{{else}}Stuk{{/if}}</h1>\n<p>${img}</p>\n{{noten}}\n`;

  it('stands in both formats at its width, and its bytes are a reason to write anew', async () => {
    const cwd = await inHuis({
      'verordening.hbs': template('<img src="huis:wapen.png" alt="Het wapen" width="96">'),
      'wapen.png': redPng(60, 30),
    });
    const build = 'build content/2026-03-11/verordening-speelruimte/verordening.md';
    const path = 'out/openbaar/2026-03-11/verordening-speelruimte/verordening';
    expect((await griffie(build, { cwd })).code).toBe(0);
    expect((await pictures(await bytes(cwd, `${path}.pdf`))).figures).toEqual(['Het wapen']);
    const { body } = open(await bytes(cwd, `${path}.docx`));
    expect(all(body, 'wp:extent')[0]?.attributes).toEqual({ cx: String(96 * 9525), cy: String(48 * 9525) });
    expect((await griffie(build, { cwd })).out).toContain('0 geschreven · 2 ongewijzigd');
    await writeFile(join(cwd, 'huis/wapen.png'), redPng(60, 60));
    expect((await griffie(build, { cwd })).out).toContain('2 geschreven · 0 ongewijzigd');
  });

  it.each([
    ['<img src="huis:wapn.png" alt="A">', '2:14', 'het beeld "wapn.png" is er niet', 'Bedoelt u "huis:wapen.png"?'],
    ['<img src="huis:nep.png" alt="A">', '2:14', '"nep.png" is geen beeld', 'Bewaar het opnieuw'],
    ['<img src="huis:wapen.png">', '2:14', 'heeft geen tekst om voor te lezen', 'Voeg toe: alt='],
    ['<img src="huis:wapen.png" data-word="huis:logo.svg" alt="A">', '2:41', 'data-word noemt een SVG', 'Noem een PNG'],
    ['<img src="https://a.nl/b.png" alt="A">', '2:14', 'hoort niet bij het huis', 'src="huis:wapen.png"'],
  ])('%s is a fout of check at its place', async (img, place, message, hint) => {
    const cwd = await inHuis({ 'verordening.hbs': template(img), 'wapen.png': redPng(6, 3), 'nep.png': 'nee' });
    const { code, out } = await griffie('check', { cwd });
    expect(code).toBe(1);
    expect(out).toContain(`huis/verordening.hbs:${place}  fout  sjabloon`);
    expect(out).toContain(message);
    expect(out).toContain(hint);
    expect(out).toContain('1 fout ·');
  });

  it('may be an SVG, which Word gets with a PNG for older ones', async () => {
    const cwd = await inHuis({ 'verordening.hbs': template('<img src="huis:logo.svg" alt="Logo" width="60">') });
    expect((await griffie('build content/2026-03-11/verordening-speelruimte/verordening.md', { cwd })).code).toBe(0);
    const { paths, body } = open(await bytes(cwd, 'out/openbaar/2026-03-11/verordening-speelruimte/verordening.docx'));
    expect(paths.filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image1.svg',
    ]);
    expect(all(body, 'wp:extent')[0]?.attributes).toEqual({ cx: String(60 * 9525), cy: String(20 * 9525) });
  });

  it('may be an SVG that names another for Word', async () => {
    const img = '<img src="huis:logo.svg" data-word="huis:logo.png" alt="Logo" width="60">';
    const cwd = await inHuis({ 'verordening.hbs': template(img) });
    expect((await griffie('build content/2026-03-11/verordening-speelruimte/verordening.md', { cwd })).code).toBe(0);
    const path = 'out/openbaar/2026-03-11/verordening-speelruimte/verordening';
    expect((await pictures(await bytes(cwd, `${path}.pdf`))).figures).toEqual(['Logo']);
    expect(spoken(open(await bytes(cwd, `${path}.docx`)).body)).toEqual(['Logo']);
  });
});

it('a house takes its fonts out of its own folder, and those that it does not have from the house below', async () => {
  const font = join(EXAMPLE, '../node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');
  const cwd = await inHuis({
    'huisstijl.yaml': 'lettertype: { naam: Eigen, normaal: letters/eigen.ttf }\n',
    'letters/eigen.ttf': await readFile(font),
  });
  expect((await griffie('build content/brieven', { cwd })).code).toBe(0);
  const { part, bytes: partBytes } = open(await bytes(cwd, `${BRIEF}.docx`));
  expect(all(part('word/fontTable.xml'), 'w:font')[0]?.attributes['w:name']).toBe('Eigen');
  const sizes = [1, 2, 3, 4].map((number) => partBytes(`word/fonts/font${number}.odttf`).length);
  expect(sizes[0]).toBe(sizes[1]);
  expect(sizes[2]).not.toBe(sizes[0]);
  const { code, out } = await griffie('check', {
    cwd: await inHuis({ 'huisstijl.yaml': 'lettertype: { vet: letters/weg.ttf }\n' }),
  });
  expect(code).toBe(1);
  expect(out).toMatch(
    /huis\/huisstijl\.yaml:1:20 {2}fout {2}huisstijl {2}Het lettertype "letters\/weg\.ttf" is niet te lezen/,
  );
});
