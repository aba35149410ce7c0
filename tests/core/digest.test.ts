import { expect, test } from 'vitest';
import { digest, digestOf, stableJson } from '../../src/core/index.ts';

test('a digest is the SHA-256 of the bytes, of a text those in UTF-8', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digest('é')).toBe(digest(new Uint8Array([0xc3, 0xa9])));
  expect(digest('é')).not.toBe(digest('e\u0301'));
});

test('equal data have one digest, whatever the order of their keys', () => {
  expect(digestOf({ a: 1, b: { c: 2, d: [3] } })).toBe(digestOf({ b: { d: [3], c: 2 }, a: 1 }));
  expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
});

test('different data do not', () => {
  const kinds = [null, 0, '0', [], {}, [1, 2], [2, 1], { a: null }, { a: [undefined] }];
  expect(new Set(kinds.map(digestOf)).size).toBe(kinds.length);
});

test('stableJson sorts keys at every depth and leaves lists alone', () => {
  expect(stableJson({ b: [{ z: 1, y: 2 }], a: null })).toBe('{"a":null,"b":[{"y":2,"z":1}]}');
});
