import { describe, expect, it } from 'vitest';
import { type CleanSvg, named, readSvg } from '../../src/svg/index.ts';

const svg = (inside: string, root = 'width="80" height="40"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
const read = (text: string) => readSvg(new TextEncoder().encode(text));
const clean = (text: string): CleanSvg => {
  const made = read(text);
  if ('fault' in made) throw new Error(made.fault);
  return made;
};
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the size of an SVG', () => {
  it.each([
    ['width="80" height="40"', 80, 40],
    ['width="80px" viewBox="0 0 20 10"', 80, 40],
    ['height="40" viewBox="0 0 20 10"', 80, 40],
    ['width="1in" height="72pt"', 96, 96],
    ['width="2.54cm" height="25.4mm"', 96, 96],
    ['width="6pc" height="6em"', 96, 96],
    ['viewBox="0,0, 8 4"', 8, 4],
    ['width="100%" height="100%" viewBox="-5 -5 30 20"', 30, 20],
    ['width="NaN" height="40" viewBox="0 0 20 10"', 80, 40],
    ['width="8e1" height="+40"', 80, 40],
  ])('is that of %s', (root, width, height) => {
    const made = clean(svg('', root));
    expect([made.width, made.height].map((side) => Math.round(side * 1000) / 1000)).toEqual([width, height]);
    expect(made.svg).toContain(` width="${made.width}" height="${made.height}" viewBox="`);
  });

  it.each([
    '',
    'width="100%" height="100%"',
    'width="0" height="40"',
    'width="-80" height="40"',
    'width="NaN" height="NaN"',
    'width="1e30" height="40"',
    'width="80" height="0.01"',
    'viewBox="0 0 NaN 4"',
    'viewBox="0 0 0 4"',
    'viewBox="0 0 4"',
  ])('is missing in <svg %s>', (root) => {
    expect(read(svg('', root))).toEqual({
      fault: 'er geen bruikbare maat in staat (viewBox, of width en height)',
    });
  });
});

