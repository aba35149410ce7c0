import { beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '../../src/core/index.ts';
import { type Gemeente, herken, houderVan, normaal, ondertekening } from '../../src/model/index.ts';
import { registerOf } from '../support/content.ts';

let gemeente: Gemeente;
beforeAll(async () => {
  gemeente = (await registerOf({})).register.gemeente;
});

test.each(['Wever', 'José Wever', 'J.P. Wever', 'JP Wever', 'Wever, José', 'Jose\u0301 Wever'])(
  '%s is one person, spelt as the house does',
  (naam) => {
    const { personen, schrijfwijze } = herken(gemeente, naam, undefined);
    expect(personen.map((persoon) => persoon.achternaam)).toEqual(['Wever']);
    expect(schrijfwijze).toBeUndefined();
  },
);

test.each([
  ['wever', 'Wever'],
  ['Jose Wever', 'José Wever'],
])('%s is forgiven, with the form of the house: %s', (naam, huisvorm) => {
  expect(herken(gemeente, naam, undefined).schrijfwijze).toBe(huisvorm);
});

test('an office has one holder on a day, both ends inclusive', () => {
  const secretaris = (dag: string) =>
    houderVan(gemeente, 'gemeentesecretaris', dag as IsoDate).map(({ achternaam }) => achternaam);
  expect(secretaris('2024-12-31')).toEqual(['Scheper']);
  expect(secretaris('2025-01-01')).toEqual(['Nieuwland']);
  expect(houderVan(gemeente, 'burgemeester', undefined)).toEqual([]);
});

test('someone who left is known, but not in office', () => {
  const { personen, ooit } = herken(gemeente, 'Scheper', '2025-06-01' as IsoDate);
  expect(personen).toEqual([]);
  expect(ooit).toHaveLength(1);
});

test('a signature has the title and the initials, where they are known', () => {
  expect(
    ondertekening(houderVan(gemeente, 'burgemeester', '2026-01-01' as IsoDate)[0] as Gemeente['bestuur'][number]),
  ).toBe('Mevrouw A. Burg');
});

test('behind initials a tussenvoegsel is written as in the full name', () => {
  const persoon = { naam: 'Mees ten Have', voorletters: 'M.E.', achternaam: 'Ten Have', functie: 'griffier' };
  expect(ondertekening(persoon)).toBe('M.E. ten Have');
  expect(herken({ ...gemeente, bestuur: [persoon] }, 'M.E. ten Have', undefined).schrijfwijze).toBeUndefined();
  expect(ondertekening({ ...persoon, naam: 'Mees' })).toBe('M.E. Ten Have');
});

test('normalising forgives form, not words', () => {
  expect(normaal('  Het  “plan” – nu. ')).toBe(normaal('het "plan" - NU'));
  expect(normaal('plan A')).not.toBe(normaal('plan B'));
});
