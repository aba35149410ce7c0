import type { Range } from '../../core/index.ts';
import type { Stuk, Veld } from '../../model/index.ts';
import { bereik, lees } from './lezing.ts';

/** Something found in the words of a stuk. */
export interface Vondst {
  readonly match: RegExpExecArray;
  /** Offset in the text of the stuk. */
  readonly begin: number;
  readonly range: Range;
  /** What was searched; `begin` is a place in it. */
  readonly tekst: string;
  readonly in: 'proza' | 'veld';
}

/**
 * Every match of a pattern (flags `g` and `u`) in the prose of the body and, where asked, in the values of the front matter.
 * Code, addresses and markup are not searched.
 */
export function* doorzoek(stuk: Stuk, patroon: RegExp, waar: 'proza' | 'alles' = 'alles'): Generator<Vondst> {
  const { proza: tekst } = lees(stuk);
  patroon.lastIndex = waar === 'proza' ? stuk.bodyBegin : 0;
  for (const match of tekst.matchAll(patroon)) {
    const begin = match.index;
    yield {
      match,
      begin,
      range: bereik(stuk, begin, begin + match[0].length),
      tekst,
      in: begin < stuk.bodyBegin ? 'veld' : 'proza',
    };
  }
}

/** The fields that hold one written value. */
export function tekstvelden(stuk: Stuk): readonly Veld[] {
  return Object.values(stuk.velden).filter(({ aard }) => aard === 'waarde');
}
