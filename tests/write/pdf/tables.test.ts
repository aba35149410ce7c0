import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/write/index.ts';
import { elementsOf } from '../../../src/write/pdf/finish/structure.ts';
import { readAloud } from './reading.ts';
import { browser, documentOf, printed, structureOf } from './support.ts';

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running.close());

const AMOUNT = '-€\u00a01.234.567';

/** A table of labels and amounts in so many years. */
function years(count: number, label = 'Besparingspotentieel transformatieplan'): string {
  const head = Array.from({ length: count }, (_, i) => `<th scope="col" class="rechts">${2025 + i}</th>`);
  const cells = `<td class="rechts">${AMOUNT}</td>`.repeat(count);
  return `<table><caption>Tabel 1. Kosten</caption><thead><tr><th scope="col">Onderdeel</th>${head.join('')}</tr></thead><tbody><tr><th scope="row">${label}</th>${cells}</tr></tbody></table>`;
}

/** The lines of text as they are drawn, and whether each page lies on its side. */
async function pagesOf(bytes: Uint8Array): Promise<{ landscape: boolean; lines: string[] }[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const lines = new Map<number, string>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      const height = Math.round(item.transform[5]);
      lines.set(height, `${lines.get(height) ?? ''}${item.str.replace(/\s/g, ' ')}`);
    }
    pages.push({ landscape: width > height, lines: [...lines.values()] });
  }
  await document.destroy();
  return pages;
}

describe('a table', () => {
  it.each([3, 5, 7, 8, 10, 12, 15])('of %i years breaks no amount and loses no sign', async (count) => {
    const file = await printed(running, documentOf(`<h1>Kosten</h1>${years(count)}`));
    const lines = (await pagesOf(file.raw)).flatMap((page) => page.lines);
    expect(lines.flatMap((line) => line.match(/-€ 1\.234\.567/g) ?? [])).toHaveLength(count);
  });

  it('lies on a page of its own when it is wide, between pages that stand', async () => {
    const file = await printed(running, documentOf(`<h1>Kosten</h1><p>Voor.</p>${years(11)}<p>Na.</p>`));
    const pages = await pagesOf(file.raw);
    expect(pages.map(({ landscape }) => landscape)).toEqual([false, true, false]);
    expect(pages[2]?.lines.join('')).toContain('Na.');
    expect(file.finish().objections).toEqual([]);
  });

  it('holds its caption, as a caption', async () => {
    const file = await printed(running, documentOf(`<h1>Kosten</h1>${years(3)}`));
    const { structure } = structureOf(file.finish().bytes);
    const [table] = elementsOf(structure.top, /^Table$/);
    expect(table?.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.role] : []))[0]).toBe('Caption');
  });

  it('hyphenates a word that is too long for its column, and the word stays one word', async () => {
    const word = 'arbeidsongeschiktheidsverzekeringsmaatschappij';
    const file = await printed(running, documentOf(`<h1>Kosten</h1>${years(6, word)}`));
    const { bytes, objections } = file.finish();
    expect(objections).toEqual([]);
    const heard = (await readAloud(bytes)).replace(/(?<=\p{L}) (?=\p{L})/gu, '');
    expect(heard).toContain(word);
    expect((await pagesOf(bytes)).flatMap(({ lines }) => lines).some((line) => /^arbeid\p{L}*-/u.test(line))).toBe(
      true,
    );
  });
});
