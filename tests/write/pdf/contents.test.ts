import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, writePdf } from '../../../src/write/index.ts';
import { printNumbered } from '../../../src/write/pdf/contents.ts';
import { destinations } from '../../../src/write/pdf/finish/index.ts';
import type { Numbering, Printer } from '../../../src/write/pdf/printing.ts';
import { alineas } from './stukken.ts';
import { browser, context, documentOf } from './support.ts';

/** Three headings, each on a page of its own by the length of what stands before it, with these numbers in the list. */
const stuk = (numbers: readonly number[], end = ''): string => {
  const entries = numbers.map((n, i) => `<li><a href="#k-${i}">Kop ${i} <span class="bladnummer">${n}</span></a></li>`);
  const parts = numbers.map((_, i) => `<h2 id="k-${i}">Kop ${i}</h2>${alineas(12, 6)}`);
  const list = `<section class="inhoudsopgave"><p class="inhoudskop">Inhoud</p><ul>${entries.join('')}</ul></section>`;
  return `<h1>Lang</h1>${list}${parts.join('')}${end}`;
};
/** A table that a closing line stands below. */
const CLOSED =
  '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table><p class="slotregel">Aldus.</p>';

describe('page numbers in a contents list', () => {
  let running: Browser;
  let pages: number[];
  /** Writes a document; `asks` says whether the printer makes drafts, and each print that it made is noted. */
  const write = async (html: string, asks = true) => {
    const prints: ('draft' | 'print')[] = [];
    const print: Printer['print'] = (page, bronnen, numbering) => {
      const noted: Numbering = (draft) => {
        prints.push('draft');
        return numbering?.(draft);
      };
      prints.push('print');
      return running.printer.print(page, bronnen, asks && numbering ? noted : undefined);
    };
    const { value } = await writePdf(documentOf(html), await context({ printer: { print } }));
    return { bytes: value, prints };
  };

  beforeAll(async () => {
    running = await browser({ pages: 1 });
    await writePdf(
      documentOf(stuk([1, 1, 1])),
      await context({
        printer: {
          print: async (html, bronnen) => {
            const printed = await running.printer.print(html, bronnen);
            const places = destinations(printed);
            pages = ['k-0', 'k-1', 'k-2'].map((id) => places.get(id) ?? 0);
            return printed;
          },
        },
      }),
    );
  });
  afterAll(() => running.close());

  it('come from a draft, and are those of a document that had them from the start', async () => {
    expect(new Set(pages).size).toBe(3);
    const right = await write(stuk(pages), false);
    expect(right.prints).toEqual(['print']);
    const wrong = await write(stuk([7, 8, 9]));
    expect(wrong.prints).toEqual(['print', 'draft']);
    expect(wrong.bytes).toEqual(right.bytes);
    expect((await write(stuk(pages))).bytes).toEqual(right.bytes);
  });

  it('are right where a printer makes no draft, or what closes a table has to be seen', async () => {
    const right = await write(stuk(pages), false);
    const wrong = await write(stuk([7, 8, 9]), false);
    expect(wrong.prints).toEqual(['print', 'print']);
    expect(wrong.bytes).toEqual(right.bytes);
    const closed = await write(stuk([7, 8, 9], CLOSED));
    expect(closed.prints).not.toContain('draft');
    expect(closed.bytes).toEqual((await write(stuk(pages, CLOSED), false)).bytes);
  });

  it('are told again to a browser that dies after a draft', async () => {
    const document = documentOf(stuk([7, 8, 9]));
    const given = await running.printer.print(
      '<!doctype html><html lang="nl"><head></head><body><h2 id="k-0">x</h2><a href="#k-0">y</a></body></html>',
    );
    const told: unknown[] = [];
    await printNumbered(document, async (_one, numbering) => {
      told.push(numbering?.(given), numbering?.(given));
      return given;
    });
    expect(told).toEqual([
      ['1', '8', '9'],
      ['1', '8', '9'],
    ]);
  });
});
