import type { Fragment } from '../../document/index.ts';
import { kaal, type Register, type Sectie, type Stuk } from '../../model/index.ts';
import { fragmenten } from './fragment.ts';

/** A section as a template prints it. */
export interface Getoonde {
  /** The heading as plain text; empty for the text before the first `##`. */
  readonly titel: string;
  readonly inhoud: Fragment;
  /** The level of the heading above `inhoud`: its own `h2`, else the title of the document. */
  readonly onder: 1 | 2;
}

/** The sections in the order of the author, none left out. `titel` decides how a heading is printed. */
export function getoondeSecties(
  stuk: Stuk,
  register: Register,
  secties: readonly Sectie[] = stuk.secties,
  titel: (geschreven: string) => string = (geschreven) => geschreven,
): readonly Getoonde[] {
  const fragment = fragmenten(stuk, register);
  return secties.map((sectie) => {
    const kop = titel(sectie.titel ?? '');
    return { titel: kop, inhoud: fragment(sectie.nodes), onder: kop === '' ? 1 : 2 };
  });
}

/** Whether a section carries one of these titles; capitals, accents and punctuation aside. */
export function heet(sectie: Sectie, ...titels: readonly string[]): boolean {
  return sectie.titel !== undefined && titels.some((titel) => kaal(titel) === kaal(sectie.titel ?? ''));
}
