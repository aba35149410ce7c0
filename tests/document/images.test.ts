import { describe, expect, it } from 'vitest';
import { imageSize, imageType } from '../../src/document/images.ts';
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
