import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/rules/index.ts';
import { controleer } from '../rules/stukken.ts';
import { documentVan } from '../support/documenten.ts';

const PAD = 'brieven/stuk.md';
const stuk = (body: string) => `---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Titel\n---\n\n${body}\n`;

/** The body of a bijlage as it is printed. */
async function gedrukt(body: string): Promise<string> {
  const { schets } = await documentVan({ [PAD]: stuk(body) }, PAD);
  return (schets.split('section.inhoud\n')[1] ?? '').replace(/^ {2}/gmu, '').trimEnd();
}

/** The same with every fix of a typed list taken over; undefined where there is none. */
async function verbeterd(body: string): Promise<string | undefined> {
  const meldingen = (await controleer({ [PAD]: stuk(body) })).filter(({ rule }) => rule === 'getypte-lijst');
  const fixes = meldingen.flatMap(({ fix }) => fix ?? []);
  return fixes.length === 0 ? undefined : applyFixes(stuk(body), fixes).split('---\n\n')[1]?.trimEnd();
}

const GEVALLEN: readonly [string, string, string, boolean][] = [
  [
    'letters below a line, and the lines of one point together',
    'Het college besluit:\na. het plan *vast* te stellen\nin zijn geheel;\nb. het krediet te verlenen.',
    'p Het college besluit:\nol[type=a]\n  li het plan <em>vast</em> te stellen in zijn geheel;\n  li het krediet te verlenen.',
    false,
  ],
  [
    'letters below a lid, without a blank line and without an indent',
    '1. Het college kan:\na. verlenen;\nb. intrekken.\n2. De raad beslist.',
    'ol\n  li Het college kan:\n    ol[type=a]\n      li verlenen;\n      li intrekken.\n  li De raad beslist.',
    true,
  ],
  [
    'letters in paragraphs of their own behind a list belong to its last point',
    '1. Een\n2. Twee:\n\na) dit\n\nb) dat\n\nEen alinea.',
    'ol\n  li\n    p Een\n  li\n    p Twee:\n    ol[type=a]\n      li\n        p dit\n      li\n        p dat\np Een alinea.',
    true,
  ],
  [
    'numerals below letters below a number',
    '1. Een:\n   a. twee:\n   i. drie\n   ii. vier\n   b. vijf',
    'ol\n  li Een:\n    ol[type=a]\n      li twee:\n        ol[type=i]\n          li drie\n          li vier\n      li vijf',
    true,
  ],
  ['numbers without a space', '1.Een\n2.Twee\n3.Drie', 'ol[type=1]\n  li Een\n  li Twee\n  li Drie', true],
  ['numbers that go on', 'Verder:\n3) drie\n4) vier', 'p Verder:\nol[start=3][type=1]\n  li drie\n  li vier', true],
  [
    'bullets, and those below them',
    'Er komen:\n• schommels;\no van hout;\no van touw;\n• een hek.',
    'p Er komen:\nul\n  li schommels;\n    ul\n      li van hout;\n      li van touw;\n  li een hek.',
    true,
  ],
  [
    'a bullet of the symbol font, and a break behind it',
    '\uf0b7\tEen\\\n\uf0b7\tTwee',
    'ul\n  li Een\n  li Twee',
    true,
  ],
  ['dashes, two in a row', '– een\n– twee', 'ul\n  li een\n  li twee', true],
  ['letters in a quotation', '> a. een\n> b. twee', 'blockquote\n  ol[type=a]\n    li een\n    li twee', false],
];

describe('points that were typed by hand are printed as a list', () => {
  test.each(GEVALLEN)('%s', async (_naam, body, verwacht, metFix) => {
    expect(await gedrukt(body)).toBe(verwacht);
    const beter = await verbeterd(body);
    expect(beter !== undefined).toBe(metFix);
    if (beter === undefined) return;
    // What was mended prints the same, and nothing is left to say about it.
    expect((await gedrukt(beter)).replaceAll('[type=1]', '')).toBe(verwacht.replaceAll('[type=1]', ''));
    expect(await verbeterd(beter)).toBeUndefined();
  });

  test.each([
    ['one letter proves nothing', 'Een zin met\na. een letter.'],
    ['letters that do not follow each other', 'a. een\nc. drie'],
    ['a mark that was written as text', 'a\\. een\nb. twee'],
    ['initials', 'A. de Vries\nB. Jansen'],
    ['a number that is an amount', '2.5 miljoen\n3.5 miljoen'],
    ['a dash in a sentence', 'De wethouder zei\n– en dat klopt – dat het kan.'],
    ['the next point of the list around it', '4. vier\n   5. vijf'],
  ])('%s', async (_naam, body) => {
    expect(await gedrukt(body)).not.toMatch(/^(?:p .*\n)?ul|type=/u);
    expect(await verbeterd(body)).toBeUndefined();
  });
});
