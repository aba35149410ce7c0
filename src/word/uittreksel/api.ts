/** A piece of the text of a paragraph with one look. */
export interface Stukje {
  /** The text; of what is no text one character: see `TEKEN`. */
  readonly tekst: string;
  /** Letters of what it is besides plain: v(et), s(chuin), d(oorgehaald), c(ode); sorted. */
  readonly opmaak: string;
  /** Where a link leads, the same whoever saved the file; its full address in `adres`. */
  readonly koppeling?: string;
  readonly adres?: string;
  /** Of a picture its description, of a box whether it is ticked. */
  readonly zegt?: string;
  /** The tag of the content control that it stands in. */
  readonly veld?: string;
}

/** What stands for something that is no text. */
export const TEKEN = { beeld: '\ufffc', noot: '\ue001', vakje: '\ue002' } as const;

/** One paragraph, or one cell with its paragraphs joined by line ends. */
export interface Blad {
  readonly soort: 'alinea' | 'kop' | 'punt' | 'cel' | 'noot';
  readonly stukjes: readonly Stukje[];
  /** Of a heading its level, of a point how deep it stands: from 1 and from 0. */
  readonly niveau: number;
  /** Of a point: whether it has a number, and which. */
  readonly geteld?: boolean;
  readonly nummer?: number;
  /** The name of its style, in lower case. */
  readonly stijl: string;
  /** Indented, or in a style that goes on with a point. */
  readonly vervolgt: boolean;
  /** The tags of content controls that it stands in or that stand in it. */
  readonly labels: readonly string[];
  readonly ankers: readonly string[];
}

/** What is compared as one: a paragraph, or a row of a table with its cells. */
export interface Eenheid {
  readonly soort: Blad['soort'] | 'rij';
  readonly bladen: readonly Blad[];
  /** Of a row: which table of the text, and which row of it. */
  readonly tabel?: number;
  readonly rij?: number;
  /** What it says, for comparing: equal where nobody changed anything. */
  readonly teken: string;
}
