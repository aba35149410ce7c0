import type { Definition, FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { type IsoDate, parseDatum, type Range } from '../core/index.ts';
import type { Rolnaam } from './soort.ts';
import { isNamen, type Waarde } from './waarde.ts';

export type Status = 'concept' | 'definitief';
export type Openbaarheid = 'openbaar' | 'besloten' | 'geheim';

/** From what all may see to what the fewest may. */
export const MATEN: readonly Openbaarheid[] = ['openbaar', 'besloten', 'geheim'];

/** Of several, that which the fewest people may see; of none: openbaar. */
export function strengste(maten: readonly Openbaarheid[]): Openbaarheid {
  return MATEN.findLast((maat) => maten.includes(maat)) ?? 'openbaar';
}

/** One place in the front matter: a key with what was written behind it. Plain data. */
export interface Veld {
  /** Dotted path: `raad.datum`, `agenda.1.punten.0.zaak`. */
  readonly pad: string;
  /** The key itself; an item of a list has none. */
  readonly sleutel?: Range;
  /** What was written; for an empty value the place behind the key. */
  readonly plek: Range;
  /** The source text of the value, trimmed; `''` when nothing stands there. For a map or list its whole text. */
  readonly geschreven: string;
  readonly aard: 'waarde' | 'lijst' | 'groep' | 'leeg';
}

/** Why a value does not fit the schema of its field. */
export interface Veldfout {
  /** Path of the place that is wrong, at or below the field. */
  readonly pad: string;
  readonly plek: Range;
  /** Dutch: what is expected, as "een datum die bestaat, zoals 2022-10-26". */
  readonly verwacht: string;
  /** Dutch: what to do, where that is known. */
  readonly hint?: string;
}

/** A part of a body under one `##`, or the text before the first. */
export interface Sectie {
  /** Which section of its soort it is; undefined for one that the soort does not know, and for the text before the first `##`. */
  readonly id?: string;
  /** NFC, trimmed; undefined for the text before the first `##`. */
  readonly titel?: string;
  /** The heading line. */
  readonly kop?: Range;
  /** What stands in the heading, where that is more than text: emphasis, a footnote. */
  readonly kopNodes?: readonly PhrasingContent[];
  /** What stands in it, without the heading itself; positions are those of the file, text values are NFC. */
  readonly nodes: readonly RootContent[];
  /** From the heading to the last character before the next `##`. */
  readonly range: Range;
}

/** A beslispunt as it was read, forgivingly: also `1.Kennisnemen`, a paragraph `a. …`, a bulleted point. */
export interface Beslispunt {
  /** What was written as its number (`3`, `a`); undefined for a point without one. */
  readonly nummer?: string;
  /** Plain text, NFC, white space folded, without its number and without its subpunten. */
  readonly tekst: string;
  readonly range: Range;
  readonly subpunten: readonly Beslispunt[];
  /** `lijst`: an item of a numbered list; `alinea`: a paragraph that begins with a number or letter; `opsomming`: a bulleted item. */
  readonly vorm: 'lijst' | 'alinea' | 'opsomming';
  /** Whether white space stands between the number and the text in the source. */
  readonly spatie: boolean;
}

/** The beslispunten of one section, with the lines that introduce them. */
export interface Beslispunten {
  readonly inleiding: readonly { readonly tekst: string; readonly range: Range }[];
  readonly punten: readonly Beslispunt[];
  /** Blocks after or between the points that are no point and no introduction. */
  readonly overig: readonly { readonly tekst: string; readonly range: Range }[];
  /** The index in `Stuk.secties` of the section they stand in. */
  readonly sectie: number;
  /** What is printed of them: from the first point on, without what introduces it; the whole section where it has no points. */
  readonly nodes: readonly RootContent[];
}

/** What a text refers to: an image, or a link to a file, to a heading of the stuk itself (`#…`), or to anything else. */
export interface Verwijzing {
  readonly soort: 'afbeelding' | 'bestand' | 'kop' | 'adres';
  /** As written in the source. */
  readonly url: string;
  /** Of an image or a file: its path below the content folder; undefined when it leads out of it or to the network. */
  readonly pad?: string;
  /** Alternative text of an image, text of a link. */
  readonly tekst: string;
  /** Of an image: what stands between quotation marks behind its address: a width, or its caption. */
  readonly titel?: string;
  /** An image in a heading or a cell, where no caption can stand below it. */
  readonly inRegel?: true;
  readonly range: Range;
}

/**
 * A piece of one stuk as it was read. A stuk with a wrong field is still a stuk: `waarden` has what fits, `velden` what was written.
 * Plain data, so that it can be kept in a cache.
 */
export interface Stuk {
  /** The name of a soort of the house. */
  readonly soort: string;
  readonly rol: Rolnaam;
  /** Path below the content folder, with `/`. */
  readonly pad: string;
  /** Digest of the source text. */
  readonly digest: string;
  /** The source text: for the frame of a message and for rules that look at characters. */
  readonly tekst: string;
  readonly status: Status;
  readonly openbaarheid: Openbaarheid;
  /** As a string of digits, when it was given at all. Whether it fits the pattern of the house is for `veld-vorm`. */
  readonly zaaknummer?: string;
  /** By dotted path, in the order of the file. */
  readonly velden: Readonly<Record<string, Veld>>;
  /** The values that fit their schema, by the dotted path of the field in the table of the soort. */
  readonly waarden: Readonly<Record<string, Waarde>>;
  readonly veldfouten: readonly Veldfout[];
  /** The first line of the front matter: where a missing key is reported. */
  readonly voorwerk: Range;
  /** UTF-16 offset at which the body begins in `tekst`. */
  readonly bodyBegin: number;
  readonly secties: readonly Sectie[];
  readonly definities: readonly Definition[];
  readonly voetnoten: readonly FootnoteDefinition[];
  readonly beslispunten?: Beslispunten;
  readonly verwijzingen: readonly Verwijzing[];
  /** The file that was delivered as this stuk: its document is that file as it is, and griffie makes none. */
  readonly geleverd?: Geleverd;
}

/** A finished file that stands for a stuk. */
export interface Geleverd {
  /** As written. */
  readonly bestand: string;
  /** Path below the content folder; undefined when it leads out of it. */
  readonly pad?: string;
}

/** A text field, or undefined when it is missing or does not fit. */
export function tekstveld(stuk: Stuk, pad: string): string | undefined {
  const waarde = stuk.waarden[pad];
  return typeof waarde === 'string' ? waarde : undefined;
}

/** A field of one or more names, always as a list; empty when it is missing or does not fit. */
export function lijstveld(stuk: Stuk, pad: string): readonly string[] {
  const waarde = stuk.waarden[pad];
  if (typeof waarde === 'string') return [waarde];
  return isNamen(waarde) ? waarde : [];
}

/** A date field, or undefined when it is missing or does not fit. */
export function datumveld(stuk: Stuk, pad: string): IsoDate | undefined {
  return parseDatum(tekstveld(stuk, pad) ?? '');
}

/** A number field, or undefined when it is missing or does not fit. */
export function getalveld(stuk: Stuk, pad: string): number | undefined {
  const waarde = stuk.waarden[pad];
  return typeof waarde === 'number' ? waarde : undefined;
}

/** Where a message about a field stands: its value, else its key, else the first line of the front matter. */
export function veldplek(stuk: Stuk, pad: string): Range {
  const veld = stuk.velden[pad];
  if (!veld) return stuk.voorwerk;
  return veld.geschreven === '' && veld.sleutel ? veld.sleutel : veld.plek;
}

/** The first section with an id; undefined where the stuk has none. */
export function sectieMet({ secties }: Stuk, id: string | undefined): Sectie | undefined {
  return id === undefined ? undefined : secties.find((sectie) => sectie.id === id);
}

/** The address of every name that a definition gives one; of two with one name the first counts, as in CommonMark. */
export function adressenVan(definities: readonly Definition[]): ReadonlyMap<string, string> {
  return new Map(definities.toReversed().map(({ identifier, url }) => [identifier, url]));
}
