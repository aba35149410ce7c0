import type { PdfOutput } from './output.ts';

/** A bookmark of the new file. */
export interface Bookmark {
  /** A string as it is written. */
  readonly title: string;
  /** A destination as it is written; none for one that leads nowhere. */
  readonly dest?: string | undefined;
  /** The number of the element that it stands for. */
  readonly element?: number | undefined;
  readonly kids: readonly Bookmark[];
}

/** What the parts of a bundle have in common while it grows. */
export interface BundleState {
  readonly out: PdfOutput;
  /** The node above all pages, and the element above all parts. */
  readonly pageRoot: number;
  readonly document: number;
  /** Numbers of the pages, in order. */
  readonly pages: number[];
  /** The elements directly below the document. */
  readonly tops: number[];
  /** The index from content back to elements: a value as it is written for each key, beginning at 0. */
  readonly parents: string[];
  /** Destinations by name, as they are written. */
  readonly names: [name: string, dest: string][];
  /** Ids of elements, as hexadecimal bytes, with their elements. */
  readonly ids: [id: string, element: number][];
  /** What structure types mean that PDF 1.7 does not know. */
  readonly roles: Map<string, string>;
  /** Streams that stand in the file, by a digest. */
  readonly streams: Map<string, number>;
}

/** Begins a bundle without pages. */
export function newState(out: PdfOutput): BundleState {
  return {
    out,
    pageRoot: out.reserve(),
    document: out.reserve(),
    pages: [],
    tops: [],
    parents: [],
    names: [],
    ids: [],
    roles: new Map(),
    streams: new Map(),
  };
}
