import { expect, test } from 'vitest';
import { letterWidths } from '../../src/document/index.ts';
import { looks } from '../write/docx/support.ts';

const FONT = (await looks()).lettertypen.normaal.bytes;

test('a text is as wide as its letters together, as the font says', () => {
  const width = letterWidths(FONT);
  expect(width('i')).toBeLessThan(width('W'));
  expect(width('iW')).toBeCloseTo(width('i') + width('W'));
  // The figures of this font all have the width that its hmtx gives them.
  expect(width('1')).toBeCloseTo(0.497);
  expect(width('')).toBe(0);
});

test('a font that cannot be read measures all letters alike', () => {
  const width = letterWidths(new Uint8Array(8));
  expect(width('iW')).toBe(2 * width('i'));
  expect(width('i')).toBeGreaterThan(0);
});

test('a character that the font does not have is as wide as what is shown for it', () => {
  expect(letterWidths(FONT)('\u{10F000}')).toBeGreaterThan(0);
});
