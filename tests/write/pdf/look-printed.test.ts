import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, writePdf } from '../../../src/write/index.ts';
import { pdfFaults } from '../../support/pdf-pages.ts';
import { alineas, STUKKEN, tabel } from './stukken.ts';
import { browser, context, documentOf, printed } from './support.ts';

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running.close());

/** What is said of the pages of a document. */
async function faults(html: string): Promise<readonly string[]> {
  const { pageFaults } = await writePdf(documentOf(html), await context({ printer: running.printer }));
  return (pageFaults ?? []).map(({ message }) => message);
}

it('knows every line of a page with its words', async () => {
  const html =
    '<h1>Één kop</h1><p>Zo’n zin met <strong>vette</strong> woorden, QXZ é ë ö – en €&nbsp;1.234.567<br>op twee regels.</p>';
  const { layout } = (await printed(running, documentOf(html))).finish();
  const [heading, text, ...others] = layout.blocks;
  expect(others).toEqual([]);
  expect([heading?.role, heading?.lines.map((line) => line.text())]).toEqual(['H1', ['Één kop']]);
  const lines = text?.lines ?? [];
  expect(lines.map((line) => line.text().replace(/\s/gu, ' '))).toEqual([
    'Zo’n zin met vette woorden, QXZ é ë ö – en € 1.234.567',
    'op twee regels.',
  ]);
  expect(lines.map((line) => [line.first()[0], line.last().at(-1)])).toEqual([
    ['Z', '7'],
    ['o', '.'],
  ]);
  const [first, second] = lines.map(({ y }) => y);
  expect(second).toBeGreaterThan((first ?? 0) + 10);
  expect(first).toBeGreaterThan(heading?.lines[0]?.y ?? 842);
  expect(layout.pages.map(({ height }) => Math.round(height))).toEqual([842]);
});

it('leaves the number of a note out of the words, and what is raised on its line', async () => {
  const { layout } = (await printed(running, documentOf(STUKKEN.noten))).finish();
  const text = layout.blocks.find(({ role }) => role === 'P');
  expect(text?.lines.map((line) => line.text())).toEqual(['Het pad is breed en vlak.']);
});

it('says which amount ends on the next line, at every width', async () => {
  const words = Array.from({ length: 14 }, (_, count) => `Het werk ${'en '.repeat(count + 20)}kost`);
  // The sign and its number stand in two elements: nothing binds them.
  const said = await Promise.all(words.map((before) => faults(`<p>${before} € <strong>24.000</strong> per jaar.</p>`)));
  const broken = said.filter(({ length }) => length > 0);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.length).toBeLessThan(said.length);
  expect(new Set(broken.flat())).toEqual(
    new Set(['Het bedrag "€ 24.000" staat op pagina 1 van de PDF over twee regels, en hoort op één.']),
  );
});

it('says of a last page that it is next to empty, and of no other', async () => {
  const said = await Promise.all(
    Array.from({ length: 6 }, (_, count) => faults(`<h1>Vol</h1>${'<p>Een regel.</p>'.repeat(28 + count)}`)),
  );
  const about = said.flat().filter((message) => message.includes('laatste pagina'));
  expect(about.length).toBeGreaterThan(0);
  expect(about.length).toBeLessThan(said.length);
});

it('has nothing to say of stukken whose pages are as they should be', async () => {
  expect(await faults(`<h1>Goed</h1>${alineas(3)}${tabel(8)}`)).toEqual([]);
  for (const naam of ['beelden', 'noten', 'spanten', 'samengesteld teken', 'dertig bladzijden'] as const) {
    expect([naam, await faults(STUKKEN[naam])]).toEqual([naam, []]);
  }
});

it('is borne out by another reader: amounts on one line, and bookmarks, notes and captions in their places', async () => {
  const found = async (html: string): Promise<string[]> => {
    const { value } = await writePdf(documentOf(html), await context({ printer: running.printer }));
    return pdfFaults(value ?? new Uint8Array());
  };
  for (const naam of ['advies', 'noten', 'spanten', 'sprong in de koppen', 'dertig bladzijden'] as const) {
    expect([naam, await found(STUKKEN[naam])]).toEqual([naam, []]);
  }
  const caption = tabel(40).replace('<table>', '<table><caption>Tabel 1. Kosten per jaar</caption>');
  expect(await found(`<h1>Kosten</h1>${caption}`)).toEqual([]);
  // It can tell: nothing binds this sign to its amount.
  const loose = Array.from({ length: 14 }, (_, i) => `<p>Het werk ${'en '.repeat(i + 20)}kost € 24.000 per jaar.</p>`);
  expect((await found(`<h1>Kosten</h1>${loose.join('')}`)).length).toBeGreaterThan(0);
});
