import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

const VREEMD = fileURLToPath(new URL('../write/pdf/vreemd', import.meta.url));
const OUT = 'out/openbaar/2026-03-11';
const BIJLAGE = 'content/2026-03-11/stationsplein/bijlagen/participatieverslag.pdf';
const ADVIES = 'content/2026-03-11/monumenten-havenkwartier/raadsadvies.md';

const vreemd = (name: string): Promise<Uint8Array> => readFile(join(VREEMD, `${name}.pdf`));

async function open(cwd: string, path: string): Promise<PDFDocumentProxy> {
  const data = Uint8Array.from(await readFile(join(cwd, path)));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  onTestFinished(() => document.destroy());
  return document;
}

async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

async function wholeText(document: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: document.numPages }, (_, index) => textOf(document, index + 1));
  return (await Promise.all(pages)).join('\n');
}

/** The page that a destination leads to, from 1. */
async function pageOf(document: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  return (await document.getPageIndex(explicit?.[0] as { num: number; gen: number })) + 1;
}

/** What the contents list names: the words of each line, the page it says, and the page it leads to. */
async function contentsOf(document: PDFDocumentProxy): Promise<{ name: string; said: number; leads: number }[]> {
  const found: { name: string; said: number; leads: number }[] = [];
  for (let page = 1; page <= 4; page++) {
    for (const { contentsObj, dest } of await (await document.getPage(page)).getAnnotations()) {
      const entry = /^(.*), bladzijde (\d+)$/.exec(contentsObj.str);
      if (entry) found.push({ name: entry[1] as string, said: Number(entry[2]), leads: await pageOf(document, dest) });
    }
  }
  return found;
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The bookmarks of the first rank, and of the second: their titles with the page that they lead to. */
async function bookmarksOf(document: PDFDocumentProxy): Promise<[string, number][][]> {
  const pages = (some: Bookmarks): Promise<[string, number][]> =>
    Promise.all(some.map(async ({ title, dest }) => [title, await pageOf(document, dest)]));
  const outline = await document.getOutline();
  return [await pages(outline), await pages(outline.flatMap(({ items }) => items))];
}

describe('griffie bundel', () => {
  it('puts everything into one file: what the contents say, where they lead, bookmark, label and number are one page', async () => {
    const cwd = await folder({}, EXAMPLE);
    expect(await griffie('bundel 2026-03-11', { cwd })).toMatchObject({ code: 0, err: '' });
    for (const name of ['stukken', 'bundel']) {
      const document = await open(cwd, `${OUT}/${name}.pdf`);
      const labels = await document.getPageLabels();
      const [items = [], parts = []] = await bookmarksOf(document);
      const contents = await contentsOf(document);
      expect(contents.length).toBe(name === 'bundel' ? 17 : 16);
      for (const { name: title, said, leads } of contents) {
        expect([title, leads]).toEqual([title, said]);
        expect(labels?.[said - 1]).toBe(String(said));
        expect(await textOf(document, said)).toContain(`blad ${said} van ${document.numPages}`);
        expect([...items, ...parts]).toContainEqual([title, said]);
      }
      expect(items.map(([title]) => title)).toEqual([
        'Voorblad',
        'Oproeping',
        'Inhoud',
        'B01 Aanwijzing gemeentelijke monumenten Havenkwartier',
        'C01 Herinrichting Stationsplein',
        'D01 Verordening speelruimte 2026',
        'D02 Voortgang wijkteams',
      ]);
      const { info } = await document.getMetadata();
      expect((info as { Title: string }).Title).toBe('Raadsvergadering 11 maart 2026');
    }
    const first = await readFile(join(cwd, OUT, 'bundel.pdf'));
    expect((await griffie('bundel 2026-03-11', { cwd })).code).toBe(0);
    expect((await readFile(join(cwd, OUT, 'bundel.pdf'))).equals(first)).toBe(true);

    // A build in which nothing changed leaves them; one after which they hold no more takes them away.
    expect((await griffie('build', { cwd })).code).toBe(0);
    expect(await griffie('verify', { cwd })).toMatchObject({ code: 0 });
    expect(await griffie('verify --opnieuw', { cwd })).toMatchObject({ code: 0 });
    const advies = await readFile(join(cwd, ADVIES), 'utf8');
    await writeFile(
      join(cwd, ADVIES),
      advies.replace(
        'soort: raadsadvies',
        'openbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-03\nsoort: raadsadvies',
      ),
    );
    expect((await griffie('verify --opnieuw', { cwd })).out).toMatch(
      /anders +out\/openbaar\/2026-03-11\/bundel\.pdf: is verouderd: wat erin zit, is veranderd/,
    );
    await griffie(`build ${ADVIES}`, { cwd });
    expect((await readdir(join(cwd, OUT))).filter((name) => /stukken|bundel/.test(name))).toEqual([]);
    expect(await readFile(join(cwd, 'out/openbaar/manifest.json'), 'utf8')).not.toContain('bundel.pdf');
  }, 180_000);

  it('keeps what is not openbaar in a bundle of its own, with the same numbers', async () => {
    const text = await readFile(join(EXAMPLE, '..', ADVIES), 'utf8');
    const cwd = await folder({}, EXAMPLE);
    await writeFile(
      join(cwd, ADVIES),
      text.replace(
        'soort: raadsadvies',
        'openbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-03\nsoort: raadsadvies',
      ),
    );
    await griffie('bundel 2026-03-11 --ook-niet-openbaar', { cwd });
    const open1 = await wholeText(await open(cwd, `${OUT}/bundel.pdf`));
    const closed = await wholeText(await open(cwd, 'out/niet-openbaar/2026-03-11/bundel.pdf'));
    const secret = 'De binnenhaven is in vijftig jaar veranderd';
    expect(open1).not.toContain(secret);
    expect(open1).toContain('C01 Herinrichting Stationsplein');
    expect(open1).not.toContain('B01 Aanwijzing');
    expect(closed).toContain(secret);
    expect(closed).toContain('B01 Aanwijzing gemeentelijke monumenten Havenkwartier');
    expect(closed).toContain('C01 Herinrichting Stationsplein');
    expect(closed).toContain('Niet openbaar · Raadsvergadering 11 maart 2026 · blad 1 van');
    const manifest = await readFile(join(cwd, 'out/openbaar/manifest.json'), 'utf8');
    expect(manifest).toContain('"2026-03-11/bundel.pdf"');
    expect(manifest).not.toContain('niet-openbaar');
  }, 180_000);

  it('tells what other makers sent: what cannot go in, and what is not accessible', async () => {
    const cwd = await folder({ [BIJLAGE]: await vreemd('versleuteld') }, EXAMPLE);
    const refused = await griffie('bundel 2026-03-11', { cwd });
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('Dit bestand is niet in de bundel opgenomen: het bestand is versleuteld.');
    const without = await open(cwd, `${OUT}/bundel.pdf`);
    expect(await wholeText(without)).toContain('Participatieverslag Stationsplein: het bestand is versleuteld');

    await writeFile(join(cwd, BIJLAGE), await vreemd('scan'));
    const taken = await griffie('bundel 2026-03-11', { cwd });
    expect(taken.code).toBe(0);
    expect(taken.out).toContain('Deze bijlage is niet toegankelijk');
    const document = await open(cwd, `${OUT}/bundel.pdf`);
    expect(document.numPages).toBe(without.numPages + 1);
    expect(await textOf(document, 3)).toContain('Bijlagen die niet toegankelijk zijn');
    const bytes = await readFile(join(cwd, OUT, 'bundel.pdf'), 'latin1');
    expect(bytes).not.toMatch(/pdfuaid:part|pdfaid:part/);
    expect(await readFile(join(cwd, OUT, 'stukken.pdf'), 'latin1')).toMatch(/<pdfuaid:part>1</);
  }, 180_000);

  it('names a stuk that is not made, and asks for a vergadering that is there', async () => {
    const text = await readFile(join(EXAMPLE, '..', ADVIES), 'utf8');
    const cwd = await folder({}, EXAMPLE);
    await writeFile(join(cwd, ADVIES), text.replace(/^portefeuillehouder:.*$/m, 'portefeuillehouder: Niemand'));
    const { code, out } = await griffie('bundel 2026-03-11', { cwd });
    expect(code).toBe(1);
    expect(out).toContain('Dit stuk staat niet in de bundel: er is geen PDF van gemaakt.');
    expect(await wholeText(await open(cwd, `${OUT}/stukken.pdf`))).toContain('Raadsadvies: dit stuk is niet gemaakt');
    const wrong = await griffie('bundel 2026-03-12', { cwd });
    expect(wrong).toMatchObject({ code: 2, err: 'Er is geen vergadering 2026-03-12. Wel: 2026-03-11.\n' });
    expect((await griffie('bundel', { cwd })).code).toBe(2);
  }, 180_000);
});
