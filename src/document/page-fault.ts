/** A text of a document by which its place in the source is found. Sources change without the document: a line would not hold. */
export interface Seen {
  readonly text: string;
  /** How many blocks with this text come before it in the document. */
  readonly nth: number;
}

/** Something on a page that is not as it should be, as plain data. */
export interface PageFault {
  /** Dutch: what stands there, and on which page. */
  readonly message: string;
  /** Dutch: what to do. */
  readonly hint: string;
  /** Where it is, the best place first: a text that a template wrote has no place in a source. */
  readonly places: readonly Seen[];
  /** The part of the first text that it is about. */
  readonly part?: string;
}

/** The most of a text that is needed to find it. */
export const SEEN_LENGTH = 200;
