import { diffArrays } from 'diff';
import type { Blad, Stukje } from '../../../word/index.ts';

/** A word, a space or a sign, with its look. */
export interface Woord {
  readonly tekst: string;
  readonly stukje: Stukje;
  /** Where it stands in the text of its paragraph. */
  readonly van: number;
  readonly tot: number;
}

/** Two looks are one when they read the same; where a link into the text leads has another name in every file. */
export const blik = ({ opmaak, koppeling = '' }: Stukje): string =>
  `${opmaak}\u0002${koppeling.startsWith('#') ? '#' : koppeling}`;

/** Cuts a text into words; what is no text is a word by itself. */
export function woordenVan({ stukjes }: Pick<Blad, 'stukjes'>): Woord[] {
  const uit: Woord[] = [];
  let van = 0;
  for (const stukje of stukjes) {
    for (const [tekst] of stukje.tekst.matchAll(/[\p{L}\p{N}\p{M}]+|[\s\S]/gu)) {
      uit.push({ tekst, stukje, van, tot: van + tekst.length });
      van += tekst.length;
    }
  }
  return uit;
}

/** A stretch of words that became another; one of both may be empty. */
export interface Ander {
  readonly oud: readonly [van: number, tot: number];
  readonly nieuw: readonly [van: number, tot: number];
}

/** Where two texts differ by their words. */
export function anders(oud: readonly Woord[], nieuw: readonly Woord[]): Ander[] {
  const sleutel = ({ tekst, stukje }: Woord): string => `${tekst}\u0001${blik(stukje)}\u0001${stukje.zegt ?? ''}`;
  const uit: Ander[] = [];
  let [i, j] = [0, 0];
  let begin: [number, number] | undefined;
  const sluit = (): void => {
    if (begin) uit.push({ oud: [begin[0], i], nieuw: [begin[1], j] });
    begin = undefined;
  };
  for (const { value, added, removed } of diffArrays(oud.map(sleutel), nieuw.map(sleutel))) {
    if (!added && !removed) {
      sluit();
      i += value.length;
      j += value.length;
      continue;
    }
    begin ??= [i, j];
    if (removed) i += value.length;
    else j += value.length;
  }
  sluit();
  return uit;
}
