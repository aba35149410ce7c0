import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/write/index.ts';
import { scanContent } from '../../../src/write/pdf/finish/content.ts';
import { type Element, marksOf } from '../../../src/write/pdf/finish/structure.ts';
import { writePdf } from '../../../src/write/pdf/write-pdf.ts';
import { ONDERTEKENING, tabel } from './stukken.ts';
import { browser, context as contextOf, documentOf, type Printed, printed, structureOf } from './support.ts';

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running.close());

/** A body behind lines that fill the page, each time some more of them, so that every place at the foot has its turn. */
async function atTheFoot(body: string, lines: { from: number; to: number }): Promise<Printed[]> {
  const counts = Array.from({ length: lines.to - lines.from }, (_, i) => lines.from + i);
  return Promise.all(
    counts.map((count) => printed(running, documentOf(`<h1>Vol</h1>${'<p>Regel</p>'.repeat(count)}${body}`))),
  );
}

const pagesOf = (element: Element | undefined): number[] => [
  ...new Set(element ? marksOf(element).map(({ page }) => page) : []),
];
/** The page that an element ends on: the browser leaves an empty mark of its first line at the foot of the page before. */
const endOf = (element: Element | undefined): number | undefined => pagesOf(element).at(-1);
const after = (all: readonly Element[], element: Element): Element | undefined => {
  const kids = element.parent?.kids ?? [];
  const next = kids[kids.indexOf(element) + 1];
  return next?.kind === 'element' ? next : all.at(-1);
};

