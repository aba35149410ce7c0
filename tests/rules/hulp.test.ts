import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesGetal, schrijfGetal } from '../../src/rules/hulp/getal.ts';
import { douma } from '../../src/rules/hulp/leesbaar.ts';
import { DING, lees, OPMAAK } from '../../src/rules/hulp/lezing.ts';
import { zelfdeMens } from '../../src/rules/hulp/naamvorm.ts';
import { paren } from '../../src/rules/hulp/paren.ts';
import { eersteVerschil, vergelijk } from '../../src/rules/hulp/verschil.ts';
import { bijlage, lees as leesStukken } from './stukken.ts';

describe('a number in a table', () => {
  it.each([
    ['€ 2.084.000', 2_084_000],
    ['-€ 972.750', -972_750],
    ['€ -5', -5],
    ['− 1.389', -1389],
    ['(100)', -100],
    ['-/- 100', -100],
    ['€ 300,-', 300],
    ['118,50', 118.5],
    ['+5', 5],
  ])('%s', (tekst, getal) => {
    expect(leesGetal(tekst)).toBe(getal * 10_000);
  });

  it.each(['', '-', '€ -', '–'])('%j is empty', (tekst) => {
    expect(leesGetal(tekst)).toBe('leeg');
  });

  it.each(['n.v.t.', '10%', '1.5', '12 uur', 'ca. 5', '(5', '2022-2025'])('%s is none', (tekst) => {
    expect(leesGetal(tekst)).toBe('geen');
  });

  it('is written so that it is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        (centen) => leesGetal(schrijfGetal(centen * 100)) === centen * 100,
      ),
    );
  });
});

describe('how two texts differ', () => {
  it.each([
    ['Het plan.', 'Het  plan.', 'gelijk'],
    ['Het plan.', 'Het plan', 'leestekens'],
    ['‘Het plan’', '"het plan"', 'leestekens'],
    ['€1.090.000', '€ 1.090.000', 'leestekens'],
    ['P&C-cyclus', 'P & C cyclus', 'leestekens'],
    ['Jose\u0301', 'José', 'gelijk'],
    ['Jose', 'José', 'woorden'],
    ['€ 1.090.000', '€ 1.900.000', 'woorden'],
    ['€ 1,5', '€ 15', 'woorden'],
    ['-€ 100', '€ 100', 'woorden'],
    ['2022-2025', '2022 – 2025', 'leestekens'],
    ['artikel 3.30', 'artikel 33.0', 'woorden'],
  ] as const)('%s and %s: %s', (a, b, mate) => {
    expect(vergelijk(a, b)).toBe(mate);
    expect(vergelijk(b, a)).toBe(mate);
  });

  it('is shown at the first words that are not the same', () => {
    expect(eersteVerschil('een twee drie vier vijf zes zeven acht', 'een twee drie vier VIJF! anders')).toEqual({
      hier: '… drie vier vijf zes zeven acht',
      daar: '… drie vier VIJF! anders',
    });
    expect(eersteVerschil('een twee.', 'een twee').hier).toBe('een twee.');
  });
});

describe('pairing two lists', () => {
  it('finds what was put in, taken out or changed', () => {
    expect(paren(['a', 'b', 'c'], ['a', 'c'])).toEqual([
      [0, 0],
      [1, undefined],
      [2, 1],
    ]);
    expect(paren(['a', 'x', 'c'], ['a', 'y', 'c'])[1]).toEqual([1, 1]);
    expect(paren([], ['a'])).toEqual([[undefined, 0]]);
  });

  it('uses every item once, and pairs equal lists one to one', () => {
    const lijst = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lijst, lijst, (a, b) => {
        const result = paren(a, b);
        expect(result.flatMap(([i]) => i ?? []).sort((x, y) => x - y)).toEqual(a.map((_, i) => i));
        expect(result.flatMap(([, j]) => j ?? []).sort((x, y) => x - y)).toEqual(b.map((_, j) => j));
        expect(paren(a, a)).toEqual(a.map((_, i) => [i, i]));
      }),
    );
  });
});

describe('who may be one person', () => {
  it.each([
    ['K. van Ekeris', 'Karin van Ekeris'],
    ['K. van Ekeris', 'Ekeris, K. van'],
    ['vos, klaske', 'Klaske Vos'],
    ['Moes, Marcel', 'M. Moes'],
    ['Mulder', 'T. Mulder'],
    ['J.P. de Boer', 'Jan de Boer'],
    ['mevrouw A. Núñez', 'Ana Nunez'],
  ])('%s and %s', (a, b) => {
    expect(zelfdeMens(a, b)).toBe(true);
    expect(zelfdeMens(b, a)).toBe(true);
  });

  it.each([
    ['K. van Ekeris', 'vos, klaske'],
    ['T. Mulder', 'F. Mulder'],
    ['A. de Boer', 'A. de Boor'],
  ])('not %s and %s', (a, b) => {
    expect(zelfdeMens(a, b)).toBe(false);
  });
});

describe('how easy a text reads', () => {
  it('follows the formula of Flesch and Douma', () => {
    // Seven words, ten syllables (de-raad-be-sluit-van-daag-o-ver-het-plein), one sentence.
    const score = douma(['De raad besluit vandaag over het plein.']);
    expect(score?.waarde).toBeCloseTo(206.84 - 0.77 * (1000 / 7) - 0.93 * 7, 6);
  });

  it('hears a trema as a syllable of its own, and ij and ie as one', () => {
    const lettergrepen = (woord: string): number => Math.round((206.84 - 0.93 - (douma([woord])?.waarde ?? 0)) / 77);
    expect(['coördinatie', 'ijs', 'jaarlijks', 'financiële', 'plein', 'nvu', 'ideeën'].map(lettergrepen)).toEqual([
      5, 1, 2, 5, 1, 1, 3,
    ]);
  });

  it('ends a sentence at a capital, not at an abbreviation', () => {
    expect(douma(['Zij sprak t.a.v. het plan. Het werd laat.'])?.woordenPerZin).toBe(4);
    expect(douma([])).toBeUndefined();
  });
});

describe('the prose of a stuk', () => {
  it('keeps every place, and leaves out what is no prose', async () => {
    const body =
      '## Kop\n\nEen **vet** woord, `code`, [link](https://example.nl) en \\<haken>.\n\n> citaat\n> verder\n\n<b>x</b> www.example.nl';
    const { register } = await leesStukken(bijlage(body));
    const stuk = register.stukken[0];
    if (!stuk) throw new Error('no stuk');
    const { proza } = lees(stuk);
    expect(proza).toHaveLength(stuk.tekst.length);
    for (const woord of ['Kop', 'vet', 'woord', 'link', 'haken>', 'verder', 'Toelichting']) {
      expect(proza.indexOf(woord), woord).toBe(stuk.tekst.indexOf(woord));
    }
    for (const weg of ['code', 'example', '**', '##', '<b>', 'soort', '> ']) expect(proza).not.toContain(weg);
    expect(proza).toContain('citaat   verder');
    expect(new Set(proza.match(/[^\p{L}\p{P}\p{N}<> \n]/gu))).toEqual(new Set([OPMAAK, DING]));
  });
});
