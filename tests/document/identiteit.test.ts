import { describe, expect, it } from 'vitest';
import { ankerNaam, leesAnker, veldTag, veldVanTag } from '../../src/document/index.ts';

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
