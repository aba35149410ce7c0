import type { Asset } from '../core/index.ts';
import type { Stuk } from './stuk.ts';

/** Where everything is written that is not openbaar (content contract, "Shared fields"). */
export const NIET_OPENBAAR = 'niet-openbaar';

/**
 * Path below the out folder of the documents of a stuk, without ending: `2026-03-11/stationsplein/besluit`.
 * A stuk that is not openbaar has it below `niet-openbaar/`.
 */
export function documentPad(stuk: Pick<Stuk, 'pad' | 'openbaarheid'>): string {
  return plaats(stuk.pad.replace(/\.md$/iu, ''), stuk.openbaarheid === 'openbaar');
}

/**
 * Path below the out folder of a file that a stuk links to: openbaar as soon as one openbaar stuk names it. Undefined for what
 * does not go along: only a PDF does.
 *
 * @param stukken all stukken of the content folder
 */
export function bijlagePad(asset: Asset | undefined, stukken: readonly Stuk[]): string | undefined {
  if (asset?.mime !== 'application/pdf') return undefined;
  const noemt = ({ verwijzingen }: Stuk): boolean =>
    verwijzingen.some(({ soort, pad }) => soort === 'bestand' && pad === asset.path);
  return plaats(
    asset.path,
    stukken.some((stuk) => stuk.openbaarheid === 'openbaar' && noemt(stuk)),
  );
}

/** Paths that name one file on Windows or macOS fold into one: capitals and composition of accents aside. */
export function vouwPad(pad: string): string {
  return pad.normalize('NFC').toLowerCase();
}

function plaats(pad: string, openbaar: boolean): string {
  return openbaar ? pad : `${NIET_OPENBAAR}/${pad}`;
}
