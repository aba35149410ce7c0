import { describe, expect, it } from 'vitest';
import { together } from '../../src/write/together/index.ts';
import { cleaned } from '../support/html.ts';
import { context, documentOf } from './pdf/support.ts';

const { huisstijl } = await context();
const LONG = 'Een zin die een hele regel vult en op de volgende nog even doorgaat, zodat er twee zijn. '.repeat(2);
const SIGNED = '<div class="ondertekening"><div class="handtekening"><p class="functie">De griffier</p></div></div>';
const row = (text: string, name = ''): string => `<tr class="${name}"><th scope="row">x</th><td>${text}</td></tr>`;

/** Every letter half as wide as it is high: what is asked here does not depend on a font. */
const judged = (html: string) =>
  together(cleaned(html), huisstijl, documentOf('').lopend, (runs) =>
    runs.reduce((n, { text }) => n + text.length / 2, 0),
  );

/** The first word of what stays with what follows it. */
function staying(html: string): string[] {
  const word = (node: unknown): string => /"value":"\s*(\w+)/.exec(JSON.stringify(node))?.[1] ?? '';
  return [...judged(html).withNext].map(word);
}

describe('what stays with what follows', () => {
  it.each<[string, string, string[]]>([
    ['a heading', '<h2>Kop</h2><p>Tekst</p><p>Meer</p>', ['Kop']],
    ['a line that ends in a colon', '<p>Te weten:</p><p>Tekst</p>', ['Te']],
    [
      'a colon with the call of a note',
      '<p>Te weten:<sup class="noot"><a href="#n">1</a></sup></p><p>Tekst</p>',
      ['Te'],
    ],
    [
      'a colon and two lines of its list',
      '<p>Te weten:</p><ul><li>een</li><li>twee</li><li>drie</li></ul>',
      ['Te', 'een'],
    ],
    ['a colon and an item of two lines', `<p>Te weten:</p><ul><li>${LONG}</li><li>twee</li></ul>`, ['Te']],
    ['a colon in an item', '<ol><li>Dekken uit:<ol><li>een</li><li>twee</li></ol></li></ol>', ['Dekken', 'een']],
    ['a lead-in below a heading', '<h2>Kop</h2><p>De kosten.</p><table><tr><td>a</td></tr></table>', ['Kop', 'De']],
    ['a lead-in that is text', `<h2>Kop</h2><p>${LONG.repeat(2)}</p><ul><li>een</li></ul>`, ['Kop']],
    ['a bold title', '<p><strong>Titel</strong></p><p>Tekst</p>', ['Titel']],
    ['the title of an item', '<ol><li><p>Titel</p><p>Tekst</p></li><li><p>Alleen</p></li></ol>', ['Titel']],
    ['a long text in an item', `<ol><li><p>${LONG}</p><p>Tekst</p></li></ol>`, []],
    ['the last row but one', `<table>${row('een') + row('twee') + row('drie')}</table><p>Na</p>`, ['x']],
    ['a term', '<dl><dt>Baten</dt><dt>Lasten</dt><dd><p>geld</p></dd></dl><p>Na</p>', ['Baten', 'Lasten']],
    [
      'a colon before a list of terms',
      '<p>Te weten:</p><dl><dt>Baten</dt><dd>geld</dd></dl><p>Na</p>',
      ['Te', 'Baten'],
    ],
    ['a rubriek', `<table>${row('een', 'rubriek') + row('twee') + row('drie') + row('vier')}</table>`, ['x', 'x']],
    [
      'two lines before a closing line',
      '<p>Een</p><p>Twee</p><p>Drie</p><p class="slotregel">Slot</p>',
      ['Twee', 'Drie'],
    ],
    ['a paragraph before places to sign', `<p>Een</p><p>${LONG}</p>${SIGNED}`, ['Een']],
    ['nothing else', '<p>Een: twee</p><p>Drie</p><ul><li>een</li><li>twee</li></ul><p>Na</p><h2>Kop</h2>', []],
    ['a colon before a heading', '<p>Te weten:</p><h2>Kop</h2>', []],
  ])('%s', (_name, html, expected) => {
    expect(staying(html)).toEqual(expected);
  });
});

describe('what is whole', () => {
  it('is a paragraph that cannot leave two lines on each of two pages', () => {
    const [three, five] = [LONG, LONG.repeat(2)];
    const { whole } = judged(`<p>${three}</p><p>${five}</p><ul><li>een<br>twee<br>drie</li></ul>`);
    expect([...whole].map(({ tagName }) => tagName)).toEqual(['p', 'li']);
  });
});

describe('what closes a table', () => {
  it('is remembered with its last two rows', () => {
    const { closed } = judged(`<table>${row('een').repeat(20)}</table><p class="blijft">De raad</p>${SIGNED}`);
    expect(closed?.closing.map(({ tagName }) => tagName)).toEqual(['p', 'div']);
    expect(judged(`<table>${row('een').repeat(20)}</table><p>Na</p>`).closed).toBeUndefined();
  });
});
