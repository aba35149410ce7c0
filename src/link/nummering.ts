import type { Nummering } from '../model/index.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Numbers the items of one agenda, in their order. An item that goes on from the one above it has the number of that one with a
 * letter: 2, 2a, 2b. A rubriek whose name cannot stand in the number is counted: of `1.1` the first 1 is its place.
 *
 * @param rubrieken the names of those of the house, in their order
 */
export function nummeraar(
  vorm: Nummering,
  rubrieken: readonly string[] = [],
): (rubriek: string, vervolg: boolean) => string {
  const geteld = new Map<string, number>();
  let vorig = '';
  let vervolgen = 0;
  const plaatsen = [...rubrieken];
  const merk = (rubriek: string): string => {
    if (vorm.metRubriek === 'cijfer' ? /^\d+$/u.test(rubriek) : rubriek.length < 3) return rubriek;
    if (!plaatsen.includes(rubriek)) plaatsen.push(rubriek);
    const plaats = plaatsen.indexOf(rubriek) + 1;
    return vorm.metRubriek === 'cijfer' ? String(plaats) : letter(plaats).toUpperCase();
  };
  return (rubriek, vervolg) => {
    if (vervolg && vorig !== '') return `${vorig}${letter(++vervolgen)}`;
    vervolgen = 0;
    const sleutel = vorm.doorlopend ? '' : rubriek;
    const aantal = (geteld.get(sleutel) ?? 0) + 1;
    geteld.set(sleutel, aantal);
    const telling = vorm.cijfers === 0 ? letter(aantal) : String(aantal).padStart(vorm.cijfers, '0');
    vorig = vorm.metRubriek && rubriek !== '' ? `${merk(rubriek)}${vorm.tussen}${telling}` : telling;
    return vorig;
  };
}

/** a to z, then aa, ab. */
function letter(nummer: number): string {
  const rest = (nummer - 1) % LETTERS.length;
  const voor = Math.floor((nummer - 1) / LETTERS.length);
  return `${voor > 0 ? letter(voor) : ''}${LETTERS[rest]}`;
}
