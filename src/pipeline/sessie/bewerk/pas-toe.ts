import type { TekstEdit } from '../api.ts';

/** A text with edits applied: of one text, in order, not overlapping. Every other character stays. */
export function pasToe(tekst: string, edits: readonly TekstEdit[]): string {
  let na = '';
  let bij = 0;
  for (const { begin, eind, tekst: nieuw } of edits) {
    if (begin < bij || eind < begin || eind > tekst.length)
      throw new RangeError('These edits are not of this text, or not in order.');
    na += tekst.slice(bij, begin) + nieuw;
    bij = eind;
  }
  return na + tekst.slice(bij);
}

/** Edits in order, each without what it would replace by itself; those that change nothing are left out. */
export function gekrompen(tekst: string, edits: readonly TekstEdit[]): readonly TekstEdit[] {
  return edits
    .map((edit) => krimp(tekst, edit))
    .filter(({ begin, eind, tekst: nieuw }) => begin < eind || nieuw !== '')
    .sort((a, b) => a.begin - b.begin || a.eind - b.eind);
}

function krimp(tekst: string, { begin, eind, tekst: nieuw }: TekstEdit): TekstEdit {
  let voor = 0;
  const kort = Math.min(eind - begin, nieuw.length);
  while (voor < kort && tekst[begin + voor] === nieuw[voor]) voor++;
  // Never through the middle of a character of two units.
  if (voor > 0 && isHoog(nieuw.charCodeAt(voor - 1))) voor--;
  let achter = 0;
  while (achter < kort - voor && tekst[eind - 1 - achter] === nieuw[nieuw.length - 1 - achter]) achter++;
  if (achter > 0 && isLaag(nieuw.charCodeAt(nieuw.length - achter))) achter--;
  return { begin: begin + voor, eind: eind - achter, tekst: nieuw.slice(voor, nieuw.length - achter) };
}

const isHoog = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLaag = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
