import type { Root } from 'hast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import type { IsoDate } from '../core/index.ts';
import type { Logo } from './huiskop.ts';

/**
 * A piece of Markdown on its way to a document, as plain data without positions. It keeps its own file and notes. References
 * are resolved: the source of an image is `asset:` with its path below the content folder, an image that is not there is its
 * alternative text, and the address of a link is one that holds beside the written document, `#` with the name of a place in its
 * own file, or empty. A heading that is such a place has the name as its `id`.
 */
export interface Fragment {
  /** Marks a Fragment among the plain data of a View. */
  readonly fragment: true;
  /** Path of the stuk it stands in, below the content folder. */
  readonly bron: string;
  /** The name of the place in that file that the Fragment as a whole is, where a link leads to it. */
  readonly plaats?: string;
  /** Which section of the stuk of the document it is of, by its place in `Stuk.secties`; that of another stuk has none. */
  readonly sectie?: number;
  readonly nodes: readonly RootContent[];
  /** How its numbered lists are numbered, where that is not 1, a, i. */
  readonly nummering?: 'letters' | 'decimaal';
  /** Those that are referred to from the nodes, directly or by each other. */
  readonly voetnoten: readonly FootnoteDefinition[];
}

/** What the file says about itself. */
export interface Metadata {
  readonly titel: string;
  readonly taal: 'nl-NL';
  /** The date of the stuk, the only one that goes into a file. Without it a fixed date is written. */
  readonly datum?: IsoDate;
  /** The municipality: `Gemeente Lindermeer`. */
  readonly auteur: string;
  /** The onderwerp, for the subject property. */
  readonly onderwerp?: string;
  /** Of a stuk that is not openbaar: what it is, on what ground and by whom, for the property with key words. */
  readonly besloten?: { readonly merk: string; readonly verklaring: string };
  /** How far the stuk is, for the property of that name. */
  readonly status?: 'concept' | 'definitief';
  /** Which version it is, for the property of that name; the first has none. */
  readonly versie?: number;
}

/** A labelled value of a running header. */
export interface Kopwaarde {
  readonly label: string;
  /** `bladnummer` stands for the number of the page. */
  readonly waarde: { readonly tekst: string } | 'bladnummer';
}

/** The running header and footer: furniture of the page, not read aloud. */
export interface Lopend {
  /** Every page after the first says CONCEPT; on page 1 it is the first line of the text. */
  readonly concept: boolean;
  /** Every page says what a stuk is that is not openbaar, before that it is a concept: `Geheim`. */
  readonly besloten?: string;
  /** On the left of the footer: `Zaaknummer 3261787`. Empty for none. The right always has `pagina x van y`. */
  readonly voet: string;
  /** From page 2 on, a header of labelled values (raadsbrief). */
  readonly vervolgkop?: readonly Kopwaarde[];
  /** A block at the side of every page (raadsbrief): real text on page 1 comes from the template, in Word it is part of the header. */
  readonly zijblok?: {
    readonly tekst: string;
    readonly waarden: readonly { readonly label: string; readonly waarde: string }[];
  };
  /** From page 2 on, the logo of the house; on page 1 it stands in the tree. */
  readonly logo?: Logo;
}

/** What every page says of the document as a whole: `Geheim`, `Concept`, `Geheim – concept`; empty for what all may read and is done. */
export function paginamerk({ besloten, concept }: Pick<Lopend, 'besloten' | 'concept'>): string {
  if (besloten === undefined) return concept ? 'Concept' : '';
  return concept ? `${besloten} – concept` : besloten;
}

/** Whether the header of the later pages says the number of the page: then the footer does not. */
export function isNumbered({ vervolgkop = [] }: Lopend): boolean {
  return vervolgkop.some(({ waarde }) => waarde === 'bladnummer');
}

/**
 * Everything a template may show of one document, as plain data: what is not in it cannot be printed, and its digest says
 * whether the document changed.
 */
export interface View {
  /** Path of the stuk below the content folder. */
  readonly bron: string;
  /** Name of the template without `.hbs`. */
  readonly template: string;
  readonly meta: Metadata;
  readonly lopend: Lopend;
  /** Dutch: that it was sent before with other words. The first line of the text, below that of a concept. */
  readonly versieregel?: string;
  /** Whether it has a contents list; where the stuk does not say, its length decides. */
  readonly inhoudsopgave?: 'ja' | 'nee';
  /** By path the labels of the fields that `gegevens` has as they are: where a template prints one, the document says so. */
  readonly velden?: Readonly<Record<string, string>>;
  /** What the template reads: plain data, with Fragments where Markdown goes. */
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** A document as a tree of the closed vocabulary: plain data that every writer writes from and none changes. */
export interface Document {
  readonly bron: string;
  /** Content of the body element, as HTML. Image sources are `asset:` with the path below the content folder. */
  readonly tree: Root;
  readonly meta: Metadata;
  readonly lopend: Lopend;
  /** Paths of the assets that it shows, below the content folder, sorted. */
  readonly assets: readonly string[];
}
