import { describe, expect, it } from 'vitest';
import {
  type Lid,
  magOpenen,
  type Omstandigheden,
  oordeelOver,
  type Samenstelling,
  type Steminvoer,
} from '../../src/raad/stemming.ts';

/** The fracties of the raad of these tests, with their seats: 35 together. */
const FRACTIES = { Dorp: 11, Groen: 9, Links: 8, Recht: 6, Solo: 1 } as const;
const LEDEN: readonly Lid[] = Object.entries(FRACTIES).flatMap(([fractie, zetels]) =>
  Array.from({ length: zetels }, (_, i) => ({ naam: `${fractie} ${i + 1}`, fractie })),
);
const namen = (van: number, tot: number): string[] => LEDEN.slice(van, tot).map(({ naam }) => naam);

/** A raad of 35 seats with so many members in office and in the room. */
function raad(aanwezig = 35, zitting = 35, zetels = 35): Samenstelling {
  return { zetels, zitting: LEDEN.slice(0, zitting), aanwezig: LEDEN.slice(0, aanwezig) };
}
const hand = (voor: number, tegen: number): Steminvoer => ({ wijze: 'hand', voor, tegen });
const briefjes = (stemmen: number[], more: object = {}): Steminvoer => ({
  wijze: 'schriftelijk',
  kandidaten: stemmen.map((aantal, i) => ({ naam: `K${i + 1}`, stemmen: aantal })),
  ...more,
});
const onthouden = (aantal: number): Omstandigheden => ({ onthouden: namen(0, aantal) });

describe('the raad may meet (Gemeentewet 20)', () => {
  it.each([
    ['more than half', 18, 35, true],
    ['just less than half', 17, 35, false],
    ['exactly half', 17, 34, false],
    ['half and one', 18, 34, true],
    ['vacant seats do not count', 17, 33, true],
    ['nobody', 0, 35, false],
  ])('%s: %i of %i', (_, aanwezig, zitting, expected) => {
    expect(magOpenen(raad(aanwezig, zitting))).toBe(expected);
  });
});

type Geval = [
  naam: string,
  invoer: Steminvoer,
  raad: Samenstelling,
  bij: Omstandigheden,
  afloop: string,
  artikel: string,
];

