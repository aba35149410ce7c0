import { toString as toText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { placeContents } from '../../src/render/contents.ts';
import { cleaned } from '../support/html.ts';

const HEADINGS = '<h2>Een<sup class="noot"><a href="#noot-1">1</a></sup></h2><h3>Twee</h3><h2>Drie</h2>';
const text = (length: number) => `<p>${'woord '.repeat(length)}</p>`;
const made = (words: number, wish?: 'ja' | 'nee') => {
  const tree = cleaned(
    `<h1>T</h1><section class="inhoud">${HEADINGS}${text(words)}</section><section class="noten"><h2>Noten</h2></section>`,
  );
  placeContents(tree, wish);
  return toText(tree);
};

test('a stuk that asks for it has a list of its headings, without notes, at the head of its text', () => {
  expect(made(10, 'ja')).toMatch(/^TInhoudEen 1Twee 1Drie 1Een1TweeDrie/u);
});

test('without a wish its length decides, and a wish goes before its length', () => {
  expect(made(10)).not.toContain('Inhoud');
  expect(made(20_000)).toContain('Inhoud');
  expect(made(20_000, 'nee')).not.toContain('Inhoud');
});
