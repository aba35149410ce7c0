import { type Eis, type Grammen, grammenVan } from './grammen.ts';
import { aaneen, BREUK, genormaliseerd } from './normaal.ts';
import type { Woorden } from './woorden.ts';

/** Two writers who know nothing of each other do not often write so many characters alike. */
const ZIN: Eis = { samen: 40, eigen: 12 };

/** At the end of a line of a page its last letters and the first of the next one may look like something by chance. */
const OVER_DE_REGEL: Eis = { samen: 20, eigen: 8 };

/** The words of a text that have letters and digits, long enough to be looked for: accounts, licences, reference numbers. */
function codesIn(normaal: string): string {
  const woorden = normaal.match(/[\p{L}\p{N}]{12,}/gu) ?? [];
  return woorden.filter((woord) => /\p{L}/u.test(woord) && (woord.match(/\p{N}/gu)?.length ?? 0) >= 4).join(BREUK);
}

/** A text that may, or may not, be read by all. */
export interface Bron {
  /** Path below the content folder, for who looks for it. */
  readonly pad: string;
  readonly tekst: string;
}

/** A string that only closed sources hold, in a file that all may read. The string itself is not for a message: logs are read too. */
export interface Lek {
  /** Dutch, after "in": where in the file. */
  readonly plaats: string;
  /** The path of a closed source that holds it. */
  readonly bron: string;
  /** As it is compared. */
  readonly reeks: string;
}

/** Finds what may not be read by all. */
export interface Lektest {
  /**
   * What of it stands in some words. Text whose words are not whole is found as well: spaces and hyphens make no difference to strings of
   * twelve letters. In a file that was not made of what may be read by all (`vreemd`) short strings prove nothing: there the words of a
   * sentence count, and codes such as a bank account.
   */
  zoek(woorden: readonly Woorden[], vreemd?: 'vreemd'): Lek[];
  /** Takes a text for one that all may read. */
  vrij(tekst: string): void;
}

/**
 * Makes the test for any set of files: strings of 12 characters or more that only closed sources hold.
 *
 * @param gesloten what may not be read by all
 * @param openbaar everything that may, and what the files are made with: strings in it are no leak
 */
export function maakLektest(gesloten: readonly Bron[], openbaar: Iterable<string>): Lektest {
  const teksten = gesloten.map(({ pad, tekst }) => `${genormaliseerd(pad)}\0${genormaliseerd(tekst)}`);
  const soorten: readonly (readonly [Grammen, (tekst: string) => string])[] = [
    [grammenVan(teksten), (tekst) => tekst],
    [grammenVan(teksten.map(aaneen)), aaneen],
  ];
  const vrij = (tekst: string): void => {
    // On a page it stands between other words: with the spaces around it, it is no string of theirs.
    const normaal = ` ${genormaliseerd(tekst)} `;
    for (const [grammen, vorm] of soorten) grammen.zonder(vorm(normaal));
  };
  for (const tekst of openbaar) vrij(tekst);
  return {
    vrij,
    zoek: (woorden, vreemd) =>
      woorden.flatMap(({ plaats, tekst, regels }) => {
        const normaal = genormaliseerd(tekst);
        const los = regels ? genormaliseerd(tekst.replaceAll('\n', BREUK)) : normaal;
        const vondsten = soorten.flatMap(([grammen, vorm]) => {
          if (vreemd) return [...grammen.in(vorm(normaal), ZIN), ...grammen.in(codesIn(normaal))];
          return [...grammen.in(vorm(los)), ...(regels ? grammen.in(vorm(normaal), OVER_DE_REGEL) : [])];
        });
        return vondsten.map(({ reeks, bron }) => ({ plaats, reeks, bron: gesloten[bron]?.pad ?? '' }));
      }),
  };
}
