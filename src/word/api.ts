import type { FootnoteDefinition, RootContent } from 'mdast';
import type { Identiteit } from '../document/index.ts';

export type { Identiteit };

/** What kinds of tracked changes there are. */
export type Wijzigingsaard =
  | 'toevoeging'
  | 'verwijdering'
  | 'verplaatsing'
  | 'opmaak'
  | 'rij-toegevoegd'
  | 'rij-verwijderd'
  | 'cel-toegevoegd'
  | 'cel-verwijderd'
  | 'cel-samengevoegd';

/** One tracked change, in the order of the text. */
export interface Wijziging {
  /** Stays the same when the same bytes are read again: what a choice refers to. */
  readonly id: string;
  readonly aard: Wijzigingsaard;
  /** As Word wrote them; the moment as ISO text. Empty when it does not say. */
  readonly door: string;
  readonly op: string;
  /** What was added, deleted or moved; of a row its cells. */
  readonly tekst: string;
  /** The words around it, without the change: so that one finds it. */
  readonly voor: string;
  readonly na: string;
  /** Where it stands, when that is not the running text. */
  readonly in?: 'voetnoot' | 'eindnoot';
}
export type Keuze = 'aanvaard' | 'verwerp';

/** A comment in the margin. */
export interface Opmerking {
  readonly door: string;
  readonly op: string;
  readonly tekst: string;
  /** The text that it is about; empty where it stands at a point. */
  readonly bij: string;
  /** The words around that, in the same paragraph. */
  readonly voor: string;
  readonly na: string;
  /** Of an answer: the text of the comment that it answers. */
  readonly antwoordOp?: string;
  /** Marked as done in Word. */
  readonly afgehandeld: boolean;
}

/** What stands in the file and not in its running text: a header, a text box, a form field, an embedded object. Told, never taken over. */
export interface Bijzaak {
  readonly aard:
    | 'koptekst'
    | 'voettekst'
    | 'tekstvak'
    | 'formulierveld'
    | 'object'
    | 'eindnoot'
    | 'macro'
    | 'koppeling'
    | 'formule'
    | 'verborgen tekst'
    | 'inhoudsopgave';
  readonly tekst: string;
}

export interface WordAfbeelding {
  /** As `asset:` names it in the nodes: `image1.png`. */
  readonly naam: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The running text as Markdown nodes. */
export interface WordBody {
  /** Blocks carry in `data.ankers` the names of the bookmarks that begin in them, in `data.stijl` the id of their Word style. */
  readonly nodes: readonly RootContent[];
  readonly voetnoten: readonly FootnoteDefinition[];
  readonly afbeeldingen: readonly WordAfbeelding[];
  /** Dutch lines: what was simplified, such as a merged cell. */
  readonly gezegd: readonly string[];
}

/** A DOCX that was opened and found safe. Nothing of it was fetched, run or written. */
export interface WordBestand {
  readonly identiteit?: Identiteit;
  readonly wijzigingen: readonly Wijziging[];
  readonly opmerkingen: readonly Opmerking[];
  readonly bijzaken: readonly Bijzaak[];
  /**
   * What the content controls of griffie hold with these choices made, by the path of their field (`zaaknummer`): one text for each
   * paragraph.
   */
  velden(keuzes: ReadonlyMap<string, Keuze>): Readonly<Record<string, readonly string[]>>;
  /** The parts of the package by their path, those with text as they are with these choices made. */
  delen(keuzes: ReadonlyMap<string, Keuze>): ReadonlyMap<string, Uint8Array>;
  /** The text with these choices made; a tracked change without a choice is left out (as if `verwerp`). */
  body(keuzes: ReadonlyMap<string, Keuze>): Promise<WordBody>;
}

/** Or why it is not read, in Dutch, with what to do; and whether a word processor could make a DOCX of it. */
export type Geopend =
  | { readonly bestand: WordBestand }
  | { readonly fout: string; readonly hint: string; readonly omzetbaar: boolean };
