import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fontCharacters, naturalLine, postScriptName } from '../../src/document/index.ts';

const path = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
);
const bytes = readFileSync(path);
const NO_FONT = 'het is geen TrueType-lettertype';

/** A font with nothing but a `cmap` of one Unicode table, given as 16-bit words. */
function font(words: readonly number[], version = 0x0001): Uint8Array {
  const head = [version, 0x0000, 1, 0, 0, 0, 0x636d, 0x6170, 0, 0, 0, 28, 0, 0];
  const cmap = [0, 1, 3, 1, 0, 12];
  const all = [...head, ...cmap, ...words];
  const view = new DataView(new ArrayBuffer(all.length * 2));
  all.forEach((word, i) => {
    view.setUint16(i * 2, word);
  });
  return new Uint8Array(view.buffer);
}

describe('fontCharacters', () => {
  // Segments: A–C by delta, a–b by glyph array where b has no glyph, and the closing 0xffff.
  const table = [4, 0, 0, 6, 0, 0, 0, 0x43, 0x62, 0xffff, 0, 0x41, 0x61, 0xffff, 10, 0, 1, 0, 4, 0, 7, 0];

  it('are read from a format 4 table: a segment with a delta, and one that points at glyphs', () => {
    expect(fontCharacters(font(table))).toEqual([
      [0x41, 0x43],
      [0x61, 0x61],
    ]);
  });

  it('are read from a format 12 table, sorted and joined where they touch', () => {
    const groups = [0, 0x61, 0, 0x62, 0, 1, 0, 0x41, 0, 0x42, 0, 1, 0, 0x43, 0, 0x43, 0, 1];
    expect(fontCharacters(font([12, 0, 0, 0, 0, 0, 0, 3, ...groups]))).toEqual([
      [0x41, 0x43],
      [0x61, 0x62],
    ]);
  });

  it('are refused for what is no font, is cut off, or has no table that is known', () => {
    const kinds = [
      new Uint8Array(),
      new Uint8Array(200),
      bytes.subarray(0, 300),
      font(table, 0x774f),
      font([6, ...table]),
    ];
    for (const kind of kinds) expect(() => fontCharacters(kind)).toThrow(NO_FONT);
  });
});

describe('postScriptName', () => {
  it('reads the name that a PDF calls a font by', () => {
    expect(postScriptName(bytes)).toBe('SourceSans3-BoldItalic');
    expect(postScriptName(font([]))).toBeUndefined();
  });
});

describe('naturalLine', () => {
  it('gives the height of a line; a file that is no font gives the usual one', () => {
    expect(naturalLine(bytes)).toBeGreaterThan(1);
    expect(naturalLine(bytes)).toBeLessThan(2);
    expect(naturalLine(new Uint8Array(40))).toBe(1.2);
    expect(naturalLine(new Uint8Array())).toBe(1.2);
  });
});
