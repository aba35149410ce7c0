import type { RootContent } from 'mdast';
import type { IsoDate, Tijd } from '../core/index.ts';
import type { Steminvoer } from '../raad/index.ts';
import type { Waarde } from './waarde.ts';

/** What the raad can do with what was proposed, in the words of a besluitenlijst. */
export const UITSLAGEN = [
  'aangenomen',
  'gewijzigd aangenomen',
  'verworpen',
  'aangehouden',
  'ingetrokken',
  'uitgesteld',
  'besproken',
  'voor kennisgeving aangenomen',
  'vervallen',
] as const;
export type Uitslagwoord = (typeof UITSLAGEN)[number];

/** Whether an outcome makes a besluit of what was proposed. */
export function isVastgesteld(uitslag: Uitslagwoord | undefined): boolean {
  return uitslag === 'aangenomen' || uitslag === 'gewijzigd aangenomen';
}

/** Someone who was not there, or not the whole time. */
export interface Afwezige {
  /** As it was written: a member, or somebody else who is expected. */
  readonly naam: string;
  /** From when: who left early. Undefined: from the start. */
  readonly van?: Tijd;
  /** Until when: who came late. Undefined: to the end. */
  readonly tot?: Tijd;
  /** Whether word was given. */
  readonly metBericht?: boolean;
}

/** What was promised to the raad. */
export interface Toezegging {
  /** What letters call it by: `T-2026-03`. */
  readonly nummer: string;
  readonly wie: string;
  readonly wat: string;
  /** By when. */
  readonly voor?: IsoDate;
}

/** How a vote went, as it was written, and the sentence that the griffier wrote in its place. */
export interface Stemming {
  readonly invoer: Steminvoer;
  /** Members who had to abstain (Gemeentewet 28). */
  readonly onthouden: readonly string[];
  /** It was put off in an earlier meeting. */
  readonly opnieuw?: 'gestaakt' | 'ongeldig';
  readonly zin?: string;
}

/** What came of a motie or an amendement, by its number. */
export interface Onderuitslag {
  readonly nummer: string;
  readonly uitslag?: Uitslagwoord;
  readonly stemming?: Stemming;
}

/** What came of one item of the agenda, of all of a rubriek, or of something that came up in the meeting. */
export interface Uitslag {
  /** The numbers of the items; one line may be of several. Empty where it is of a rubriek or of what came up. */
  readonly punten: readonly string[];
  /** The letter of a rubriek: of every item in it that has no line of its own. */
  readonly rubriek?: string;
  /** Of what came up in the meeting: what it is called. */
  readonly tekst?: string;
  readonly uitslag?: Uitslagwoord;
  /** When: it tells who was there for the vote. */
  readonly tijd?: Tijd;
  readonly stemming?: Stemming;
  readonly moties: readonly Onderuitslag[];
  readonly amendementen: readonly Onderuitslag[];
  readonly toezeggingen: readonly Toezegging[];
  /** A word of explanation, of one or more sentences. */
  readonly toelichting?: string;
}

/** One change that an amendement asks for, as it was written; its place is in the text that was proposed. */
export interface Wijzigingsinvoer {
  readonly doe: 'vervang' | 'schrap' | 'voeg_in_na';
  /** From the outside in: `['2', 'a']`, `['artikel 3', '2']`; empty for in front of the first. */
  readonly plaats: readonly string[];
  /** Markdown of the new text; empty of `schrap`. */
  readonly tekst: string;
  /** The same once it is parsed. */
  readonly nodes?: readonly RootContent[];
}

/** One stuk that came in, with what is proposed to do with it. */
export interface Ingekomen {
  readonly van: string;
  readonly onderwerp: string;
  readonly datum?: IsoDate;
  /** What is proposed to do with it: `voor kennisgeving aannemen`, `in handen van het college`. */
  readonly afdoening: string;
  /** The stuk itself, where it lies below the content folder. */
  readonly bestand?: string;
  readonly zaaknummer?: string;
}

/** The types of fields of what comes after the meeting, and how a value of each is known. */
export interface Verslagwaarden {
  readonly uitslagen: readonly Uitslag[];
  readonly afwezigen: readonly Afwezige[];
  readonly wijzigingen: readonly Wijzigingsinvoer[];
  readonly ingekomen: readonly Ingekomen[];
}

export function isUitslagen(waarde: Waarde | undefined): waarde is readonly Uitslag[] {
  return isLijstMet(waarde, 'punten', 'moties');
}

export function isAfwezigen(waarde: Waarde | undefined): waarde is readonly Afwezige[] {
  return isLijstMet(waarde, 'naam');
}

export function isWijzigingen(waarde: Waarde | undefined): waarde is readonly Wijzigingsinvoer[] {
  return isLijstMet(waarde, 'doe', 'plaats');
}

export function isIngekomen(waarde: Waarde | undefined): waarde is readonly Ingekomen[] {
  return isLijstMet(waarde, 'afdoening');
}

function isLijstMet(waarde: unknown, ...velden: readonly string[]): boolean {
  return (
    Array.isArray(waarde) &&
    waarde.every((een) => typeof een === 'object' && een !== null && velden.every((veld) => veld in een))
  );
}
