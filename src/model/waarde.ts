import type { RootContent } from 'mdast';
import type { Verslagwaarden } from './verslag.ts';

/** Whether the public may speak, and for how many minutes each. */
export interface Spreekrecht {
  readonly publiek: 'ja' | 'nee';
  readonly duur?: number;
}

/** One item of an agenda, as it is written. */
export type Puntinvoer = {
  /** It goes on from the item above it. */
  readonly vervolg?: true;
} & (
  | {
      readonly van: 'tekst';
      readonly tekst: string;
      /** What it is called, so that other words are no other item. */
      readonly id?: string;
    }
  | {
      readonly van: 'zaak' | 'brief';
      readonly zaaknummer: string;
      /** Why a zaak of a rubriek with a session before the raad has none. */
      readonly zonderVoorbespreking?: string;
    }
);

/** The items of one rubriek of an agenda; the rubriek is empty in an agenda without them. */
export interface Rubriekinvoer {
  readonly rubriek: string;
  readonly punten: readonly Puntinvoer[];
}

/** Who proposes: a word of the house, or members of the raad with their fractie. */
export interface Indienerwaarde {
  /** Empty where members are named. */
  readonly wie: string;
  readonly leden?: readonly { readonly naam: string; readonly fractie: string }[];
}

/** Markdown in a field: the source, and once it is parsed its nodes without positions. */
export interface Tekstwaarde {
  readonly tekst: string;
  readonly nodes?: readonly RootContent[];
}

/** A file that goes along with a stuk, as the stuk names it in its front matter. */
export interface Bijlagevermelding {
  /** As it was written: a path beside or below the stuk. */
  readonly bestand: string;
  /** The path below the content folder; undefined for one that leads out of it. */
  readonly pad?: string;
  readonly titel?: string;
  /** As it was written; undefined where nothing was. */
  readonly openbaarheid?: string;
}

/** What a field may hold once it fits its type: text, dates and times in their written form, numbers, names, a group. */
export type Waarde =
  | string
  | number
  | readonly string[]
  | Spreekrecht
  | Indienerwaarde
  | Tekstwaarde
  | readonly Bijlagevermelding[]
  | readonly Rubriekinvoer[]
  | Verslagwaarden[keyof Verslagwaarden];

export function isNamen(waarde: Waarde | undefined): waarde is readonly string[] {
  return isLijst(waarde) && waarde.every((een) => typeof een === 'string');
}

export function isAgenda(waarde: Waarde | undefined): waarde is readonly Rubriekinvoer[] {
  return (
    isLijst(waarde) &&
    waarde.every((een) => typeof een === 'object' && 'punten' in een && 'rubriek' in een && !('moties' in een))
  );
}

export function isBijlagen(waarde: Waarde | undefined): waarde is readonly Bijlagevermelding[] {
  return isLijst(waarde) && waarde.every((een) => typeof een === 'object' && 'bestand' in een && !('afdoening' in een));
}

export function isSpreekrecht(waarde: Waarde | undefined): waarde is Spreekrecht {
  return typeof waarde === 'object' && 'publiek' in waarde;
}

export function isIndiener(waarde: Waarde | undefined): waarde is Indienerwaarde {
  return typeof waarde === 'object' && 'wie' in waarde;
}

export function isTekst(waarde: Waarde | undefined): waarde is Tekstwaarde {
  return typeof waarde === 'object' && 'tekst' in waarde;
}

function isLijst(
  waarde: Waarde | undefined,
): waarde is readonly string[] | readonly Rubriekinvoer[] | readonly Bijlagevermelding[] {
  return Array.isArray(waarde);
}
