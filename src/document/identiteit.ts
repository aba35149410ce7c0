import { digestOf } from '../core/index.ts';

/** What griffie wrote in a DOCX about itself, as custom properties; a file of another maker has none. */
export interface Identiteit {
  /** Path of the stuk below the content folder. */
  readonly stuk: string;
  /** SHA-256 of the source text that it was made from, as `Stuk.digest`. */
  readonly bron: string;
  /** The number of the uitgave in which this source was first sent. */
  readonly uitgave?: number;
  /** Version of griffie. */
  readonly versie: string;
  /** Name of the house, and a digest of what this stuk takes of it. */
  readonly huis: string;
}

/** The names of the custom properties (`docProps/custom.xml`). */
export const EIGENSCHAPPEN: Readonly<Record<keyof Identiteit, string>> = {
  stuk: 'griffie.stuk',
  bron: 'griffie.bron',
  uitgave: 'griffie.uitgave',
  versie: 'griffie.versie',
  huis: 'griffie.huis',
};

/** The name of the custom property with `randmerk`. */
export const RANDEN = 'griffie.randen';

/**
 * A digest of the words in the headers and footers of a DOCX, by which is seen that nobody wrote in them. Each word counts once, and
 * only its letters: pages are counted by whoever opens the file, and LibreOffice shares lines out over other parts.
 */
export function randmerk(teksten: readonly string[]): string {
  const woorden = teksten.flatMap((tekst) => tekst.match(/\p{L}+/gu) ?? []);
  return digestOf([...new Set(woorden)].sort()).slice(0, 32);
}

/**
 * Namespace of the part with the values of the fields that a document shows, to which its content controls are bound:
 * `<stuk xmlns="…"><zaaknummer>4100233</zaaknummer>…</stuk>`, one element for each value of a field with several.
 */
export const VELDRUIMTE = 'urn:griffie:stuk:1';

const VELD = 'veld:';
const SECTIE = 'griffie_s_';
const EINDE = 'griffie_e_';
const PUNT = 'griffie_p_';

/** The tag of the content control of a field: `veld:raad.datum`. */
export const veldTag = (pad: string): string => `${VELD}${pad}`;

/** The path of the field that a content control shows; undefined for one that is not of griffie. */
export function veldVanTag(tag: string): string | undefined {
  return tag.startsWith(VELD) && tag.length > VELD.length ? tag.slice(VELD.length) : undefined;
}

/** What begins in the paragraph that a bookmark stands around: a section, by its place in `Stuk.secties`, or a beslispunt, by its places in `Beslispunten.punten`. */
export type Anker = { readonly sectie: number } | { readonly punt: readonly number[] };

/**
 * The name of a bookmark: `griffie_s_0` is the first section, `griffie_p_3` the third beslispunt, `griffie_p_3_a` its first
 * subpunt, `griffie_p_3_a_1` the first below that. The places are what is counted, whatever number a house prints.
 */
export function ankerNaam(anker: Anker): string {
  if ('sectie' in anker) return `${SECTIE}${anker.sectie}`;
  return `${PUNT}${anker.punt.map((plaats, diepte) => (diepte % 2 === 0 ? `${plaats + 1}` : letters(plaats))).join('_')}`;
}

/** What begins at a bookmark of griffie; undefined for any other. */
export function leesAnker(naam: string): Anker | undefined {
  const sectie = /^griffie_s_(\d{1,6})$/u.exec(naam)?.[1];
  if (sectie !== undefined) return { sectie: Number(sectie) };
  const punt = /^griffie_p_([1-9]\d{0,5}(?:_(?:[1-9]\d{0,5}|[a-z]{1,4}))*)$/u.exec(naam)?.[1];
  const delen = punt?.split('_').map((deel) => (/^\d/u.test(deel) ? Number(deel) - 1 : getal(deel)));
  // A name that griffie would not give is not its own, such as two numbers in a row.
  return delen && ankerNaam({ punt: delen }) === naam ? { punt: delen } : undefined;
}

/** The name of the bookmark around the last paragraph of a section: `griffie_e_0`. What follows it is of the template, or of the next. */
export const eindeNaam = (sectie: number): string => `${EINDE}${sectie}`;

/** Which section ends with the paragraph of a bookmark; undefined for any other. */
export function leesEinde(naam: string): number | undefined {
  const sectie = /^griffie_e_(\d{1,6})$/u.exec(naam)?.[1];
  return sectie === undefined ? undefined : Number(sectie);
}

/**
 * The name of the element of a field in the part with the values: its path, with what an XML name cannot have written as its code
 * point: `_x20_`. LibreOffice drops the tag of a control and the attributes of the part when it saves; this it keeps.
 */
export function veldElement(pad: string): string {
  return pad.replace(
    /^[^\p{L}_]|[^\p{L}\p{N}_.-]|_(?=x[\da-f]+_)/gu,
    (teken) => `_x${(teken.codePointAt(0) ?? 0).toString(16)}_`,
  );
}

/** The field that a control is bound to by its `w:xpath`, and which of its values that are shown, from 0; undefined for one that is not of griffie. */
export function veldVanXpath(xpath: string): { readonly pad: string; readonly nummer: number } | undefined {
  const [, naam, plaats] = /^\/\w+:stuk\[1\]\/\w+:([^[\]/]+)\[(\d+)\]$/u.exec(xpath) ?? [];
  if (naam === undefined) return undefined;
  const pad = naam.replace(/_x([\da-f]+)_/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return { pad, nummer: Number(plaats) - 1 };
}

/** 0 is a, 25 z, 26 aa. */
function letters(plaats: number): string {
  const vorige = Math.floor(plaats / 26);
  return `${vorige > 0 ? letters(vorige - 1) : ''}${String.fromCharCode(97 + (plaats % 26))}`;
}

function getal(deel: string): number {
  return [...deel].reduce((som, letter) => som * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}
