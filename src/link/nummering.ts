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

/** A line of an agenda that was sent, as far as its number goes. */
interface Genummerd {
  readonly lijn: string;
  readonly nummer: string;
}

/** A line of the agenda of now. */
interface TeNummeren {
  readonly lijn: string;
  readonly rubriek: string;
  readonly vervolg: boolean;
}

/**
 * Numbers an agenda of which an earlier one was sent. A line that was sent keeps its number, wherever it stands now; a number is
 * never given twice. A new line below all that were sent goes on counting; between them it has the number above it with a letter:
 * C02a. Above all of its rubriek there is none to add a letter to, and it goes on counting too.
 */
export function nummerVerder(
  vorm: Nummering,
  rubrieken: readonly string[],
  verzonden: readonly Genummerd[],
  nieuw: readonly TeNummeren[],
): readonly string[] {
  const bekend = new Map(verzonden.map(({ lijn, nummer }) => [lijn, nummer]));
  const gebruikt = new Set(bekend.values());
  const fris = nummeraar(vorm, rubrieken);
  const volgende = (rubriek: string): string => {
    for (;;) {
      const nummer = fris(rubriek, false);
      if (!gebruikt.has(nummer)) return nummer;
    }
  };
  const tussen = (erboven: string): string => {
    // Below C02a comes C02b.
    const stam = /^(.*\d)[a-z]+$/u.exec(erboven)?.[1];
    const boven = stam !== undefined && gebruikt.has(stam) ? stam : erboven;
    for (let i = 1; ; i++) {
      const nummer = `${boven}${/\d$/u.test(boven) ? letter(i) : i}`;
      if (!gebruikt.has(nummer)) return nummer;
    }
  };
  const laatste = (rubriek: string): number =>
    nieuw.findLastIndex((regel) => bekend.has(regel.lijn) && (vorm.doorlopend || regel.rubriek === rubriek));
  let boven: { readonly nummer: string; readonly rubriek: string } | undefined;
  return nieuw.map(({ lijn, rubriek, vervolg }, i) => {
    const staatOnder = boven && (vorm.doorlopend || boven.rubriek === rubriek);
    const nummer =
      bekend.get(lijn) ??
      (boven && staatOnder && (vervolg || i < laatste(rubriek)) ? tussen(boven.nummer) : volgende(rubriek));
    gebruikt.add(nummer);
    boven = { nummer, rubriek };
    return nummer;
  });
}
