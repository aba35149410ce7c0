import type { Checked, Diagnostic, Host } from '../../core/index.ts';
import type { Register } from '../../model/index.ts';
import type { CheckOptions } from '../api.ts';

/** What one change came to. */
export interface Stand {
  /** Counts up with every round. */
  readonly ronde: number;
  /** Undefined where gemeente.yaml or the house cannot be read. */
  readonly register?: Register;
  /** All messages, in the order in which they are shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts as they are judged: of the disk, or of the overlay where it has one. */
  readonly sources: ReadonlyMap<string, string>;
  /** Sources whose messages are others than in the round before. */
  readonly geraakt: readonly string[];
}

/** The page of a stuk as it will print: HTML of the Document with the print CSS of the house; scripts and addresses of the outside are not in it. */
export interface Blad {
  /** Body of the document. Blocks that come from the source carry `data-plek="begin:end"`: UTF-16 offsets in its text. */
  readonly html: string;
  /** Its looks, with rules for `html` and `body`; fonts are asked for at `/lettertype/<digest>.ttf`, see `lettertype`. */
  readonly css: string;
  readonly titel: string;
}

/**
 * A content folder that is kept open: what was parsed stays, an overlay of unsaved texts lies over the disk, and after a change only
 * what it can touch is parsed, linked and judged again. One engine for check, watch, the werkplek and the language server.
 */
export interface Sessie {
  readonly content: string;
  /** The state after everything that was said so far; rounds are made one at a time, and a call while one runs gets the next. */
  stand(): Promise<Stand>;
  /**
   * The register of the state, and before there is a first one what was read for that, though it is not judged yet. Undefined where
   * gemeente.yaml or the house cannot be read.
   */
  gelezen(): Promise<Register | undefined>;
  /** Puts an unsaved text over a source (also of one that is not on the disk yet); undefined takes it away. `pad` is below the content folder. */
  leg(pad: string, tekst: string | undefined): void;
  /** Files that changed on the disk, below the content folder, or `*` for all (the house, gemeente.yaml, a rename of a folder). */
  veranderd(paden: readonly string[]): void;
  /** The page of a stuk, of the current texts; undefined where it gives no document, with the messages of its template. */
  blad(pad: string): Promise<Checked<Blad>>;
  /** The bytes of a font of the house by its digest, as the CSS of a page names it. */
  lettertype(digest: string): Uint8Array | undefined;
  sluit(): Promise<void>;
}
export type OpenSessie = (host: Host, options: CheckOptions) => Promise<Sessie>;

/** Replaces the characters of a text from `begin` up to `eind`: UTF-16 offsets. The edits of one text do not overlap, and stand in order. */
export interface TekstEdit {
  readonly begin: number;
  readonly eind: number;
  readonly tekst: string;
}
