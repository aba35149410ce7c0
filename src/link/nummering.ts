import type { Nummering } from '../model/index.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Numbers the items of one agenda, in their order. An item that goes on from the one above it has the number of that one with a
 * letter: 2, 2a, 2b.
 */
export function nummeraar(vorm: Nummering): (rubriek: string, vervolg: boolean) => string {
  const geteld = new Map<string, number>();
  let vorig = '';
  let vervolgen = 0;
  return (rubriek, vervolg) => {
    if (vervolg && vorig !== '') return `${vorig}${letter(++vervolgen)}`;
    vervolgen = 0;
    const sleutel = vorm.doorlopend ? '' : rubriek;
    const aantal = (geteld.get(sleutel) ?? 0) + 1;
    geteld.set(sleutel, aantal);
    const telling = vorm.cijfers === 0 ? letter(aantal) : String(aantal).padStart(vorm.cijfers, '0');
    vorig = vorm.metRubriek && rubriek !== '' ? `${rubriek}${vorm.tussen}${telling}` : telling;
    return vorig;
  };
}

/** a to z, then aa, ab. */
function letter(nummer: number): string {
  const rest = (nummer - 1) % LETTERS.length;
  const voor = Math.floor((nummer - 1) / LETTERS.length);
  return `${voor > 0 ? letter(voor) : ''}${LETTERS[rest]}`;
}
