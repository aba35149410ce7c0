import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buurplek,
  getoondePlaats,
  lengte,
  plekVan,
  regelOp,
  sleutels,
  verplaatst,
} from '../../../client/src/vergadering/verplaats.ts';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';

/** An agenda of one word per rubriek, each letter a line: a capital was taken off after it was sent. */
function agenda(...rubrieken: string[]): VergaderingLang {
  const regel = (titel: string): AgendaRegel => {
    const vervallen = titel === titel.toUpperCase();
    const leeg = { nummer: '', portefeuillehouder: '', openbaarheid: 'openbaar', stukken: [], mist: [] };
    return { ...leeg, id: vervallen ? '' : titel, titel, vervallen };
  };
  return {
    rubrieken: rubrieken.map((woord) => ({ naam: woord, letter: '', regels: [...woord].map(regel) })),
  } as unknown as VergaderingLang;
}

const woorden = ({ rubrieken }: VergaderingLang): string[] =>
  rubrieken.map(({ regels }) => regels.map(({ titel }) => titel).join(''));

describe('moving a line of an agenda', () => {
  it('goes past a neighbour, and over the border of a rubriek, also of an empty one', () => {
    const van = (rubriek: number, plaats: number, richting: -1 | 1, ...rest: string[]) =>
      buurplek(agenda(...rest), { rubriek, plaats }, richting);
    expect(van(0, 1, -1, 'abc')).toEqual({ rubriek: 0, plaats: 0 });
    expect(van(0, 1, 1, 'ab', '', 'c')).toEqual({ rubriek: 1, plaats: 0 });
    expect(van(2, 0, -1, 'ab', '', 'c')).toEqual({ rubriek: 1, plaats: 0 });
    expect(van(1, 0, -1, 'ab', 'c')).toEqual({ rubriek: 0, plaats: 2 });
    expect(van(0, 0, -1, 'ab')).toBeUndefined();
    expect(van(1, 0, 1, 'ab', 'c')).toBeUndefined();
  });

  it('leaves what was taken off where it is, and does not count it', () => {
    const voor = agenda('aXbY', 'Z');
    expect(plekVan(voor, 'b')).toEqual({ rubriek: 0, plaats: 1 });
    expect(lengte(voor.rubrieken, 1)).toBe(0);
    expect(woorden(verplaatst(voor, 'a', { rubriek: 0, plaats: 1 }))).toEqual(['XbYa', 'Z']);
    expect(woorden(verplaatst(voor, 'b', { rubriek: 0, plaats: 0 }))).toEqual(['baXY', 'Z']);
    expect(woorden(verplaatst(voor, 'a', { rubriek: 1, plaats: 0 }))).toEqual(['XbY', 'Za']);
    expect(getoondePlaats(voor, 'a', { rubriek: 0, plaats: 1 })).toBe(3);
  });

  it('brings a line where it was asked, loses none, and keeps the order of the others', () => {
    const letters = 'abcdefgXYZ';
    const agendas = fc
      .tuple(fc.shuffledSubarray([...letters], { minLength: 1 }), fc.array(fc.nat(10), { maxLength: 3 }))
      .map(([regels, grenzen]) => {
        const woord = regels.join('');
        const plekken = [0, ...grenzen.map((grens) => grens % (woord.length + 1)).sort((a, b) => a - b), woord.length];
        return plekken.slice(1).map((eind, i) => woord.slice(plekken[i], eind));
      });
    fc.assert(
      fc.property(agendas, fc.nat(), fc.nat(), fc.nat(), (rubrieken, wie, rubriek, plaats) => {
        const voor = agenda(...rubrieken);
        const ids = rubrieken.join('').replace(/[A-Z]/gu, '');
        if (ids === '') return;
        const id = ids[wie % ids.length] as string;
        const hier = rubriek % rubrieken.length;
        const ruimte = lengte(verplaatst(voor, id, { rubriek: hier, plaats: 0 }).rubrieken, hier);
        const naar = { rubriek: hier, plaats: plaats % ruimte };
        const na = verplaatst(voor, id, naar);
        expect(regelOp(na, naar)?.id).toBe(id);
        const zonder = (een: VergaderingLang): string[] => woorden(een).map((woord) => woord.replace(id, ''));
        expect(zonder(na)).toEqual(zonder(voor));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('knows lines apart that say the same', () => {
    expect([...sleutels(agenda('aab', 'a')).values()]).toEqual(['a#1', 'a#2', 'b#1', 'a#3']);
  });
});
