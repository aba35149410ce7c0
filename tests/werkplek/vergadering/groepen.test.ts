import { describe, expect, it } from 'vitest';
import { groepen } from '../../../client/src/controle/groepen.ts';
import { delen } from '../../../client/src/zoeken/delen.ts';
import type { Melding, StukKort, VergaderingLang } from '../../../src/werkplek/api.ts';

const stuk = (pad: string): StukKort => ({ pad, titel: pad }) as StukKort;
const melding = (pad: string, severity: Melding['severity'], begin: number): Melding =>
  ({ rule: 'x', severity, pad, begin, eind: begin, regel: 1, message: `${begin}`, hint: '', related: [] }) as Melding;
const vergadering = (...meldingen: Melding[]): VergaderingLang =>
  ({
    oproeping: stuk('oproeping.md'),
    rubrieken: [
      { naam: 'A', letter: 'A', regels: [{ nummer: 'A01', titel: 'Plein', stukken: [stuk('z.md'), stuk('a.md')] }] },
    ],
    meldingen,
  }) as unknown as VergaderingLang;

describe('the messages of a vergadering', () => {
  it('stand per stuk: those with fouten first, else as on the agenda; what is on no agenda last', () => {
    const alles = vergadering(
      melding('los.pdf', 'waarschuwing', 0),
      melding('oproeping.md', 'waarschuwing', 5),
      melding('a.md', 'waarschuwing', 1),
      melding('z.md', 'waarschuwing', 9),
      melding('a.md', 'fout', 8),
      melding('a.md', 'fout', 3),
    );
    const gezien = groepen(alles, false).map(({ pad, bij, meldingen }) => [
      pad,
      bij,
      meldingen.map(({ begin }) => begin),
    ]);
    expect(gezien).toEqual([
      ['a.md', 'A01 Plein', [3, 8, 1]],
      ['oproeping.md', '', [5]],
      ['z.md', 'A01 Plein', [9]],
      ['los.pdf', '', [0]],
    ]);
    expect(groepen(alles, true).map(({ pad }) => pad)).toEqual(['a.md']);
  });
});

describe('the words that were looked for', () => {
  it.each([
    ['Het Plein en het plein', 'plein', ['Plein', 'plein']],
    ['a.b en axb', 'a.b', ['a.b']],
    ['het groene  plein en het plein', 'groene plein', ['groene  plein']],
    ['niets', 'x', []],
  ])('are marked in "%s"', (tekst, q, raak) => {
    const gevonden = delen(tekst, q);
    expect(gevonden.filter((deel) => deel.raak).map((deel) => deel.tekst)).toEqual(raak);
    expect(gevonden.map((deel) => deel.tekst).join('')).toBe(tekst);
  });
});
