import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Deel,
  type Gewijzigd,
  type NieuwDeel,
  type Operatie,
  type Uitkomst,
  wijzig,
} from '../../src/raad/amendement.ts';

const deel = (nummer: string, inhoud: string, ...delen: Deel<string>[]): Deel<string> => ({ nummer, inhoud, delen });
const nieuw = (...teksten: string[]): NieuwDeel<string>[] => teksten.map((inhoud) => ({ inhoud, delen: [] }));
const TEKST = [
  deel('1', 'het plan vast te stellen'),
  deel('2', 'een krediet te geven uit', deel('a', 'de reserve'), deel('b', 'de bijdrage')),
  deel('3', 'bewoners te betrekken'),
];
const opNummer = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true });
const pas = (operaties: readonly Operatie<string>[]): Gewijzigd<string> =>
  wijzig(TEKST, operaties, (a, b) => a === b, opNummer);
/** The parts as lines, each with its new number. */
const regels = (delen: readonly Uitkomst<string>[], voor = ''): string[] =>
  delen.flatMap(({ inhoud, delen: onder }, i) => [`${voor}${i + 1} ${inhoud}`, ...regels(onder, `${voor}${i + 1}.`)]);

describe('amendementen', () => {
  it('replace, drop and insert, each at its place in the text as it was proposed', () => {
    const { delen, botsingen, zoek } = pas([
      { van: 'A1', doe: 'vervang', plaats: ['2', 'a'], nieuw: nieuw('de algemene reserve') },
      { van: 'A2', doe: 'schrap', plaats: ['1'] },
      { van: 'A3', doe: 'voeg_in_na', plaats: ['3'], nieuw: nieuw('het te evalueren', 'de raad te berichten') },
      { van: 'A4', doe: 'voeg_in_na', plaats: [], nieuw: nieuw('kennis te nemen') },
    ]);
    expect({ botsingen, zoek }).toEqual({ botsingen: [], zoek: [] });
    expect(regels(delen)).toEqual([
      '1 kennis te nemen',
      '2 een krediet te geven uit',
      '2.1 de algemene reserve',
      '2.2 de bijdrage',
      '3 bewoners te betrekken',
      '4 het te evalueren',
      '5 de raad te berichten',
    ]);
  });

  it('insert at one place in the order of their numbers, also behind what another drops', () => {
    const { delen, botsingen } = pas([
      { van: 'A10', doe: 'voeg_in_na', plaats: ['1'], nieuw: nieuw('tien') },
      { van: 'A2', doe: 'voeg_in_na', plaats: ['1'], nieuw: nieuw('twee') },
      { van: 'A1', doe: 'schrap', plaats: ['1'] },
    ]);
    expect(botsingen).toEqual([]);
    expect(regels(delen).slice(0, 3)).toEqual(['1 twee', '2 tien', '3 een krediet te geven uit']);
  });

  it.each<[string, Operatie<string>, Operatie<string>]>([
    [
      'two that replace one part',
      { van: 'A1', doe: 'vervang', plaats: ['1'], nieuw: nieuw('x') },
      { van: 'A2', doe: 'vervang', plaats: ['1'], nieuw: nieuw('y') },
    ],
    [
      'one replaces what the other drops',
      { van: 'A1', doe: 'vervang', plaats: ['1'], nieuw: nieuw('x') },
      { van: 'A2', doe: 'schrap', plaats: ['1'] },
    ],
    [
      'one changes a part of what the other drops',
      { van: 'A1', doe: 'schrap', plaats: ['2'] },
      { van: 'A2', doe: 'vervang', plaats: ['2', 'a'], nieuw: nieuw('x') },
    ],
    [
      'one inserts into what the other replaces',
      { van: 'A1', doe: 'voeg_in_na', plaats: ['2', 'b'], nieuw: nieuw('x') },
      { van: 'A2', doe: 'vervang', plaats: ['2'], nieuw: nieuw('y') },
    ],
  ])('collide where %s: neither is made', (_, a, b) => {
    const { delen, botsingen } = pas([b, a]);
    expect(botsingen.map(({ operaties }) => operaties.map(({ van }) => van))).toEqual([['A1', 'A2']]);
    expect(regels(delen)).toEqual(regels(pas([]).delen));
  });

  it('do not collide where both ask the very same', () => {
    const zelfde = { doe: 'vervang', plaats: ['1'], nieuw: nieuw('x') } as const;
    const { delen, botsingen } = pas([
      { van: 'A1', ...zelfde },
      { van: 'A2', ...zelfde },
    ]);
    expect(botsingen).toEqual([]);
    expect(regels(delen)[0]).toBe('1 x');
    expect(regels(delen)).toHaveLength(5);
  });

  it('say which part is not there', () => {
    const weg: Operatie<string> = { van: 'A1', doe: 'schrap', plaats: ['2', 'c'] };
    expect(pas([weg]).zoek).toEqual([weg]);
  });

  const plaats = fc.constantFrom(['1'], ['2'], ['2', 'a'], ['2', 'b'], ['3'], ['4'], ['2', 'c']);
  const woord = fc.constantFrom('x', 'y', 'z');
  const operatie: fc.Arbitrary<Operatie<string>> = fc
    .tuple(fc.constantFrom('A1', 'A2', 'A3', 'A10'), plaats, woord, fc.nat(2))
    .map(
      ([van, waar, tekst, soort]): Operatie<string> =>
        soort === 0
          ? { van, doe: 'schrap', plaats: waar }
          : { van, doe: soort === 1 ? 'vervang' : 'voeg_in_na', plaats: waar, nieuw: nieuw(`${van} ${tekst}`) },
    );
  // Two changes of one amendement at one place have an order of their own: that in which it gives them.
  const operaties = fc.uniqueArray(operatie, { maxLength: 6, selector: ({ van, plaats: waar }) => `${van} ${waar}` });

  it('give the same text, or the same collisions, in whatever order they are taken', () => {
    fc.assert(
      fc.property(operaties, fc.infiniteStream(fc.nat()), (lijst, toeval) => {
        const geschud = [...lijst]
          .map((een) => [toeval.next().value, een] as const)
          .sort(([a], [b]) => a - b)
          .map(([, een]) => een);
        const [eerst, dan] = [pas(lijst), pas(geschud)];
        expect(dan.delen).toEqual(eerst.delen);
        const sleutels = ({ botsingen }: Gewijzigd<string>): string[] =>
          botsingen.map(({ operaties: paar }) => JSON.stringify(paar)).sort();
        expect(sleutels(dan)).toEqual(sleutels(eerst));
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it('lose none: each is made, or collides, or has no place', () => {
    fc.assert(
      fc.property(operaties, (lijst) => {
        const { delen, botsingen, zoek } = pas(lijst);
        const tekst = regels(delen).join('\n');
        const geteld = new Set([...botsingen.flatMap(({ operaties: paar }) => paar), ...zoek]);
        for (const een of lijst) {
          if (geteld.has(een)) continue;
          if (een.doe === 'schrap') {
            const wegwerk = TEKST.find(({ nummer }) => nummer === een.plaats[0]);
            const inhoud =
              een.plaats.length === 1
                ? wegwerk?.inhoud
                : wegwerk?.delen.find(({ nummer }) => nummer === een.plaats[1])?.inhoud;
            expect(tekst).not.toContain(inhoud);
          } else expect(tekst).toContain(een.nieuw[0]?.inhoud);
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});
