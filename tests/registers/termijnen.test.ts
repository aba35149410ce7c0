import { describe, expect, it } from 'vitest';
import { maandenTussen, maandVoluit } from '../../src/registers/maand.ts';
import { diagramtekst, staafdiagram } from '../../src/registers/staafdiagram.ts';
import { readSvg } from '../../src/svg/index.ts';

describe('the months of a termijnagenda', () => {
  it.each([
    [[], []],
    [['2026-09'], ['2026-09']],
    [
      ['2027-01', '2026-11', '2026-11'],
      ['2026-11', '2026-12', '2027-01'],
    ],
    // Ten years of empty bars say nothing.
    [
      ['2026-11', '2036-11', '2027-02'],
      ['2026-11', '2027-02', '2036-11'],
    ],
  ])('%j has %j', (gegeven, maanden) => {
    expect(maandenTussen(gegeven)).toEqual(maanden);
  });

  it('are two years of months at most', () => {
    expect(maandenTussen(['2026-01', '2027-12'])).toHaveLength(24);
    expect(maandenTussen(['2026-01', '2028-01'])).toEqual(['2026-01', '2028-01']);
  });

  it('have names', () => {
    expect(maandVoluit('2026-01')).toBe('januari 2026');
    expect(maandVoluit('2026-12')).toBe('december 2026');
  });
});

describe('the chart', () => {
  const maanden = [
    { maand: '2026-09', aantal: 3 },
    { maand: '2026-10', aantal: 0 },
    { maand: '2026-11', aantal: 1 },
  ];

  it('has a bar as long as its number, none for nothing, and the number as text', () => {
    const svg = staafdiagram(maanden);
    const breedten = [...svg.matchAll(/<rect [^>]*width="(\d+)"/gu)].map(([, breed]) => Number(breed));
    expect(breedten).toHaveLength(2);
    expect((breedten[0] ?? 0) / (breedten[1] ?? 1)).toBeCloseTo(3, 1);
    expect(svg.match(/<text /gu)).toHaveLength(6);
  });

  it('loses nothing where pictures are cleaned', () => {
    expect(readSvg(new TextEncoder().encode(staafdiagram(maanden)))).toMatchObject({ leftOut: [], width: 640 });
  });

  it('says the same in words', () => {
    expect(diagramtekst(maanden)).toBe(
      'Staafdiagram van het aantal zaken per maand: in september 2026 3 zaken, in oktober 2026 geen zaken, in november 2026 1 zaak.',
    );
  });
});
