import { describe, expect, it } from 'vitest';
import { type Painting, scanContent, spliceText } from '../../../src/write/pdf/finish/content.ts';
import { parseValue, readTextString, serialise, textString } from '../../../src/write/pdf/finish/values.ts';

describe('PDF values', () => {
  it('come out as they went in', () => {
    const text = '<</A [1 -2.50 (a \\) (b\\\\) c) <00FF> /Na#20me 12 0 R true null]\n/B <</C 3 4 0 R>>\n>>';
    const { value } = parseValue('<</A[1 -2.50 (a \\) (b\\\\) c)<00FF>/Na#20me 12 0 R true null]/B<</C 3>>>>');
    expect(serialise(value)).toBe(text.replace('3 4 0 R', '3\n'));
    expect(parseValue(serialise(value)).value).toEqual(value);
  });

  it('are the same however they are spaced, and whatever the remarks between them', () => {
    const plain = parseValue('<</A [12 0 R 7 (x)]/B <0041>/C -.5>>').value;
    const odd = '  <<%% a remark >>\r\n/A[ 12\t3\n R\f7%(\n(x) ]/B<0041>/C\0-.5>>';
    expect(parseValue(odd)).toEqual({ value: plain, end: odd.length });
  });

  it('are references only where a whole R follows two numbers', () => {
    expect(parseValue('[1 2 3 0 R 4 0 /RG]').value).toEqual(['1', '2', '3 0 R', '4', '0', '/RG']);
    expect(() => parseValue('[4 0 RG]')).toThrow();
  });

  it('are refused when they are broken', () => {
    for (const broken of ['<</A 1', '[1 2', '(open', '', '}']) expect(() => parseValue(broken)).toThrow();
  });

  it('keep every character of a text', () => {
    for (const text of ['gewoon', 'haakjes ) en ( en \\', 'é € \u{1f600}', ''])
      expect(readTextString(textString(text))).toBe(text);
    expect(readTextString('(\\376\\377\\000a\\040\\n)')).toBe('a\u200a');
  });
});

describe('scanContent', () => {
  const texts = (content: string): [string, Painting['what'], number | undefined][] =>
    scanContent(content).paintings.map(({ start, end, what, mcid }) => [content.slice(start, end), what, mcid]);

  it('tells what paints inside and outside marked content', () => {
    const content =
      'q 0 0 5 5 re W* n 1 0 0 rg 1 2 3 4 re f Q /P <</MCID 3 >>BDC BT /F1 9 Tf <0041> Tj ET EMC BT <0042> Tj 1 0 Td <0043> Tj ET /X1 Do';
    expect(texts(content)).toEqual([
      ['1 2 3 4 re f', 'path', undefined],
      ['<0041> Tj', 'text', 3],
      ['BT <0042> Tj 1 0 Td <0043> Tj ET', 'text', undefined],
      ['/X1 Do', 'object', undefined],
    ]);
  });

  it('does not take text for operators', () => {
    expect(texts('/P <</MCID 1 >>BDC BT (EMC f \\) BT) Tj <BDC0> Tj ET EMC')).toEqual([
      ['(EMC f \\) BT) Tj <BDC0> Tj', 'text', 1],
    ]);
  });

  it('goes back to the marked content around when an inner one ends', () => {
    const content =
      '/P <</MCID 1 >>BDC /Span <</ActualText <FEFF0041> >>BDC BT <0001> Tj ET EMC 0 0 1 1 re f EMC 2 2 1 1 re f';
    expect(texts(content).map(([, , mcid]) => mcid)).toEqual([1, 1, undefined]);
  });

  it('keeps text without a mark apart from marked text in the same text object', () => {
    const content = 'BT <0001> Tj /P <</MCID 2 >>BDC <0002> Tj EMC <0003> Tj ET';
    expect(texts(content)).toEqual([
      ['<0001> Tj', 'text', undefined],
      ['<0002> Tj', 'text', 2],
      ['<0003> Tj', 'text', undefined],
    ]);
  });

  it('sees a glyph that the font lacks, and no other zeros', () => {
    expect(scanContent('BT <004100000042> Tj ET').missingGlyph).toBe(true);
    expect(scanContent('BT <01000001> Tj 0000 0 Td <1000> Tj ET').missingGlyph).toBe(false);
  });
});

describe('spliceText', () => {
  it('replaces and inserts at the places that are given, in whatever order', () => {
    const splices = [
      { start: 4, end: 4, text: '+' },
      { start: 0, end: 2, text: 'X' },
    ];
    expect(spliceText('abcdef', splices)).toBe('Xcd+ef');
  });
});
