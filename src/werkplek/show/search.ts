import { lineIndex } from '../../core/index.ts';
import { stukOp } from '../../model/index.ts';
import type { Gevonden } from '../api.ts';
import type { Known } from '../engine.ts';
import { stukKort } from './short.ts';

/** Most places that are shown, and what of each. */
const MOST = 200;
const AROUND = 60;

/** Where words stand in all stukken: capitals and accents aside, white space as one space. */
export function search(known: Known, words: string): readonly Gevonden[] {
  const wanted = fold(words).text.trim();
  if (wanted.length < 2) return [];
  const found: Gevonden[] = [];
  for (const [pad, tekst] of known.sources) {
    const stuk = stukOp(known.register, pad);
    if (!pad.toLowerCase().endsWith('.md')) continue;
    const { text, places } = fold(tekst);
    const lines = lineIndex(tekst);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const begin = places[at] ?? 0;
      const eind = places[at + wanted.length] ?? tekst.length;
      const fragment = tekst.slice(Math.max(0, begin - AROUND), eind + AROUND).replace(/\s+/gu, ' ');
      const { titel, openbaarheid } = stuk
        ? { titel: titelVan(known, stuk), openbaarheid: stuk.openbaarheid }
        : { titel: pad, openbaarheid: 'geheim' };
      found.push({ pad, titel, regel: lines.positionAt(begin).line, begin, fragment, openbaarheid });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

function titelVan(known: Known, stuk: NonNullable<ReturnType<typeof stukOp>>): string {
  const { titel, onderwerp } = stukKort(known, stuk);
  return onderwerp === '' ? titel : `${titel}: ${onderwerp}`;
}

/** A text as it is compared, and where each of its units stands in the text itself. */
function fold(text: string): { text: string; places: readonly number[] } {
  const folded: string[] = [];
  const places: number[] = [];
  let wasSpace = false;
  let at = 0;
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    const plain = isSpace ? (wasSpace ? '' : ' ') : character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const unit of plain) {
      folded.push(unit);
      for (let i = 0; i < unit.length; i++) places.push(at);
    }
    wasSpace = isSpace;
    at += character.length;
  }
  places.push(at);
  return { text: folded.join(''), places };
}
