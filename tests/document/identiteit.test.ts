import { describe, expect, it } from 'vitest';
import {
  ankerNaam,
  eindeNaam,
  leesAnker,
  leesEinde,
  veldElement,
  veldTag,
  veldVanTag,
  veldVanXpath,
} from '../../src/document/index.ts';

describe('the names of bookmarks', () => {
  it.each([
    [{ sectie: 0 }, 'griffie_s_0'],
    [{ sectie: 12 }, 'griffie_s_12'],
    [{ punt: [2] }, 'griffie_p_3'],
    [{ punt: [2, 0] }, 'griffie_p_3_a'],
    [{ punt: [9, 27, 4] }, 'griffie_p_10_ab_5'],
  ])('names %j %s and reads it back', (anker, naam) => {
    expect(ankerNaam(anker)).toBe(naam);
    expect(leesAnker(naam)).toEqual(anker);
  });

  it.each([
    'griffie_p_',
    'griffie_p_0',
    'griffie_p_3_1',
    'griffie_p_a',
    'griffie_s_',
    'griffie_s_x',
    'doel_1',
    '_GoBack',
  ])('does not know %s', (naam) => expect(leesAnker(naam)).toBeUndefined());
});

it('reads a tag back, and no other', () => {
  expect(veldVanTag(veldTag('raad.datum'))).toBe('raad.datum');
  expect(veldVanTag('veld:')).toBeUndefined();
  expect(veldVanTag('onderwerp')).toBeUndefined();
});

it('reads the end of a section back, which begins nothing', () => {
  expect(leesEinde(eindeNaam(4))).toBe(4);
  expect(leesAnker(eindeNaam(4))).toBeUndefined();
  expect(leesEinde('griffie_s_4')).toBeUndefined();
});

it.each(['zaaknummer', 'raad.datum', 'één veld', '2e_lezer', 'a_x20_b', '_x'])(
  'makes of %j a name that XML may have, and reads it back',
  (pad) => {
    const naam = veldElement(pad);
    expect(naam).toMatch(/^[\p{L}_][\p{L}\p{N}_.-]*$/u);
    expect(veldVanXpath(`/g:stuk[1]/g:${naam}[2]`)).toEqual({ pad, nummer: 1 });
  },
);

it('knows no control of another', () => {
  expect(veldVanXpath('/ns0:coreProperties[1]/ns1:title[1]')).toBeUndefined();
});
