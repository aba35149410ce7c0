import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPacked } from '../../../src/write/docx/packed.ts';
import { zip } from '../../../src/write/docx/zip.ts';

const font = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
const entry = (bytes: Uint8Array) => ({ path: 'word/fonts/font1.odttf', bytes, name: 'lettertype' });

test('a font that was packed in an earlier run gives the same package', () => {
  const memory = openPacked(undefined);
  const first = zip([entry(font)], memory);
  const again = zip([entry(Uint8Array.from(font))], openPacked(memory.told()));
  expect(Buffer.from(again).equals(first)).toBe(true);
  expect(Buffer.from(again).equals(zip([entry(Uint8Array.from(font))]))).toBe(true);
});

test('what was packed before is not packed again', () => {
  const memory = openPacked(undefined);
  zip([entry(font)], memory);
  // Other bytes under the name of the first: they are not looked at.
  const again = zip([entry(new Uint8Array(font.length))], openPacked(memory.told()));
  expect(Buffer.from(unzipSync(again)['word/fonts/font1.odttf'] ?? []).equals(font)).toBe(true);
});

test('a memory that is broken counts as none', () => {
  const memory = openPacked(undefined);
  const first = zip([entry(font)], memory);
  const told = memory.told() ?? '';
  for (const broken of ['', 'x', `${told.slice(0, -8)}AAAA`, told.slice(0, told.length / 2)]) {
    const again = zip([entry(Uint8Array.from(font))], openPacked(broken));
    expect(Buffer.from(again).equals(first)).toBe(true);
  }
});