describe('the outcome of a vote, and the article that decides', () => {
  const gevallen: Geval[] = [
    ['nobody asks for a vote', { wijze: 'zonder' }, raad(), {}, 'aangenomen', '32 lid 3'],
    ['nobody asks, few are there', { wijze: 'zonder' }, raad(18), {}, 'aangenomen', '32 lid 3'],
    ['one vote more', hand(18, 17), raad(), {}, 'aangenomen', '30 lid 1'],
    ['one vote less', hand(17, 18), raad(), {}, 'niet aangenomen', '30 lid 1'],
    ['all for', hand(35, 0), raad(), {}, 'aangenomen', '30 lid 1'],
    ['all against', hand(0, 35), raad(), {}, 'niet aangenomen', '30 lid 1'],
    ['a majority of the votes cast, not of the members', hand(10, 9), raad(19), {}, 'aangenomen', '30 lid 1'],
    ['a tie in a full meeting with 34 seats', hand(17, 17), raad(34, 34, 34), {}, 'niet aangenomen', '32 lid 5'],
    ['a tie, one member away', hand(17, 17), raad(34), {}, 'uitgesteld', '32 lid 4'],
    ['a tie, many away', hand(9, 9), raad(18), {}, 'uitgesteld', '32 lid 4'],
    ['a tie again in the next meeting', hand(17, 17), raad(34), { opnieuw: 'gestaakt' }, 'niet aangenomen', '32 lid 5'],
    ['a tie where the only one away must abstain', hand(17, 17), raad(35), onthouden(1), 'niet aangenomen', '32 lid 5'],
    [
      'a tie, one must abstain and one is away',
      hand(16, 16),
      { ...raad(35), aanwezig: LEDEN.slice(1, 34) },
      onthouden(1),
      'uitgesteld',
      '32 lid 4',
    ],
    ['a tie with a vacant seat: the raad is not whole', hand(17, 17), raad(34, 34, 35), {}, 'uitgesteld', '32 lid 4'],
    ['a tie after which a majority comes', hand(18, 16), raad(34), { opnieuw: 'gestaakt' }, 'aangenomen', '30 lid 1'],
    ['too few take part: half of 34', hand(10, 7), raad(20, 34, 34), {}, 'ongeldig', '29 lid 1'],
    ['too few take part: 17 of 35', hand(12, 5), raad(17), {}, 'ongeldig', '29 lid 1'],
    ['just enough take part: 18 of 35', hand(12, 6), raad(18), {}, 'aangenomen', '30 lid 1'],
    [
      'who must abstain does not count for that: 17 of 33',
      hand(9, 8),
      raad(35),
      onthouden(2),
      'aangenomen',
      '30 lid 1',
    ],
    ['nor does a vacant seat: 17 of 33', hand(9, 8), raad(17, 33), {}, 'aangenomen', '30 lid 1'],
    ['too few, but it was tried before', hand(6, 4), raad(10), { opnieuw: 'ongeldig' }, 'aangenomen', '30 lid 1'],
    [
      'too few, in a meeting that was called again',
      hand(4, 6),
      raad(10),
      { tweedeOproep: true },
      'niet aangenomen',
      '30 lid 1',
    ],
    [
      'a tie that was put off does not help where too few take part',
      hand(6, 4),
      raad(10),
      { opnieuw: 'gestaakt' },
      'ongeldig',
      '29 lid 1',
    ],
    ['nobody votes', hand(0, 0), raad(35), {}, 'ongeldig', '29 lid 1'],
    [
      'by fractie, for',
      { wijze: 'fracties', fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen', Recht: 'tegen', Solo: 'tegen' } },
      raad(),
      {},
      'aangenomen',
      '30 lid 1',
    ],
    [
      'by fractie, members away turn it',
      { wijze: 'fracties', fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen', Recht: 'tegen', Solo: 'tegen' } },
      { ...raad(), aanwezig: LEDEN.slice(6) },
      {},
      'niet aangenomen',
      '30 lid 1',
    ],
    [
      'by fractie, dissenters turn it',
      {
        wijze: 'fracties',
        fracties: { Dorp: 'voor', Groen: 'tegen', Links: 'voor', Recht: 'tegen', Solo: 'tegen' },
        behalve: [
          { naam: 'Dorp 1', keus: 'tegen' },
          { naam: 'Links 1', keus: 'tegen' },
        ],
      },
      raad(),
      {},
      'niet aangenomen',
      '30 lid 1',
    ],
    [
      'by fractie, one against her own',
      {
        wijze: 'fracties',
        fracties: { Dorp: 'voor', Groen: 'tegen', Links: 'voor', Recht: 'tegen', Solo: 'tegen' },
        behalve: [{ naam: 'Dorp 1', keus: 'tegen' }],
      },
      raad(),
      {},
      'aangenomen',
      '30 lid 1',
    ],
    [
      'by fractie, who must abstain does not vote',
      { wijze: 'fracties', fracties: { Dorp: 'voor', Groen: 'tegen', Links: 'voor', Recht: 'tegen', Solo: 'tegen' } },
      raad(),
      onthouden(3),
      'niet aangenomen',
      '32 lid 5',
    ],
    [
      'by roll call, for',
      { wijze: 'hoofdelijk', voor: namen(0, 20), tegen: namen(20, 35) },
      raad(),
      {},
      'aangenomen',
      '30 lid 1',
    ],
    [
      'by roll call, against',
      { wijze: 'hoofdelijk', voor: namen(0, 15), tegen: namen(15, 35) },
      raad(),
      {},
      'niet aangenomen',
      '30 lid 1',
    ],
    [
      'by roll call, the voice of who must abstain does not count',
      { wijze: 'hoofdelijk', voor: namen(0, 18), tegen: namen(18, 35) },
      raad(),
      onthouden(1),
      'niet aangenomen',
      '32 lid 5',
    ],
    [
      'by roll call, who is away has no voice',
      { wijze: 'hoofdelijk', voor: namen(0, 18), tegen: namen(18, 35) },
      { ...raad(), aanwezig: LEDEN.slice(2) },
      {},
      'niet aangenomen',
      '30 lid 1',
    ],
    ['by ballot, a majority', briefjes([20, 15]), raad(), {}, 'gekozen', '30 lid 1'],
    ['by ballot, one candidate', briefjes([30], { blanco: 5 }), raad(), {}, 'gekozen', '30 lid 1'],
    [
      'by ballot, blank ones are no votes',
      briefjes([15, 13], { blanco: 6, ongeldig: 1 }),
      raad(),
      {},
      'gekozen',
      '30 lid 1',
    ],
    ['by ballot, most but no majority', briefjes([15, 12, 8]), raad(), {}, 'herstemming', '30 lid 1'],
    ['by ballot, exactly half', briefjes([15, 10, 5], { blanco: 5 }), raad(), {}, 'herstemming', '30 lid 1'],
    [
      'by ballot, a tie between two of a voordracht',
      briefjes([17, 17], { blanco: 1, beperkt: true }),
      raad(),
      {},
      'herstemming',
      '31 lid 2',
    ],
    [
      'by ballot, a tie between two of a free choice',
      briefjes([17, 17], { blanco: 1 }),
      raad(),
      {},
      'herstemming',
      '30 lid 1',
    ],
    [
      'by ballot, a tie again: the lot',
      briefjes([17, 17], { blanco: 1, herstemming: true }),
      raad(),
      {},
      'loting',
      '31 lid 3',
    ],
    [
      'by ballot, the lot has chosen',
      briefjes([17, 17], { blanco: 1, herstemming: true, lot: 'K2' }),
      raad(),
      {},
      'gekozen',
      '31 lid 3',
    ],
    [
      'by ballot, a majority in the second',
      briefjes([18, 17], { herstemming: true }),
      raad(),
      {},
      'gekozen',
      '30 lid 1',
    ],
    ['by ballot, too few', briefjes([10, 5], { blanco: 2 }), raad(20), {}, 'ongeldig', '29 lid 1'],
    ['by ballot, blank ones take part', briefjes([9, 4], { blanco: 5 }), raad(18), {}, 'gekozen', '30 lid 1'],
    ['by ballot, only blank ones', briefjes([0], { blanco: 30 }), raad(), {}, 'herstemming', '30 lid 1'],
  ];

  it('is known for fifty cases', () => {
    expect(gevallen.length + 6).toBeGreaterThanOrEqual(50);
  });

  it.each(gevallen)('%s', (_, invoer, samenstelling, bij, afloop, artikel) => {
    const oordeel = oordeelOver(invoer, samenstelling, bij);
    expect({ afloop: oordeel.afloop, artikel: oordeel.artikel }).toEqual({ afloop, artikel });
  });
});

describe('what cannot be in a vote', () => {
  const bezwaren = (invoer: Steminvoer, samenstelling: Samenstelling, bij: Omstandigheden = {}) =>
    oordeelOver(invoer, samenstelling, bij).bezwaren.map(({ artikel, tekst }) => `${artikel}: ${tekst}`);

  it.each<[string, Steminvoer, Samenstelling, Omstandigheden, RegExp]>([
    ['more votes than members', hand(20, 17), raad(36), {}, /37 stemmen .* 35 aanwezige/],
    ['more votes than may vote', hand(18, 17), raad(), onthouden(1), /35 stemmen .* 34 aanwezige/],
    ['more ballots than members', briefjes([20, 10], { blanco: 6 }), raad(), {}, /36 stemmen/],
    [
      'a voice of who must abstain',
      { wijze: 'hoofdelijk', voor: namen(0, 20), tegen: namen(20, 35) },
      raad(),
      onthouden(1),
      /^28 lid 1: Dorp 1/,
    ],
    [
      'a voice of who is away',
      { wijze: 'hoofdelijk', voor: namen(0, 20), tegen: namen(20, 35) },
      raad(34),
      {},
      /Solo 1 .*niet aanwezig/,
    ],
    [
      'a voice of a stranger',
      { wijze: 'hoofdelijk', voor: [...namen(0, 20), 'Jan Onbekend'], tegen: namen(20, 35) },
      raad(),
      {},
      /Jan Onbekend .*niet aanwezig/,
    ],
    [
      'a member with two voices',
      { wijze: 'hoofdelijk', voor: namen(0, 20), tegen: namen(19, 35) },
      raad(),
      {},
      /Groen 9 staat twee keer/,
    ],
    [
      'a member without one at a roll call',
      { wijze: 'hoofdelijk', voor: namen(0, 20), tegen: namen(21, 35) },
      raad(),
      {},
      /^32 lid 2: .*Links 1\.$/,
    ],
    [
      'a fractie that nobody has',
      {
        wijze: 'fracties',
        fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen', Recht: 'tegen', Solo: 'tegen', Weg: 'voor' },
      },
      raad(),
      {},
      /"Weg" is niemand/,
    ],
    [
      'a fractie that says nothing',
      { wijze: 'fracties', fracties: { Dorp: 'voor', Groen: 'voor', Links: 'tegen', Recht: 'tegen' } },
      raad(),
      {},
      /"Solo" staat er niet/,
    ],
    [
      'a lot that chose somebody else',
      briefjes([17, 17, 1], { herstemming: true, lot: 'K3' }),
      raad(),
      {},
      /^31 lid 3: .*K3/,
    ],
  ])('%s', (_, invoer, samenstelling, bij, expected) => {
    const gezegd = bezwaren(invoer, samenstelling, bij);
    expect(gezegd).toHaveLength(1);
    expect(gezegd[0]).toMatch(expected);
  });

  it('is nothing in a vote that is right', () => {
    expect(bezwaren(hand(20, 15), raad())).toEqual([]);
    expect(bezwaren({ wijze: 'hoofdelijk', voor: namen(1, 20), tegen: namen(20, 35) }, raad(), onthouden(1))).toEqual(
      [],
    );
  });

  it('never gives a name of a secret vote', () => {
    const oordeel = oordeelOver(briefjes([20, 15]), raad());
    expect(JSON.stringify(oordeel)).not.toMatch(/Dorp|Groen|Links|Recht|Solo/);
  });
});
