import { ChangeSet, Text } from '@codemirror/state';
import type { TekstEdit } from '../../../src/werkplek/api.ts';

/**
 * Changes of a source text are kept as a ChangeSet of CodeMirror, for it composes and maps them. The source is one line to it, so that
 * offsets are those of the text as it stands on the disk, whatever its line endings are.
 */
const heel = (tekst: string): Text => Text.of([tekst]);

/** Edits of one text as changes. They do not overlap. */
export function alsWijziging(edits: readonly TekstEdit[], lengte: number): ChangeSet {
  return ChangeSet.of(
    edits.map(({ begin, eind, tekst }) => ({ from: begin, to: eind, insert: heel(tekst) })),
    lengte,
  );
}

/** Changes as edits of the text before them. */
export function alsEdits(wijziging: ChangeSet): TekstEdit[] {
  const edits: TekstEdit[] = [];
  wijziging.iterChanges((begin, eind, _na, _totNa, tekst) => {
    edits.push({ begin, eind, tekst: tekst.sliceString(0, tekst.length) });
  });
  return edits;
}

/** A text with changes made. */
export function naWijziging(wijziging: ChangeSet, tekst: string): string {
  return wijziging.apply(heel(tekst)).sliceString(0);
}

/**
 * Whether two changes of one text want the same characters; then a person has to choose. Where it is not known whether one of them is in
 * the other already, touching is enough.
 */
export function botst(een: ChangeSet, ander: ChangeSet, raaktIsGenoeg = false): boolean {
  let raakt = false;
  een.iterChangedRanges((van, tot) => {
    ander.iterChangedRanges((vanDaar, totDaar) => {
      // What is put in at one place goes behind each other.
      if (raaktIsGenoeg ? van <= totDaar && vanDaar <= tot : van < totDaar && vanDaar < tot) raakt = true;
    });
  });
  return raakt;
}