describe('a file that is no picture', () => {
  it.each([
    ['nothing', '', 'er niets in staat'],
    ['HTML', '<html></html>', 'er <html> in staat, en geen <svg>'],
    ['no namespace', '<svg viewBox="0 0 4 4"/>', 'xmlns="http://www.w3.org/2000/svg" ontbreekt'],
    ['an element that is not closed', svg('<g>'), 'het op regel 1 geen goede XML is'],
    ['a file that is cut off', svg('\n<g/>').slice(0, -4), 'het op regel 2 geen goede XML is'],
    ['an ampersand', svg('<text>a & b</text>'), 'het op regel 1 geen goede XML is'],
    ['a name of HTML', svg('<text>&nbsp;</text>'), 'het op regel 1 geen goede XML is'],
    ['an attribute without quotes', svg('<rect width=4/>'), 'het op regel 1 geen goede XML is'],
    ['10 MB', svg(`<!--${'x'.repeat(10_000_000)}-->`), 'het 10,1 MB groot is, en 3 MB het meeste is'],
    ['depth', svg('<g>'.repeat(100_000)), 'de elementen erin meer dan 200 diep in elkaar zitten'],
    ['elements', svg('<g/>'.repeat(50_001)), 'er meer dan 50000 elementen in staan'],
    [
      'a bomb of uses',
      svg(
        `<g id="a0"><path/></g>${[1, 2, 3, 4, 5, 6, 7, 8]
          .map((n) => `<g id="a${n}">${`<use href="#a${n - 1}"/>`.repeat(10)}</g>`)
          .join('')}`,
      ),
      'er te veel in te tekenen is',
    ],
    ['a chain of uses', svg(chain(15_000, -1)), 'de elementen die elkaar gebruiken meer dan 400 diep gaan'],
    ['a chain the other way', svg(chain(15_000, 1)), 'de elementen die elkaar gebruiken meer dan 400 diep gaan'],
    ['a part that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'een deel ervan zichzelf gebruikt'],
    [
      'a pattern in itself',
      svg('<pattern id="p"><path fill="url(#p)"/></pattern>'),
      'een deel ervan zichzelf gebruikt',
    ],
    ['a book', svg(`<text>${'woord '.repeat(2000)}</text>`), 'er te veel in te tekenen is'],
  ])('is refused: %s', (_, text, fault) => {
    expect(read(text)).toEqual({ fault });
  });

  it('is told from a packed one', () => {
    expect(readSvg(new Uint8Array([0x1f, 0x8b, 8]))).toEqual({ fault: 'het is ingepakt (svgz)' });
  });
});

function chain(length: number, step: number): string {
  return Array.from({ length }, (_, i) => `<g id="a${i}"><use href="#a${i + step}"/></g>`).join('');
}

describe('what reaches outside a picture', () => {
  it.each([
    ['<script>alert(1)</script>', ['een script']],
    ['<rect onclick="x()" ONLOAD="y()"/>', ['wat er bij onclick zou gebeuren', 'wat er bij ONLOAD zou gebeuren']],
    ['<a xlink:href="javascript:x()"><rect/></a>', ['een script']],
    ['<a href="https://x.nl/"><rect/></a>', ['de verwijzing naar "https://x.nl/"']],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>', ['een stuk HTML (foreignObject)']],
    ['<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.nl"/>', ['<iframe>']],
    ['<rect><animate attributeName="x"/><set/></rect>', ['wat beweegt']],
    ['<image href="http://x.nl/a.png"/>', ['de verwijzing naar "http://x.nl/a.png"']],
    ['<image xlink:href="foto.png"/>', ['de verwijzing naar "foto.png"']],
    ['<image href="file:///etc/passwd"/>', ['de verwijzing naar "file:///etc/passwd"']],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', ['een ingesloten beeld dat geen goede PNG of JPEG is']],
    ['<image href="data:image/png;base64,R0lGODlh"/>', ['een ingesloten beeld dat geen goede PNG of JPEG is']],
    ['<use href="ander.svg#a"/>', ['de verwijzing naar "ander.svg#a"']],
    ['<use href="data:image/svg+xml,x#a"/>', ['de verwijzing naar "data:image/svg+xml,x#a"']],
    ['<rect fill="url(http://x.nl/#a)"/>', ['de verwijzing naar "http://x.nl/#a"']],
    ['<rect style="fill:url( &quot;//x.nl/a&quot; )"/>', ['de verwijzing naar "//x.nl/a"']],
    ['<style>@import url(http://x.nl/a.css);</style>', ['de verwijzing naar "http://x.nl/a.css"']],
    ['<style>@import "a.css";</style>', ['de verwijzing naar "a.css"']],
    ['<style>@font-face{src:url(http://x.nl/a.woff)}</style>', ['de verwijzing naar "http://x.nl/a.woff"']],
    ['<style><![CDATA[.a{fill:u\\72 l(http://x.nl)}]]></style>', ['de verwijzing naar "http://x.nl"']],
    ['<style>@keyframes a{from{fill:red}}</style>', ['wat beweegt']],
    ['<rect filter="url(#a)"/>', ['een filter (schaduw of vervaging)']],
    ['<rect width="1e30" height="999999999"/>', ['een getal dat te groot is']],
    ['<flowRoot><flowPara>A</flowPara></flowRoot>', ['<flowRoot>']],
  ])('is left out and told: %s', (inside, leftOut) => {
    const made = clean(svg(`${inside}<circle r="3"/>`));
    expect(made.leftOut).toEqual(leftOut);
    expect(made.svg).toContain('<circle r="3">');
    const rest = made.svg.replace(/ xmlns(?::xlink)?="[^"]*"/gu, '');
    expect(rest).not.toMatch(/script|\son|http|file:|\/\/|data:|@|animate|foreign|iframe|1e30|flow/iu);
  });

  it.each([
    ['an entity that names a file', '<!ENTITY x SYSTEM "file:///etc/passwd">', 'een entiteit uit de DOCTYPE'],
    ['a bomb', '<!ENTITY x "aaaa"><!ENTITY b "&x;&x;"><!ENTITY c "&b;&b;">', 'een entiteit uit de DOCTYPE'],
  ])('is not looked up: %s', (_, entities, said) => {
    const made = clean(`<!DOCTYPE svg [${entities}]>${svg('<text>&x;&x;</text>')}`);
    expect(made.leftOut).toEqual([said]);
    expect(made.svg.length).toBeLessThan(300);
  });

  it('is a style sheet beside the file', () => {
    expect(clean(`<?xml-stylesheet href="http://x.nl/a.css"?>${svg('')}`).leftOut).toEqual([
      'een stijlblad van buiten het bestand',
    ]);
  });

  it('is named as far as it helps', () => {
    expect(named([])).toBe('');
    expect(named(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, en nog 2');
  });
});

describe('what a picture may hold', () => {
  it.each([
    [
      'a style sheet',
      '<style>.a{fill:red}</style><rect class="a"/>',
      '<style>.a{fill:red}</style><rect class="a"></rect>',
    ],
    ['rules for paper', '<style>@media print{.a{fill:red}}</style>', '<style>.a{fill:red}</style>'],
    [
      'no rules for a dark screen',
      '<style>@media (prefers-color-scheme:dark){.a{fill:red}}</style>',
      '<style></style>',
    ],
    ['colours by light', '<rect style="fill:light-dark(#000, rgb(1, 2, 3))"/>', '<rect style="fill:#000"></rect>'],
    [
      'a font at once',
      '<text style="font: italic bold 12px/1.2 Arial">A</text>',
      '<text style="font-size:12px;font-weight:bold;font-style:italic">A</text>',
    ],
    ['parts of itself', '<use xlink:href="#a" fill="url(#b)"/>', '<use xlink:href="#a" fill="url(#b)"></use>'],
    ['a PNG', `<image href="${PNG}"/>`, `<image xlink:href="${PNG}"></image>`],
    ['text that looks like an element', '<text>&lt;script&gt;</text>', '<text>&#60;script&#62;</text>'],
    [
      'the first way that can be shown',
      '<switch><foreignObject/><text>A</text><text>B</text></switch>',
      '<g><text>A</text></g>',
    ],
    [
      'the words of a reader of Dutch',
      '<switch><text systemLanguage="de">A</text><text systemLanguage="nl">B</text></switch>',
      '<g><text>B</text></g>',
    ],
    [
      'what programs note for themselves',
      '<metadata/><title>A</title><x:y xmlns:x="urn:x"/><g data-x="1"/>',
      '<g></g>',
    ],
  ])('stays, without a word: %s', (_, inside, kept) => {
    const made = clean(svg(inside));
    expect(made.leftOut).toEqual([]);
    expect(made.svg.replace(/^<svg[^>]*>|<\/svg>$/gu, '')).toBe(kept);
  });

  it('is read in whatever form a program wrote it', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]>';
    const prefixed = `<?xml version="1.0"?>${doctype}<s:svg xmlns:s="&ns;" viewBox="0 0 4 4"><s:rect/></s:svg>`;
    expect(clean(prefixed)).toMatchObject({ leftOut: [], svg: expect.stringContaining('<rect></rect></svg>') });
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<text>é</text>')}`, 'latin1');
    expect(readSvg(latin)).toMatchObject({ characters: 'é' });
    expect(readSvg(Buffer.from(`\ufeff${svg('<text>é</text>')}`, 'utf16le'))).toMatchObject({ characters: 'é' });
  });

  it('has characters that a font must have', () => {
    expect(clean(svg('<style>b{}</style>x<text>aa <tspan>é</tspan></text>')).characters).toBe('aé');
  });
});
