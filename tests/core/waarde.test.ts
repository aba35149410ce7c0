import { expect, test } from 'vitest';
import { bindValue } from '../../src/core/index.ts';

test.each([
  ['vóór 12 maart 2026 gereed', 'vóór 12\u00a0maart\u00a02026 gereed'],
  ['1 mei', '1\u00a0mei'],
  ['- € 5', '-\u00a0€ 5'],
  ['12,5 %', '12,5\u00a0%'],
])('binds a value: %s', (from, to) => expect(bindValue(from)).toBe(to));

test.each(['maart 2026', 'een - 5', '5 procent'])('leaves alone what is no value: %s', (text) =>
  expect(bindValue(text)).toBe(text),
);
