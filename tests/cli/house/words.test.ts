import { expect, it } from 'vitest';
import { wordDiff } from '../../../src/cli/house/words.ts';

const WOORDEN = 'een twee drie vier vijf zes zeven acht negen tien';

it('shows a change with a few words around it', () => {
  expect(wordDiff([`${WOORDEN} oud ${WOORDEN}`], [`${WOORDEN} nieuw ${WOORDEN}`])).toEqual([
    '… zeven acht negen tien [-oud-] {+nieuw+} een twee drie vier …',
  ]);
});

it('takes changes near each other together, and those far apart each on a line', () => {
  expect(wordDiff([`a ${WOORDEN} een b c`], [`A ${WOORDEN} een B c`])).toEqual([
    '[-a-] {+A+} een twee drie vier …',
    '… acht negen tien een [-b-] {+B+} c',
  ]);
  expect(wordDiff(['a x b'], ['A x B'])).toEqual(['[-a-] {+A+} x [-b-] {+B+}']);
});

it('shows a block that came or went', () => {
  expect(wordDiff(['een', 'twee'], ['een'])).toEqual(['een [-¶ twee-]']);
  expect(wordDiff(['een'], ['een', 'twee drie'])).toEqual(['een {+¶ twee drie+}']);
});

it('says nothing of what is equal', () => {
  expect(wordDiff([WOORDEN, 'x'], [WOORDEN, 'x'])).toEqual([]);
});
