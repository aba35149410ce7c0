import { describe, expect, it } from 'vitest';
import { imageSize, imageTurn, imageType } from '../../src/document/images.ts';
import { png } from '../write/docx/support.ts';

const gif = Uint8Array.from([...Buffer.from('GIF89a'), 0x40, 0x01, 0xf0, 0x00, 0, 0, 0]);
/** An APP0 segment, a table (DHT) that looks like a frame header but is none, and a progressive frame header. */
const jpeg = Uint8Array.from(
  [
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 4, 1, 2],
    [0xff, 0xc4, 0, 6, 9, 9, 9, 9],
    [0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x2c, 0x02, 0x58, 3, 0, 0],
  ].flat(),
);

describe('size of an image', () => {
  it.each([
    ['png', png(900, 300), { width: 900, height: 300 }],
    ['gif', gif, { width: 320, height: 240 }],
    ['jpg', jpeg, { width: 600, height: 300 }],
  ] as const)('stands in the head of a %s', (type, bytes, size) => {
    expect(imageType(bytes)).toBe(type);
    expect(imageSize(bytes, type)).toEqual(size);
  });

  it.each([
    ['png', png(900, 300).subarray(0, 20)],
    ['gif', gif.subarray(0, 7)],
    ['jpg', jpeg.subarray(0, 9)],
    ['png', png(0, 0)],
  ] as const)('is not guessed for a damaged %s', (type, bytes) => {
    expect(imageSize(bytes, type)).toBeUndefined();
  });

  it('is not asked of what is no image', () => {
    expect(imageType(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
    expect(imageType(new Uint8Array())).toBeUndefined();
  });
});

describe('a picture that a camera says to turn', () => {
  /** A JPEG of 600 by 300 with an orientation in EXIF, in either order of bytes. */
  function turned(orientation: number, little = false): Uint8Array {
    const number = (value: number, bytes: number): number[] => {
      const big = Array.from({ length: bytes }, (_, i) => (value >> (8 * (bytes - 1 - i))) & 0xff);
      return little ? big.reverse() : big;
    };
    const mark = little ? 0x49 : 0x4d;
    const entry = [...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0];
    const tiff = [mark, mark, ...number(42, 2), ...number(8, 4), ...number(1, 2), ...entry, 0, 0, 0, 0];
    const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
    return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
  }

  it.each([
    [1, false, 0],
    [2, true, 0],
    [3, false, 180],
    [4, true, 180],
    [5, true, 270],
    [6, false, 90],
    [7, true, 90],
    [8, false, 270],
    [9, false, 0],
  ] as const)('orientation %d', (orientation, mirrored, degrees) => {
    for (const little of [false, true]) {
      const bytes = turned(orientation, little);
      expect(imageTurn(bytes, 'jpg')).toEqual({ mirrored, degrees });
      const lying = degrees % 180 !== 0;
      expect(imageSize(bytes, 'jpg')).toEqual(lying ? { width: 300, height: 600 } : { width: 600, height: 300 });
    }
  });

  it('stands as it is where EXIF is cut off', () => {
    expect(imageTurn(turned(6).subarray(0, 24), 'jpg')).toEqual({ mirrored: false, degrees: 0 });
  });
});
