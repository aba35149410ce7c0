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

/** What makes one text of another: the one stretch between what they begin and end with alike. */
export function verschil(van: string, naar: string): TekstEdit[] {
  if (van === naar) return [];
  const kortste = Math.min(van.length, naar.length);
  let begin = 0;
  while (begin < kortste && van.charCodeAt(begin) === naar.charCodeAt(begin)) begin += 1;
  // Half of a character is none.
  if (begin > 0 && isEerste(van.charCodeAt(begin - 1))) begin -= 1;
  let staart = 0;
  while (
    staart < kortste - begin &&
    van.charCodeAt(van.length - 1 - staart) === naar.charCodeAt(naar.length - 1 - staart)
  ) {
    staart += 1;
  }
  if (staart > 0 && isTweede(van.charCodeAt(van.length - staart))) staart -= 1;
  return [{ begin, eind: van.length - staart, tekst: naar.slice(begin, naar.length - staart) }];
}

const isEerste = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isTweede = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Whether two changes of one text want the same characters; then a person has to choose. */
export function botst(een: ChangeSet, ander: ChangeSet): boolean {
  let raakt = false;
  een.iterChangedRanges((van, tot) => {
    ander.iterChangedRanges((vanDaar, totDaar) => {
      // What only touches, or is put in at one place, goes behind each other.
      if (van < totDaar && vanDaar < tot) raakt = true;
    });
  });
  return raakt;
}
