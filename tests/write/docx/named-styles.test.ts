import { describe, expect, it } from 'vitest';
import { type Opened, opened } from './support.ts';
import { all, at, text, val, type Xml } from './xml.ts';

const styleOf = (paragraph: Xml | undefined) => val(paragraph, 'w:pPr/w:pStyle') ?? '';

/** A style and those that it is based on, the nearest first. */
function chain(file: Opened, id: string): Xml[] {
  const styles = all(file.part('word/styles.xml'), 'w:style');
  const found: Xml[] = [];
  for (let next: string | undefined = id; next; next = val(found.at(-1), 'w:basedOn')) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === next);
    if (!style) throw new Error(`no style ${next}`);
    found.push(style);
  }
  return found;
}
const names = (file: Opened, paragraph: Xml | undefined) =>
  chain(file, styleOf(paragraph)).map((style) => val(style, 'w:name'));
const bar = (file: Opened, paragraph: Xml | undefined) =>
  chain(file, styleOf(paragraph)).some((style) => at(style, 'w:pPr/w:pBdr/w:left') !== undefined);

describe('a quotation', () => {
  const QUOTE = '<blockquote><p>een</p><h3>Kop</h3><pre><code>a  b\nc</code></pre><ul><li>punt</li></ul></blockquote>';

  it('keeps its bar beside a heading, code and a list, which stay what they are', async () => {
    const file = await opened(QUOTE);
    expect(file.paragraphs.map((paragraph) => bar(file, paragraph))).toEqual([true, true, true, true]);
    const [quote, heading, code, item] = file.paragraphs;
    expect(names(file, quote)[0]).toBe('Quote');
    expect(names(file, heading)).toContain('heading 3');
    expect(names(file, code)).toContain('Source Code');
    expect(names(file, item)).toContain('Quote');
    expect(at(item, 'w:pPr/w:numPr')).toBeDefined();
  });

  it('has no direct formatting in it', async () => {
    const { paragraphs } = await opened(QUOTE);
    for (const name of ['w:ind', 'w:spacing', 'w:pBdr', 'w:shd'])
      expect(paragraphs.map((one) => at(one, `w:pPr/${name}`))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('indents the levels of a list in it by the numbering', async () => {
    const file = await opened(QUOTE);
    const num = val(file.paragraphs[3], 'w:pPr/w:numPr/w:numId');
    const numbering = file.part('word/numbering.xml');
    const abstract = val(
      all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === num),
      'w:abstractNumId',
    );
    const definition = all(numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === abstract,
    );
    const own = all(definition as Xml, 'w:lvl')[0];
    // 16 points of the quotation and 20 of the list.
    expect(at(own, 'w:pPr/w:ind')?.attributes['w:left']).toBe('720');
  });
});

describe('code', () => {
  it('stands in its own font, which goes along only where there is code', async () => {
    const without = await opened('<p>x</p>');
    expect(without.paths.filter((path) => path.endsWith('.odttf'))).toHaveLength(4);
    const file = await opened('<p>de <code>waarde</code></p><pre><code>x = 1</code></pre>');
    expect(file.paths.filter((path) => path.endsWith('.odttf'))).toHaveLength(8);
    const font = (id: string) =>
      chain(file, id).flatMap((style) => at(style, 'w:rPr/w:rFonts')?.attributes['w:ascii'] ?? [])[0];
    const run = all(file.paragraphs[0] as Xml, 'w:r').find((one) => text(one) === 'waarde');
    expect(font(val(run, 'w:rPr/w:rStyle') ?? '')).toBe('Source Code Pro');
    expect(font(styleOf(file.paragraphs[1]))).toBe('Source Code Pro');
  });

  it('is known as code to other programs by the names of its styles', async () => {
    const file = await opened('<p><code>a</code></p><pre><code>b</code></pre>');
    expect(names(file, file.paragraphs[1])).toEqual(['Source Code', 'HTML Preformatted', 'Normal']);
    const run = val(all(file.paragraphs[0] as Xml, 'w:r')[0], 'w:rPr/w:rStyle') ?? '';
    expect(chain(file, run).map((style) => val(style, 'w:name'))).toEqual(['Verbatim Char', 'HTML Code']);
  });

  it('is indented as the item of a list that it stands in', async () => {
    const file = await opened('<ul><li><p>punt</p><pre><code>x</code></pre></li></ul>');
    const [style] = chain(file, styleOf(file.paragraphs[1]));
    expect(at(style, 'w:pPr/w:ind')?.attributes['w:left']).toBe('400');
    expect(names(file, file.paragraphs[1])).toContain('Source Code');
  });
});

describe('what differs from a style', () => {
  it('is a style based on it, named after the difference', async () => {
    const file = await opened('<table><tbody><tr><td class="rechts">1</td><td>2</td></tr></tbody></table>');
    const [right] = chain(file, styleOf(file.paragraphs[0]));
    expect([val(right, 'w:name'), val(right, 'w:basedOn')]).toEqual(['Tabeltekst rechts', 'Tabeltekst']);
    expect(val(right, 'w:pPr/w:jc')).toBe('right');
    expect(styleOf(file.paragraphs[1])).toBe('Tabeltekst');
  });

  it('has a name without a comma, which would make it two names', async () => {
    const row = (amount: string) => `<tr><td>x</td><td class="rechts">${amount}</td></tr>`;
    const file = await opened(`<table><tbody>${row('1,5')}${row('20')}${row('3,5')}</tbody></table>`);
    const [whole] = chain(file, styleOf(file.paragraphs[3]));
    expect(val(whole, 'w:name')).toMatch(/^Tabeltekst rechts tot \d+\.\d+ pt$/);
  });

  it('stands in the text behind a list, not in the list', async () => {
    const file = await opened('<ul><li>een</li><li>twee</li></ul><p>verder</p>');
    expect(file.paragraphs.map(styleOf)).toEqual(['Lijstopsomteken', 'Lijstopsomteken', 'Standaardvoor3pt']);
    for (const paragraph of file.paragraphs) expect(at(paragraph, 'w:pPr/w:spacing')).toBeUndefined();
  });

  it('leaves a heading the heading that every program knows, its capitals a character style', async () => {
    const file = await opened('<h2 class="hoofdletters">Besluit</h2>');
    expect(styleOf(file.paragraphs[0])).toBe('Kop2');
    expect(val(all(file.paragraphs[0] as Xml, 'w:r')[0], 'w:rPr/w:rStyle')).toBe('Hoofdletters');
    expect(at(chain(file, 'Hoofdletters')[0], 'w:rPr/w:caps')).toBeDefined();
  });

  it('is bold for headings of every level down to the sixth', async () => {
    const file = await opened('<h6>Zes</h6>');
    expect(at(chain(file, 'Kop6')[0], 'w:rPr/w:b')).toBeDefined();
  });
});

describe('a list of terms', () => {
  it('has styles that other programs know it by, and its lists are indented with it', async () => {
    const file = await opened('<dl><dt>Baten</dt><dd><p>geld</p><ul><li>punt</li></ul></dd></dl>');
    expect(file.paragraphs.map((one) => names(file, one).at(-2))).toEqual([
      'Definition Term',
      'Definition',
      'Definition',
    ]);
    expect(file.paragraphs.map((one) => at(one, 'w:pPr/w:ind'))).toEqual([undefined, undefined, undefined]);
  });
});
