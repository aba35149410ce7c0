import type { Stuk } from './stuk.ts';

/** Where everything is written that is not openbaar (content contract, "Shared fields"). */
export const NIET_OPENBAAR = 'niet-openbaar';

/**
 * Path below the out folder of the documents of a stuk, without ending: `2022-10-26/de-koppeling/raadsadvies`.
 * A stuk that is not openbaar has it below `niet-openbaar/`.
 */
export function documentPad(stuk: Pick<Stuk, 'pad' | 'openbaarheid'>): string {
  return plaats(stuk.pad.replace(/\.md$/iu, ''), stuk.openbaarheid === 'openbaar');
}

/** Path below the out folder of a file that goes along as it is; openbaar as soon as one openbaar stuk names it. */
export function bijlagePad(pad: string, openbaar: boolean): string {
  return plaats(pad, openbaar);
}

function plaats(pad: string, openbaar: boolean): string {
  return openbaar ? pad : `${NIET_OPENBAAR}/${pad}`;
}
