import type { Line, Run } from './text.ts';

/** A line ends at a space, and after a hyphen between letters; a no-break space is no space. */
const BREAKS = /[ \t\r\n\u200b]+|(?<=\p{L}[-‐–])(?=\p{L})/u;
/** An address may break after any sign of it. */
const ADDRESS = /^(?:https?:\/\/|www\.|[^\s@]+@)|\.(?:nl|com|org|eu)\b/u;
const ADDRESS_BREAKS = /(?<=[/.?&=@_-])/u;
/** Only words are hyphenated: whatever has a figure in it is an amount, a number, a date or a mark. */
const WORD = /^[^\p{L}\d]*(\p{L}{6,})[^\p{L}\d]*$/u;
/** The fewest letters on either side of a hyphen that does not look torn off. */
const FEWEST = 3;

/** Where a word may be hyphenated: its parts. */
export type Hyphenate = (word: string) => readonly string[];

/** A piece that stays on one line, in the styles of its letters. */
export type Piece = readonly Run[];

/** The pieces of a line that never break. */
export function piecesOf({ runs }: Line): Piece[] {
  return splitRuns(runs, (text) => {
    const words = text.split(BREAKS).filter((word) => word !== '');
    return words.flatMap((word) => (ADDRESS.test(word) ? word.split(ADDRESS_BREAKS) : [word]));
  });
}

/** The parts of a piece between the points where it may be hyphenated; one part for what is no word. */
export function partsOf(piece: Piece, hyphenate: Hyphenate): Piece[] {
  const text = piece.map((run) => run.text).join('');
  const word = WORD.exec(text)?.[1];
  if (word === undefined) return [piece];
  const parts = joined(hyphenate(word));
  const begin = text.indexOf(word);
  const first = `${text.slice(0, begin)}${parts[0]}`;
  const last = parts.length > 1 ? parts.at(-1) : '';
  const end = `${last}${text.slice(begin + word.length)}`;
  const whole = parts.length > 1 ? [first, ...parts.slice(1, -1), end] : [`${first}${text.slice(begin + word.length)}`];
  return splitRuns(piece, () => whole);
}

/** The first and the last part have a few letters at least: shorter ones stay with their neighbour. */
function joined(parts: readonly string[]): string[] {
  const found = [...parts];
  while (found.length > 1 && (found[0] as string).length < FEWEST) found.splice(0, 2, `${found[0]}${found[1]}`);
  while (found.length > 1 && (found.at(-1) as string).length < FEWEST) found.splice(-2, 2, found.slice(-2).join(''));
  return found;
}

/** Runs taken apart as their whole text is: a piece may begin in one style and end in another. */
function splitRuns(runs: readonly Run[], split: (text: string) => readonly string[]): Piece[] {
  const [only, ...others] = runs;
  if (only && others.length === 0) {
    const { snede } = only;
    return split(only.text).map((text) => (text === '' ? [] : [{ text, snede }]));
  }
  const text = runs.map((run) => run.text).join('');
  const ends: number[] = [];
  for (let i = 0, at = 0; i < runs.length; i++) {
    at += (runs[i] as Run).text.length;
    ends.push(at);
  }
  let from = 0;
  return split(text).map((part) => {
    const begin = text.indexOf(part, from);
    from = begin + part.length;
    return runs.flatMap(({ snede }, i): Run[] => {
      const start = i === 0 ? 0 : (ends[i - 1] as number);
      const own = text.slice(Math.max(begin, start), Math.min(from, ends[i] as number));
      return own === '' ? [] : [{ text: own, snede }];
    });
  });
}
