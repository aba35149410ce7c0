import type { Asset } from '../core/index.ts';
import { bestandsmaat } from './bestandsmaat.ts';
import { assetOp, type Register, stukOp } from './register.ts';
import { ROLLEN } from './soort.ts';
import { type Stuk, strengste } from './stuk.ts';

/** Where everything is written that may be published, and where everything else: siblings, so that one never holds the other. */
export const OPENBAAR = 'openbaar';
export const NIET_OPENBAAR = 'niet-openbaar';

/**
 * Path below the out folder of the documents of a stuk, without ending: `openbaar/2026-03-11/stationsplein/besluit`.
 * A stuk that is not openbaar has it below `niet-openbaar/`.
 */
export function documentPad(stuk: Pick<Stuk, 'pad' | 'openbaarheid'>): string {
  return plaats(stuk.pad.replace(/\.md$/iu, ''), stuk.openbaarheid === 'openbaar');
}

/**
 * Path below the out folder of a file that a stuk links to or names in `bijlagen:`. Undefined for what does not go along: only a
 * PDF does.
 *
 * @param stukken all stukken of the content folder
 */
export function bijlagePad(asset: Asset | undefined, stukken: readonly Stuk[]): string | undefined {
  if (asset?.mime !== 'application/pdf') return undefined;
  return plaats(asset.path, bestandsmaat(asset.path, stukken) === 'openbaar');
}

/**
 * Path below the out folder of what a link to a file leads to: a PDF that goes along, or the document of another stuk. Undefined
 * for what has none there, and for what fewer people may see than the stuk that links to it.
 *
 * @param voor the stuk in whose document the link stands
 */
export function koppelingPad(pad: string | undefined, register: Register, voor: Stuk): string | undefined {
  const doel = stukOp(register, pad);
  const asset = assetOp(register.assets, pad);
  const maat = doel?.openbaarheid ?? (asset ? bestandsmaat(asset.path, register.stukken) : 'openbaar');
  const ziet = strengste([maat, voor.openbaarheid]) === voor.openbaarheid;
  if (!doel) return ziet ? bijlagePad(asset, register.stukken) : undefined;
  return ziet && ROLLEN[doel.rol].document ? `${documentPad(doel)}.${uitgangVan(doel)}` : undefined;
}

/** The ending of the document of a stuk that a link leads to: that of a file that was delivered, else of the PDF. */
export function uitgangVan({ geleverd }: Pick<Stuk, 'geleverd'>): 'pdf' | 'docx' {
  return geleverd?.pad?.toLowerCase().endsWith('.docx') ? 'docx' : 'pdf';
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

/** Whether a path below the out folder is that of what is not openbaar. */
export function isBesloten(pad: string): boolean {
  return pad.startsWith(`${NIET_OPENBAAR}/`);
}

/** The path that a public file below the out folder has when it is not openbaar any more. */
export function beslotenPad(pad: string): string {
  return pad.replace(/^openbaar\//u, `${NIET_OPENBAAR}/`);
}

function plaats(pad: string, openbaar: boolean): string {
  return `${openbaar ? OPENBAAR : NIET_OPENBAAR}/${pad}`;
}

const AANLEVERBAAR: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Whether a file can stand for a stuk: a whole PDF or DOCX, and named as what it is. */
export function isAanleverbaar({ geleverd }: Pick<Stuk, 'geleverd'>, { mime }: Asset): boolean {
  const uitgang = /\.([^./]+)$/u.exec(geleverd?.pad ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(AANLEVERBAAR, uitgang) && AANLEVERBAAR[uitgang] === mime;
}
