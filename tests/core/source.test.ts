import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/core/index.ts';

describe('lineIndex', () => {
  const mixed = lineIndex('een\r\ntwee\rdrie\nvier');

  it('ends lines at CRLF, a lone CR and LF', () => {
    expect(mixed.lineCount).toBe(4);
    expect([1, 2, 3, 4].map(mixed.lineText)).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('gives every offset its place, the characters of a line ending included', () => {
    expect(mixed.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(mixed.positionAt(4)).toEqual({ line: 1, column: 5 });
    expect(mixed.positionAt(5)).toEqual({ line: 2, column: 1 });
    expect(mixed.positionAt(10)).toEqual({ line: 3, column: 1 });
    expect(mixed.rangeOf(5, 9)).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 5 } });
  });

  it('gives the nearest place in the text for one beyond it', () => {
    expect(mixed.positionAt(-3)).toEqual({ line: 1, column: 1 });
    expect(mixed.positionAt(999)).toEqual({ line: 4, column: 5 });
    expect(mixed.offsetAt({ line: 2, column: 99 })).toBe(10);
    expect(mixed.offsetAt({ line: 9, column: 1 })).toBe(19);
    expect(mixed.lineText(9)).toBe('');
  });

  it('finds its own places back', () => {
    for (let offset = 0; offset <= 19; offset++) expect(mixed.offsetAt(mixed.positionAt(offset))).toBe(offset);
  });

  it('has one empty line for an empty text, and one after a last line ending', () => {
    expect([lineIndex('').lineCount, lineIndex('').lineText(1)]).toEqual([1, '']);
    expect(lineIndex('a\r\n').lineCount).toBe(2);
    expect(lineIndex('a\n\nb').lineText(2)).toBe('');
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(lineIndex('\u{1f600}é').positionAt(2)).toEqual({ line: 1, column: 3 });
  });
});
