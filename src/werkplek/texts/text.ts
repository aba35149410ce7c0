import { digest } from '../../core/index.ts';
import type { TekstEdit } from '../api.ts';
import { kleinsteEdit, omgekeerd, pasToe, zijnZuiver } from '../edits.ts';
import type { Draft } from './drafts.ts';
import { type Batch, before, bounded, nextGroup, past, since, without } from './history.ts';

/** What changed in a text. */
export interface Change {
  readonly edits: readonly TekstEdit[];
  readonly vorige: string;
  readonly basis: string;
}

/** Why a change was not made: the places make no sense; or the text that it was made in is another now, with that of the window where it is known. */
export type Refused = { readonly refused: 'places' } | { readonly refused: 'other'; readonly hier: string };

/** Letters that a window types within this time are taken back in one go. */
const TYPING_MS = 1000;

/** One text that windows have open, with its changes. Knows no disk and no clock. */
export interface Text {
  readonly text: string;
  readonly digest: string;
  readonly batches: readonly Batch[];
  /** Makes a change that a window made in the text with a digest; `make` gives its edits in that text. */
  change(by: By, basis: string, make: (text: string) => readonly TekstEdit[]): Change | Refused;
  /** Puts another text in its place, by the smallest edit. */
  become(by: By, text: string): Change;
  /** Takes back, or does again; undefined where there is nothing, `later` where somebody changed the same characters after it. */
  undo(by: By, richting: 'terug' | 'vooruit', mine: (venster: string) => boolean): Change | 'later' | undefined;
  can(richting: 'terug' | 'vooruit', mine: (venster: string) => boolean): boolean;
}

/** Who changes, and when (milliseconds from any start). */
export interface By {
  readonly venster: string;
  readonly now: number;
}

/** Opens a text, with the changes that led to it where those are known. */
export function openText(start: string, known?: Pick<Draft, 'na' | 'batches'>): Text {
  let text = start;
  let current = digest(start);
  let batches: readonly Batch[] = known?.na === current ? known.batches : [];
  let groep = batches.reduce((most, one) => Math.max(most, one.groep), 0);
  let last: By | undefined;
  const apply = (by: By, edits: readonly TekstEdit[], what: Pick<Batch, 'aard' | 'van'>): Change => {
    const vorige = current;
    const terug = omgekeerd(text, edits);
    text = pasToe(text, edits);
    current = digest(text);
    const isTyping = what.aard === 'gewoon' && last?.venster === by.venster && by.now - last.now < TYPING_MS;
    if (!isTyping) groep++;
    last = what.aard === 'gewoon' ? by : undefined;
    const batch: Batch = { venster: by.venster, groep, voor: vorige, na: current, edits, terug, ...what };
    if (vorige !== current) batches = bounded([...batches, batch]);
    return { edits, vorige, basis: current };
  };
  return {
    get text() {
      return text;
    },
    get digest() {
      return current;
    },
    get batches() {
      return batches;
    },
    change: (by, basis, make) => {
      const later = since(batches, basis, current);
      if (!later) return { refused: 'other', hier: '' };
      const theirs = before(text, later);
      const edits = make(theirs);
      if (!zijnZuiver(edits, theirs.length)) return { refused: 'places' };
      const moved = past(edits, later);
      if (!moved) return { refused: 'other', hier: pasToe(theirs, edits) };
      return apply(by, moved, { aard: 'gewoon' });
    },
    become: (by, wanted) => apply(by, kleinsteEdit(text, wanted), { aard: 'gewoon' }),
    undo: (by, richting, mine) => {
      const van = nextGroup(batches, richting, mine);
      if (van === undefined) return undefined;
      const wanted = without(text, batches, van);
      if (wanted === undefined) return 'later';
      return apply(by, kleinsteEdit(text, wanted), { aard: richting, van });
    },
    can: (richting, mine) => nextGroup(batches, richting, mine) !== undefined,
  };
}
