import { expect, test } from 'vitest';
import { nummeraar } from '../../src/link/nummering.ts';
import type { Nummering } from '../../src/model/index.ts';
import { nummeringVan, zaaknummervorm } from '../../src/read/huis/vorm.ts';
import { GEMEENTE, registerOf } from '../support/content.ts';

/** The numbers of items of two rubrieken, the third of which goes on from the second. */
function numbers(example: string, doorlopend?: boolean): string[] {
  const next = nummeraar(nummeringVan(example, doorlopend) as Nummering);
  return ['A', 'A', 'vervolg', 'vervolg', 'A', 'B'].map((r) => next(r === 'vervolg' ? 'A' : r, r === 'vervolg'));
}

test.each([
  ['A01', ['A01', 'A02', 'A02a', 'A02b', 'A03', 'B01']],
  ['1', ['1', '2', '2a', '2b', '3', '4']],
  ['1.1', ['1.1', '1.2', '1.2a', '1.2b', '1.3', '2.1']],
  ['3a', ['1a', '1b', '1ba', '1bb', '1c', '2a']],
  ['A.1', ['A.1', 'A.2', 'A.2a', 'A.2b', 'A.3', 'B.1']],
  ['01', ['01', '02', '02a', '02b', '03', '04']],
])('items numbered by the example %s', (example, expected) => {
  expect(numbers(example)).toEqual(expected);
});

test('a rubriek with a name is counted by its place in the house, one with a number keeps it', () => {
  const namen = ['opening', 'hamerstukken', 'bespreekstukken'];
  const next = (example: string) => nummeraar(nummeringVan(example) as Nummering, namen);
  expect(['opening', 'bespreekstukken', 'bespreekstukken', 'nieuw'].map((r) => next('1.1')(r, false))).toEqual([
    '1.1',
    '3.1',
    '3.1',
    '4.1',
  ]);
  expect(next('A01')('bespreekstukken', false)).toBe('C01');
  expect(next('1.1')('7', false)).toBe('7.1');
});

test('a number with the rubriek in front may be counted through the whole agenda', () => {
  expect(numbers('A1', true)).toEqual(['A1', 'A2', 'A2a', 'A2b', 'A3', 'B4']);
});

test.each(['', 'A', 'eerste', '1-2-3', '.1', 'I.1'])('"%s" is no example of a number', (example) => {
  expect(nummeringVan(example)).toBeUndefined();
});

test('a rubriek is a number without quotes, an agenda may do without rubrieken, an item may go on from the one above', async () => {
  const oproeping =
    '---\nsoort: oproeping\ndatum: 2026-03-11\nagenda:\n  - Opening\n  - { rubriek: 2, punten: [Vragen, { tekst: Vervolgvraag, vervolg: ja }] }\n---\n';
  const { register } = await registerOf({
    'gemeente.yaml': `${GEMEENTE.replace(/rubrieken:[\s\S]*?bestuur/u, 'rubrieken: { 2: Vragen }\nbestuur')}nummering: "1.1"\n`,
    'v/oproeping.md': oproeping,
  });
  const agenda = register.vergaderingen[0]?.agenda ?? [];
  expect(agenda.map(({ titel }) => titel)).toEqual(['', 'Vragen']);
  expect(agenda.flatMap(({ regels }) => regels.map(({ nummer }) => nummer))).toEqual(['1', '2.1', '2.1a']);
  expect(agenda[0]?.regels[0]?.plek.start).toEqual({ line: 5, column: 5 });
});

test('of a zaaknummer by example every digit is a digit, the rest stands for itself', () => {
  const { patronen } = zaaknummervorm(['2026-000', 'Z/00.1'], 'huis.yaml');
  const fits = (nummer: string) => patronen.some((patroon) => new RegExp(patroon, 'u').test(nummer));
  expect(['2027-118', 'Z/26.9'].map(fits)).toEqual([true, true]);
  expect(['2026-45', '12026-045', 'Z/26x9', 'z/26.9', '101'].map(fits)).toEqual([false, false, false, false, false]);
});