describe('a page', () => {
  it.each([
    ['text', '<h2>Kop</h2><p>Tekst die volgt.</p>'],
    ['a table', `<h2>Kop</h2>${tabel(30)}`],
    ['a list', '<h2>Kop</h2><ul><li>een</li><li>twee</li></ul>'],
    ['a heading and text', '<h2>Kop</h2><h3>Onder</h3><p>Tekst die volgt.</p>'],
  ])('never ends with a heading: %s', async (_name, body) => {
    const files = await atTheFoot(body, { from: 28, to: 36 });
    let turned = 0;
    for (const file of files) {
      const { all, pdf } = structureOf(file.finish().bytes);
      for (const heading of all.filter(({ role }) => role === 'H2' || role === 'H3')) {
        expect(pagesOf(heading)).toEqual(pagesOf(after(all, heading)).slice(0, 1));
        if (pagesOf(heading)[0] !== pdf.pages()[0]?.number) turned++;
      }
    }
    expect(turned).toBeGreaterThan(0);
  });

  it.each([
    ['a greeting', ONDERTEKENING],
    ['any line', ONDERTEKENING.replace('class="blijft"', 'class="slotregel"')],
  ])('keeps the places to sign together, and with the line before them: %s', async (_name, body) => {
    const files = await atTheFoot(body, { from: 22, to: 34 });
    const places = new Set<string>();
    for (const file of files) {
      const { all } = structureOf(file.finish().bytes);
      const paragraphs = all.filter(({ role }) => role === 'P');
      const closing = paragraphs.slice(-5).flatMap(pagesOf);
      expect(new Set(closing).size).toBe(1);
      places.add(String(closing[0] === pagesOf(paragraphs[0])[0]));
    }
    // Both happened: there was room, and there was none.
    expect(places.size).toBe(2);
  });

  it.each([
    ['a paragraph', '<p>een<br>twee<br>drie</p>', 'P'],
    ['an item', '<ul><li>een<br>twee<br>drie</li></ul>', 'LI'],
  ])('has no line of three by itself: %s', async (_name, body, role) => {
    for (const file of await atTheFoot(`${body}<p>Na</p>`, { from: 28, to: 34 })) {
      const { all } = structureOf(file.raw);
      const three = all.filter((element) => element.role === role).at(role === 'P' ? -2 : -1);
      const lines = all.filter(({ role, parent }) => role === 'NonStruct' && parent === three);
      expect(lines).toHaveLength(3);
      expect(new Set(lines.map(endOf)).size).toBe(1);
    }
  });

  it('keeps four lines that end in a colon with their list, where they may seem to be three', async () => {
    // Every word takes more than half of a line.
    const words = Array(4).fill('onafgebroken'.repeat(4));
    const body = `<h2>Kop</h2><p>${words.join(' ')}:</p><ul><li>een<br>twee<br>drie</li><li>vier</li></ul>`;
    const places = new Set<boolean>();
    for (const file of await atTheFoot(body, { from: 22, to: 36 })) {
      const { all, pdf } = structureOf(file.raw);
      const of = (parent: Element | undefined) => all.filter((element) => element.parent === parent);
      const lines = [
        ...all.filter(({ role }) => role === 'H2'),
        ...all.filter(({ role }) => role === 'P').slice(-1),
        ...of(all.find(({ role }) => role === 'LI')).filter(({ role }) => role === 'NonStruct'),
      ];
      expect(lines).toHaveLength(5);
      expect(new Set(lines.map(endOf)).size).toBe(1);
      places.add(endOf(lines[0]) === pdf.pages()[0]?.number);
    }
    expect(places.size).toBe(2);
  });

  it('shows the number of a note on the page of the note only', async () => {
    const note = (i: number) =>
      `<li id="noot-${i}"><p><span class="noot-nummer"><a class="noot-terug" href="#nootref-${i}">${i}</a></span> Tekst.</p></li>`;
    const notes = `<section class="noten"><h2>Noten</h2><ol>${Array.from({ length: 30 }, (_, i) => note(i + 1)).join('')}</ol></section>`;
    for (const file of await atTheFoot(notes, { from: 0, to: 24 })) {
      const numbers = file.finish().layout.blocks.filter(({ role }) => role === 'Lbl');
      expect(numbers.map(({ lines }) => lines.length)).toEqual(Array(30).fill(1));
    }
  });

  it('takes two items along with what closes a list that began on the page before', async () => {
    for (const count of [72, 73, 74, 75, 76, 77, 78]) {
      const list = `<ol>${'<li>punt</li>'.repeat(count)}</ol>`;
      const { raw } = await printed(running, documentOf(`<h1>Lang</h1>${list}<p class="slotregel">Slot.</p>`));
      const { all } = structureOf(raw);
      const items = all.filter(({ role }) => role === 'LI');
      const closing = endOf(all.findLast(({ role }) => role === 'P'));
      expect(items.slice(-2).map(endOf)).toEqual([closing, closing]);
    }
  });

  it('takes two rows of a long table along with the places to sign, which are not cut in two', async () => {
    const context = await contextOf({ printer: running.printer });
    for (const count of [51, 52, 53, 54, 55, 56]) {
      const { value } = await writePdf(documentOf(`<h1>Agenda</h1>${tabel(count)}${ONDERTEKENING}`), context);
      const { all } = structureOf(value as Uint8Array);
      const rows = all.filter(({ role }) => role === 'TR').slice(-2);
      const after = all.slice(all.indexOf(rows.at(-1) as Element)).filter(({ role }) => role === 'P');
      expect(new Set([...rows, ...after].map(endOf)).size).toBe(1);
    }
  });

  it('splits no row of a table', async () => {
    const row = `<tr><td>${'<p>Regel</p>'.repeat(6)}</td><td>x</td></tr>`;
    const { raw } = await printed(running, documentOf(`<h1>Rijen</h1><table><tbody>${row.repeat(20)}</tbody></table>`));
    const rows = structureOf(raw).all.filter(({ role }) => role === 'TR');
    expect(rows).toHaveLength(20);
    expect(rows.filter((element) => pagesOf(element).length !== 1)).toEqual([]);
  });

  it('of a letter after the first has its header and side block as furniture, which is not read', async () => {
    const letter = documentOf(
      `<div class="zijblok"><p>Vermeld het zaaknummer.</p></div><h1>Brief</h1>${'<p>Regel</p>'.repeat(80)}`,
      {
        lopend: {
          vervolgkop: [
            { label: 'Bladnummer', waarde: 'bladnummer' },
            { label: 'Zaaknummer', waarde: { tekst: '4100123' } },
          ],
          zijblok: { tekst: 'Vermeld het zaaknummer.', waarden: [] },
        },
      },
    );
    const { raw } = await printed(running, letter);
    const { pdf, all } = structureOf(raw);
    const untagged = pdf.pages().map(({ dict }) => {
      const text = pdf.stream(Number.parseInt(String(dict.get('Contents')), 10)).toString('latin1');
      return scanContent(text).paintings.filter(({ mcid, what }) => mcid === undefined && what === 'text').length;
    });
    expect(untagged).toHaveLength(3);
    expect(untagged[1]).toBeGreaterThan(untagged[0] as number);
    expect(untagged[2]).toBe(untagged[1]);
    const [side] = all.filter(({ role }) => role === 'P');
    expect(pagesOf(side)).toEqual([pdf.pages()[0]?.number]);
  });

  it('stays as it is when a table is too wide for it', async () => {
    const wide = `<table><tbody><tr>${'<td>Verantwoordelijkheidsverdeling</td>'.repeat(9)}</tr></tbody></table>`;
    const size = async (body: string): Promise<string | undefined> => {
      const { pdf } = structureOf((await printed(running, documentOf(body))).raw);
      const content = pdf.stream(Number.parseInt(String(pdf.pages()[0]?.dict.get('Contents')), 10)).toString('latin1');
      // The scale that everything in the text is drawn with.
      return /re\nW\* n\nq\n([\d.]+) 0 0/.exec(content)?.[1];
    };
    expect(await size(`<p>Tekst</p>${wide}`)).toBe(await size('<p>Tekst</p>'));
    expect(await size('<p>Tekst</p>')).toBeDefined();
  });
});
