import { expect, test } from 'vitest';
import { bindEuro } from '../../src/core/index.ts';

test.each([
  ['€ 5', '€\u00a05'],
  ['€ -5 en € 1.090,50', '€\u00a0-5 en €\u00a01.090,50'],
  ['€\u00a05', '€\u00a05'],
])('binds the euro sign to its amount: %s', (from, to) => expect(bindEuro(from)).toBe(to));

test.each(['€5', '€  5', '€ vijf', '5 €', '€ ', '€\n5'])(
  'leaves what is no amount behind one space alone: "%s"',
  (text) => {
    expect(bindEuro(text)).toBe(text);
  },
);
