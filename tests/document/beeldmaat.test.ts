import { expect, it } from 'vitest';
import { askedWidth } from '../../src/document/beeldmaat.ts';

it.each([
  ['breedte 8 cm', '302'],
  ['8 cm', '302'],
  ['Breedte: 80mm', '302'],
  ['breedte 7,5 cm', '283'],
  ['50%', '50%'],
  ['breedte 50 procent', '50%'],
  ['breedte groot', 'onleesbaar'],
  ['breedte 0 cm', 'onleesbaar'],
  ['150%', 'onleesbaar'],
  ['', undefined],
  ['De brug in 1950', undefined],
  ['8 cm sneeuw op de brug', undefined],
] as const)('the title "%s" asks for the width %s', (titel, breedte) => {
  expect(askedWidth(titel)).toBe(breedte);
});
