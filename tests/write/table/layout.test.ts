import type { Element } from 'hast';
import { expect, test } from 'vitest';
import type { Lopend } from '../../../src/document/index.ts';
import { measureTables, type TableLayout, tableMessages } from '../../../src/write/table/index.ts';
import { partsOf } from '../../../src/write/table/words.ts';
import { parsed } from '../../support/html.ts';
import { looks } from '../docx/support.ts';

const LOPEND: Lopend = { concept: false, voet: '' };

async function measured(html: string) {
  const tree = parsed(html);
  const tables = await measureTables(tree, await looks(), LOPEND);
  return { tables, layouts: [...tables.layouts.values()] };
}

/** The one layout of a table of rows of cells; numbers at the right side. */
async function layoutOf(rows: readonly (readonly string[])[], around = (table: string) => table): Promise<TableLayout> {
  const cell = (text: string) => (/\d$/.test(text) ? `<td class="rechts">${text}</td>` : `<td>${text}</td>`);
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  const { layouts } = await measured(around(`<table><tbody>${body}</tbody></table>`));
  expect(layouts).toHaveLength(1);
  return layouts[0] as TableLayout;
}

const AMOUNT = '€\u00a01.234.567';
const row = (label: string, amounts: number) => [label, ...Array<string>(amounts).fill(AMOUNT)];

test('a table that fits keeps its type and stands upright', async () => {
  const { size, landscape, hyphenate, fits } = await layoutOf([row('Besparingspotentieel', 4)]);
  expect({ size, landscape, hyphenate, fits }).toEqual({
    size: 10,
    landscape: false,
    hyphenate: undefined,
    fits: true,
  });
});

test('type gets smaller before the page is turned, down to 8.5 points, and the page before words are hyphenated', async () => {
  const steps = await Promise.all(Array.from({ length: 10 }, (_, i) => layoutOf([row('Duurzaamheid', i + 3)])));
  const order = steps.map(({ size, landscape }) => `${landscape ? 'liggend' : 'staand'} ${size}`);
  expect(order[0]).toBe('staand 10');
  const smaller = order.findIndex((way) => /^staand (?:9|8)/.test(way));
  expect(smaller).toBeGreaterThan(0);
  expect(order.indexOf('liggend 10')).toBeGreaterThan(smaller);
  for (const { fits, readable, hyphenate } of steps)
    expect([fits, readable, hyphenate]).toEqual([true, true, undefined]);
});

test('every column has room for its amounts, and columns of numbers are equally wide', async () => {
  const { widths } = await layoutOf([['Zuidrand', AMOUNT, '€\u00a05', AMOUNT], row('Totaal', 3)]);
  const [, first = 0, second = 0, last = 0] = widths;
  expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  // The last one has no margin behind it.
  expect(last).toBeLessThan(first);
});

test('one very long word is hyphenated, where whole words would turn the page', async () => {
  const { landscape, hyphenate } = await layoutOf([row('arbeidsongeschiktheidsverzekeringsmaatschappij', 6)]);
  expect(landscape).toBe(false);
  expect(hyphenate?.('arbeidsongeschiktheidsverzekeringsmaatschappij').length).toBeGreaterThan(5);
  expect(hyphenate?.('gemeente')).toEqual(['gemeente']);
});

test('a page is not turned inside a note, and a table in a cell has the room of that cell', async () => {
  const wide = row('Zuidrand', 12);
  const noten = (table: string) => `<section class="noten"><h2>Noten</h2><ol><li>${table}</li></ol></section>`;
  expect((await layoutOf([wide], noten)).landscape).toBe(false);
  const { layouts } = await measured(
    '<table class="formulier"><tr><th scope="row">l</th><td><table><tr><td>x</td></tr></table></td></tr></table>',
  );
  const [outer, inner] = layouts.map(({ widths }) => widths);
  expect(inner).toEqual([outer?.[1]]);
});

test('the labels of all tables of a form are equally wide, whatever stands in them', async () => {
  const form = (label: string, value: string) =>
    `<table class="formulier"><tr><th scope="row">${label}</th><td>${value}</td></tr></table>`;
  const four =
    '<table class="formulier"><tr><th scope="row">Nummer</th><td>1</td><th scope="row">Portefeuillehouder</th><td>A</td></tr></table>';
  const { layouts } = await measured(form('a', 'b') + form('Een lang opschrift van een rij', 'kort') + four);
  const [first, second, third] = layouts.map(({ widths }) => widths);
  const total = first?.reduce((sum, one) => sum + one, 0) ?? 0;
  expect(first).toEqual(second);
  expect(third?.[0]).toBe(first?.[0]);
  expect(first?.[0]).toBe(Math.round(total * 0.26));
});

