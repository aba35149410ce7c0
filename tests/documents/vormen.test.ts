import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../src/write/docx/index.ts';
import { type Browser, printHtml } from '../../src/write/index.ts';
import { isDict, readTextString, refNumber, type Value } from '../../src/write/pdf/finish/values.ts';
import { documentVan } from '../support/documenten.ts';
import { headingLevel, type Opened, open, stylesOf } from '../write/docx/support.ts';
import { all, at, text, val, type Xml } from '../write/docx/xml.ts';
import { browser, context, printed, structureOf } from '../write/pdf/support.ts';
import { BEHANDELVOORSTEL, BIJLAGE, BRIEF, OPROEPING, RAADSADVIES, RAADSBESLUIT, VERORDENING, ZAAK } from './zaak.ts';

const STUKKEN = [OPROEPING, BEHANDELVOORSTEL, RAADSADVIES, RAADSBESLUIT, BRIEF, BIJLAGE, VERORDENING];
const TWIPS = 20;

async function docxOf(pad: string) {
  const { document } = await documentVan(ZAAK, pad);
  const { value } = await writeDocx(document, await context());
  const file = open(value as Uint8Array);
  return { document, file, body: file.body };
}

/** The headings of a text, without the one above the notes: Word has those at the foot of the page. */
function headingsOf(file: Opened, paragraphs: readonly Xml[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const level = headingLevel(file, paragraph);
    return level ? [`${level} ${text(paragraph)}`] : [];
  });
}

test.each(STUKKEN)('%s: every heading is one in Word, outside tables, and no level is skipped', async (pad) => {
  const { document, file, body } = await docxOf(pad);
  const written: string[] = [];
  visit(document.tree, 'element', ({ tagName, children }: Element) => {
    if (/^h[1-6]$/.test(tagName)) written.push(`${tagName.slice(1)} ${children.map(textIn).join('')}`);
  });
  const expected = written.filter((heading) => heading !== '2 Noten');
  const direct = body.children.filter((child): child is Xml => typeof child !== 'string' && child.name === 'w:p');
  expect(headingsOf(file, direct)).toEqual(expected);
  const levels = expected.map((heading) => Number(heading[0]));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
});

test.each(STUKKEN)('%s: the columns of its tables are as wide in Word as on the page', async (pad) => {
  const { document, body } = await docxOf(pad);
  const { html } = await printHtml(document, await context());
  const printedWidths = [...html.matchAll(/<colgroup>(.*?)<\/colgroup>/gu)].map(([, columns = '']) =>
    [...columns.matchAll(/width:([\d.]+)pt/gu)].map(([, points]) => Math.round(Number(points) * TWIPS)),
  );
  const tables = all(body, 'w:tbl').filter((table) => val(table, 'w:tblPr/w:tblStyle') !== 'Indeling');
  expect(printedWidths).toHaveLength(html.split('<table').length - 1);
  expect(tables.map((table) => all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])))).toEqual(
    printedWidths,
  );
});

test('a block of a form stands on a ground, what an author wrote below a rule that no table has yet', async () => {
  const { file, body } = await docxOf(BEHANDELVOORSTEL);
  const heading = (words: string) => all(body, 'w:p').find((paragraph) => text(paragraph).startsWith(words));
  const [block, history, below] = ['Raad', 'Historie', 'Belangrijkste'].map(heading);
  const [ofBlock] = stylesOf(file, block);
  expect(at(ofBlock, 'w:pPr/w:shd')?.attributes['w:fill']).toBe('EDF2F4');
  for (const direct of ['w:shd', 'w:pBdr', 'w:ind', 'w:spacing']) expect(at(block, `w:pPr/${direct}`)).toBeUndefined();
  expect(at(history, 'w:pPr/w:pBdr/w:top')).toBeDefined();
  expect(at(below, 'w:pPr/w:pBdr/w:top')).toBeUndefined();
});

test('what an author wrote in a form ends in a rule, unless a table below it begins with one', async () => {
  const { file, body } = await docxOf(BEHANDELVOORSTEL);
  const direct = body.children.filter((child): child is Xml => typeof child !== 'string');
  const closing = direct.flatMap((child, index) => (at(child, 'w:pPr/w:pBdr/w:bottom') ? [direct[index + 1]] : []));
  expect(closing.map((next) => next && headingsOf(file, [next]))).toEqual([[expect.stringMatching(/^2 Politieke/u)]]);
});

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running?.close());

test('the bookmarks of a behandelvoorstel are its headings, in their ranks', async () => {
  const { document } = await documentVan(ZAAK, BEHANDELVOORSTEL);
  const { bytes } = (await printed(running, document)).finish();
  const { pdf } = structureOf(bytes);
  const found: string[] = [];
  const walk = (first: Value | undefined, depth: number): void => {
    for (let number = refNumber(first); number !== undefined; ) {
      const item = pdf.dict(`${number} 0 R`);
      found.push(`${depth} ${readTextString(String(item.get('Title'))).replace(/\u00a0/gu, ' ')}`);
      walk(item.get('First'), depth + 1);
      number = refNumber(item.get('Next'));
    }
  };
  const outline = pdf.resolve(pdf.catalog.get('Outlines'));
  if (isDict(outline)) walk(outline.get('First'), 1);
  expect(found).toEqual([
    '1 Behandelvoorstel',
    '2 Belangrijkste beslis-/bespreekpunten',
    '2 Historie',
    '3 Eerdere besluiten',
    '2 Politieke Markt 3 juni 2025, 20.15 uur',
    '3 Behandeladvies',
    '3 Opzet Politieke Markt',
    '2 Raad 18 juni 2025',
  ]);
});

function textIn(node: Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'sup') return '';
  return node.children.map(textIn).join('');
}
