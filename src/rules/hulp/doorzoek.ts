import type { Range } from '../../core/index.ts';
import type { Stuk, Veld } from '../../model/index.ts';
import { bereik, grenzen, lees } from './lezing.ts';

/** Something found in the words of a stuk. */
export interface Vondst {
  readonly match: RegExpExecArray;
  /** Offset in the text of the stuk. */
  readonly begin: number;
  readonly range: Range;
  /** What was searched, and where in it the match begins. */
  readonly tekst: string;
  readonly in: 'proza' | 'veld';
}

/**
 * Every match of a pattern (flags `g` and `u`) in the prose of the body and, where asked, in the values of the front matter.
 * Code, addresses and markup are not searched.
 */
export function* doorzoek(stuk: Stuk, patroon: RegExp, waar: 'proza' | 'alles' = 'alles'): Generator<Vondst> {
  if (waar === 'alles') {
    for (const veld of tekstvelden(stuk)) {
      const { begin, eind } = grenzen(stuk, veld.plek);
      yield* vind(stuk, patroon, stuk.tekst.slice(begin, eind), begin, 'veld');
    }
  }
  yield* vind(stuk, patroon, lees(stuk).proza, 0, 'proza');
}

/** The fields that hold one written value. */
export function tekstvelden(stuk: Stuk): readonly Veld[] {
  return Object.values(stuk.velden).filter(({ aard }) => aard === 'waarde');
}

function* vind(stuk: Stuk, patroon: RegExp, tekst: string, vanaf: number, in_: Vondst['in']): Generator<Vondst> {
  for (const match of tekst.matchAll(patroon)) {
    const begin = vanaf + match.index;
    yield { match, begin, range: bereik(stuk, begin, begin + match[0].length), tekst, in: in_ };
  }
}