test('a narrow column is as wide as its text, in the looks of its cells', async () => {
  const agenda = (text: string) =>
    `<table class="agenda"><thead><tr><th class="smal">nr.</th><th>onderwerp</th></tr></thead><tbody><tr><td class="smal">${text}</td><td>${'woord '.repeat(60)}</td></tr></tbody></table>`;
  const head = (text: string, style: string) =>
    `<table class="kenmerken"><thead><tr><th${style}>${text}</th><th>b</th></tr></thead></table>`;
  const { layouts } = await measured(
    agenda('A01') + agenda('A01 en A02') + head('zaaknummer', '') + head('zaaknummer', ' class="hoofdletters"'),
  );
  const [short = 0, long = 0, plain = 0, capitals = 0] = layouts.map(({ widths }) => widths[0]);
  expect(long).toBeGreaterThan(short * 1.5);
  expect(capitals).toBeGreaterThan(plain);
});

test('a table with a style name keeps its type and stands upright, however wide its words', async () => {
  const words = 'x'.repeat(90);
  const { tables, layouts } = await measured(
    `<table class="formulier"><tr><td>${words}</td><td>${words}</td></tr></table>`,
  );
  expect(layouts[0]).toMatchObject({ size: 10, landscape: false, fits: false });
  expect(tableMessages(tables, 'stuk.md')).toEqual([]);
});

test('a cell over several rows keeps its column', async () => {
  const { layouts } = await measured(
    '<table class="formulier"><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>',
  );
  expect(layouts[0]?.cells.map(({ column }) => column)).toEqual([0, 1, 1, 0, 1]);
  expect(layouts[0]?.widths).toHaveLength(2);
});

test('a table that no page holds is set so small that its amounts stay whole, and says so', async () => {
  const cells = row('Zuidrand', 16).map((text) => `<td class="rechts">${text}</td>`);
  const html = `<table><caption>Tabel 2. Raming</caption><tbody><tr>${cells.join('')}</tr></tbody></table>`;
  const { tables, layouts } = await measured(html);
  expect(layouts[0]).toMatchObject({ landscape: true, fits: true, readable: false });
  const [message, ...others] = tableMessages(tables, 'zaak/stuk.md');
  expect(others).toEqual([]);
  expect(message?.message).toBe(
    `De tabel "Tabel 2. Raming" is te breed voor een liggende pagina: haar letters zijn er ${String(layouts[0]?.size).replace('.', ',')} punt, en verwacht wordt ten minste 8,5.`,
  );
  expect(message?.rule).toBe('tabel-past');
});

test('what fits gives no message', async () => {
  const { tables } = await measured('<table><tbody><tr><td>x</td></tr></tbody></table>');
  expect(tableMessages(tables, 'stuk.md')).toEqual([]);
});

test('decimals stand below each other: shorter ones leave room behind them', async () => {
  const { cells, rooms } = await layoutOf([
    ['a', '1.234,5'],
    ['b', '12,75'],
    ['c', '7'],
  ]);
  const roomBehind = (text: string) => {
    const cell = cells.find(({ lines }) => lines[0]?.runs[0]?.text === text);
    return rooms.get(cell?.element as Element) ?? 0;
  };
  expect(roomBehind('12,75')).toBe(0);
  expect(roomBehind('1.234,5')).toBeGreaterThan(3);
  expect(roomBehind('7')).toBeGreaterThan(roomBehind('1.234,5'));
});

test('the heading and the line with a colon above a table go along when the page is turned', async () => {
  const table = `<table><tbody><tr>${'<td>€\u00a01.234.567</td>'.repeat(10)}</tr></tbody></table>`;
  const { tables } = await measured(`<p>Tekst.</p><h2>Kop</h2><p>De kosten:</p>${table}<p>Daarna.</p>`);
  expect([...tables.landscape].map(({ tagName }) => tagName).sort()).toEqual(['h2', 'p', 'table']);
});

test('only words are hyphenated, and no part is shorter than three letters', () => {
  const split = (word: string) => word.match(/.{1,2}/g) ?? [];
  const parts = (text: string) =>
    partsOf([{ text, snede: 'normaal' }], split).map((part) => part.map((run) => run.text).join(''));
  expect(parts('(gemeente),')).toEqual(['(geme', 'ente),']);
  expect(parts('€\u00a01.234.567')).toEqual(['€\u00a01.234.567']);
  expect(parts('682037/11')).toEqual(['682037/11']);
});
