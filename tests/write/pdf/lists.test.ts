import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, writePdf } from '../../../src/write/index.ts';
import { PdfFile } from '../../../src/write/pdf/finish/pdf-file.ts';
import { type Element, elements, readStructure } from '../../../src/write/pdf/finish/structure.ts';
import { readTextString } from '../../../src/write/pdf/finish/values.ts';
import { browser, context, documentOf, printed } from './support.ts';

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running.close());

/** The structure of a document below a role, each label with what is heard in its place. */
async function structure(html: string): Promise<string> {
  const { value } = await writePdf(documentOf(html), await context(running));
  const { top } = readStructure(new PdfFile(value as Uint8Array));
  const of = ({ role, dict, kids }: Element): string => {
    const alt = dict.get('Alt');
    const heard = typeof alt === 'string' ? `"${readTextString(alt)}"` : '';
    const inside = kids.flatMap((kid) => (kid.kind === 'element' && kid.role !== 'NonStruct' ? [of(kid)] : []));
    return `${role}${heard}${inside.length > 0 ? `(${inside.join(' ')})` : ''}`;
  };
  const list = elements(top).find(({ role }) => role === 'L');
  return list ? of(list) : '';
}

it('the box of a task is the label of its item, heard as what it means', async () => {
  const task = (sign: string) => `<li class="taak"><span class="vakje">${sign} </span>taak</li>`;
  expect(await structure(`<ul>${task('☑')}${task('☐')}</ul>`)).toBe(
    'L(LI(Lbl"aangevinkt" LBody) LI(Lbl"niet aangevinkt" LBody))',
  );
});

it('a box beside a number is part of the text', async () => {
  expect(await structure('<ol><li><span class="vakje">☐ </span>eerst</li></ol>')).toBe(
    'L(LI(Lbl LBody(Span"niet aangevinkt")))',
  );
});

it('a list of terms is a list, each term the label of what it means', async () => {
  expect(await structure('<dl><dt>a</dt><dd><p>een</p></dd><dt>b</dt><dt>c</dt><dd><p>twee</p></dd></dl>')).toBe(
    'L(LI(Lbl LBody(P)) LI(Lbl(Span Span) LBody(P)))',
  );
});

it.each([
  [
    '1.1',
    '<ol><li>x</li><li>x<ol type="1.1"><li>x<ol type="1.1"><li value="3">x</li><li>x</li></ol></li></ol></li></ol>',
    ['1.', '2.', '2.1.', '2.1.3.', '2.1.4.'],
  ],
  [
    '1°',
    '<ol><li>x<ol type="a"><li>x<ol type="1°"><li>x</li><li>x</li></ol></li></ol></li></ol>',
    ['1.', 'a.', '1°.', '2°.'],
  ],
  [
    'in a note',
    '<section class="noten"><ol><li id="noot-1"><p><span class="noot-nummer"><a class="noot-terug" href="#x">1</a></span> x</p><ol><li>x<ol type="a"><li>x</li></ol></li><li>x<ol><li>x<ol type="1"><li>x</li></ol></li></ol></li></ol></li><li id="noot-2"><p>x</p><ol><li>x<ol type="1.1"><li>x</li><li>x</li></ol></li></ol></li></ol></section>',
    ['1', '1.', 'a.', '2.', 'a.', '1.', '1.', '1.1.', '1.2.'],
  ],
])('a list numbered %s begins anew in every item', async (_type, html, numbers) => {
  const { layout } = (await printed(running, documentOf(`<ul><li>x</li></ul>${html}`))).finish();
  const labels = layout.blocks.filter(({ role }) => role === 'Lbl');
  expect(
    labels.map(({ lines }) =>
      lines
        .map((line) => line.text())
        .join('')
        .trim(),
    ),
  ).toEqual(numbers);
});
