import type { Asset } from '../core/index.ts';
import { assetOp, type Register, stukOp } from './register.ts';
import { ROLLEN } from './soort.ts';
import { type Stuk, strengste } from './stuk.ts';

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

/**
 * Path below the out folder of what a link to a file leads to: a PDF that goes along, or the document of another stuk. Undefined
 * for what has none there, and for a stuk that fewer people may see than the one that links to it.
 *
 * @param voor the stuk in whose document the link stands
 */
export function koppelingPad(pad: string | undefined, register: Register, voor: Stuk): string | undefined {
  const doel = stukOp(register, pad);
  if (!doel) return bijlagePad(assetOp(register.assets, pad), register.stukken);
  const ziet = strengste([doel.openbaarheid, voor.openbaarheid]) === voor.openbaarheid;
  return ziet && ROLLEN[doel.rol].document ? `${documentPad(doel)}.pdf` : undefined;
}

/**
 * Path below the out folder of a bundle of a vergadering: the one with everything that is openbaar, or the one that holds what is
 * not as well.
 */
export function bundelPad({ map }: { readonly map: string }, naam: 'stukken' | 'bundel', openbaar: boolean): string {
  return plaats(map === '' ? `${naam}.pdf` : `${map}/${naam}.pdf`, openbaar);
}

/** Paths that name one file on Windows or macOS fold into one: capitals and composition of accents aside. */
export function vouwPad(pad: string): string {
  return pad.normalize('NFC').toLowerCase();
}

function plaats(pad: string, openbaar: boolean): string {
  return openbaar ? pad : `${NIET_OPENBAAR}/${pad}`;
}
