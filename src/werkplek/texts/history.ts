import { digest } from '../../core/index.ts';
import type { TekstEdit } from '../api.ts';
import { omgekeerd, pasToe, verschuif } from '../edits.ts';

/** One change of a text, as it was made: what it takes to take it back, and to move another past it. */
export interface Batch {
  readonly venster: string;
  /** What is taken back in one go: letters that were typed after each other. */
  readonly groep: number;
  /** Digests of the text before and after it. */
  readonly voor: string;
  readonly na: string;
  /** In the text before it. */
  readonly edits: readonly TekstEdit[];
  /** What takes it back, in the text after it. */
  readonly terug: readonly TekstEdit[];
  /** `terug` took back, `vooruit` did again, what has this group. */
  readonly aard: 'gewoon' | 'terug' | 'vooruit';
  readonly van?: number;
}

/** Most changes that are kept of one text, and most characters in them. */
const MOST_BATCHES = 300;
const MOST_CHARACTERS = 1_000_000;

/** The latest changes, as many as are kept. */
export function bounded(batches: readonly Batch[]): readonly Batch[] {
  let left = MOST_CHARACTERS;
  const kept: Batch[] = [];
  for (const batch of batches.slice(-MOST_BATCHES).reverse()) {
    for (const { tekst } of [...batch.edits, ...batch.terug]) left -= tekst.length;
    if (left < 0) break;
    kept.push(batch);
  }
  return kept.reverse();
}

/**
 * What came between a text with a digest and the text that stands: undefined where it is not known. What was made and taken back in
 * between is left out, for it is as if it never was.
 */
export function since(batches: readonly Batch[], digest: string, current: string): readonly Batch[] | undefined {
  const way: Batch[] = [];
  let at = digest;
  // At most one step for each change: a step leads to a later one.
  while (at !== current) {
    const batch = batches.findLast(({ voor }) => voor === at);
    if (!batch || way.length > batches.length) return undefined;
    way.push(batch);
    at = batch.na;
  }
  return way;
}

/** The text as it was before changes. */
export function before(text: string, batches: readonly Batch[]): string {
  return batches.reduceRight((now, { terug }) => pasToe(now, terug), text);
}

/** Edits moved past changes; undefined where they are about the same characters. */
export function past(edits: readonly TekstEdit[], batches: readonly Batch[]): readonly TekstEdit[] | undefined {
  let moved: readonly TekstEdit[] | undefined = edits;
  for (const batch of batches) moved = moved && verschuif(moved, batch.edits);
  return moved;
}

/**
 * The group that a window takes back, or does again, next. That of a window which is still open elsewhere is left alone: nobody takes back
 * what another is at. Undefined where there is none.
 */
export function nextGroup(
  batches: readonly Batch[],
  richting: 'terug' | 'vooruit',
  mine: (venster: string) => boolean,
): number | undefined {
  let done: number[] = [];
  let undone: number[] = [];
  for (const { aard, van, groep } of batches.filter(({ venster }) => mine(venster))) {
    if (aard === 'terug') {
      done = done.filter((een) => een !== van);
      undone.push(groep);
      continue;
    }
    undone = aard === 'vooruit' ? undone.filter((een) => een !== van) : [];
    if (done.at(-1) !== groep) done.push(groep);
  }
  return (richting === 'terug' ? done : undone).at(-1);
}

/** The text with a group taken back, whatever came later; undefined where something later is about the same characters. */
export function without(text: string, batches: readonly Batch[], groep: number): string | undefined {
  let now = text;
  const all = [...batches];
  for (const batch of batches.filter((een) => een.groep === groep).reverse()) {
    const voor = digest(now);
    const later = since(all, batch.na, voor);
    const edits = later && past(batch.terug, later);
    if (!edits) return undefined;
    const terug = omgekeerd(now, edits);
    now = pasToe(now, edits);
    all.push({ ...batch, voor, na: digest(now), edits, terug });
  }
  return now;
}
