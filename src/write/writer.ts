import type { Checked, Host } from '../core/index.ts';
import type { Document, Huisstijl, Identiteit, Lettertypen, PageFault } from '../document/index.ts';
import type { DrawnSvg } from '../svg/index.ts';

/** The name of a format, which is also the ending of its files: `pdf`. */
export type Formaat = string;

/** Which conformance a PDF claims: `geen`, PDF/UA-1, PDF/A-2a, or both. */
export const PDF_STANDAARDEN = ['geen', 'ua', 'a', 'beide'] as const;
export type PdfStandaard = (typeof PDF_STANDAARDEN)[number];

/** What a writer may use besides the document itself. */
export interface WriteContext {
  readonly huisstijl: Huisstijl;
  readonly lettertypen: Lettertypen;
  /** The bytes of an asset by its path below the content folder; rejects when it has gone since it was read. */
  readonly asset: (pad: string) => Promise<AssetBytes>;
  /** What the file says of itself to who reads it back; only a format that can be given back is told. */
  readonly identiteit?: Identiteit;
}

/** A file that a document shows. */
export interface AssetBytes {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Of an SVG, whose bytes are then those of its drawing: its size on paper in pixels of 1/96 inch, and the same as PNG. */
  readonly drawn?: Omit<DrawnSvg, 'bytes'>;
}

/** The wishes of the user, for every writer: each takes what concerns it. */
export interface WriterOptions {
  readonly pdfStandaard: PdfStandaard;
  /** Path of the browser that prints; looked for when left out. */
  readonly browser?: string;
  /** How many documents are at work at one time. */
  readonly jobs: number;
  /** What this writer gave to `remember` when it last wrote on this machine. */
  readonly remembered?: string;
}

/**
 * Thrown by a writer that cannot go on because of the machine, whatever the document. Its message is a Dutch line for the user, the
 * same for every document that it stops.
 */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
}

/** A file that was written, with what is said of it. */
export interface Written extends Checked<Uint8Array> {
  /** What is not as it should be on its pages, where the writer laid them out itself. */
  readonly pageFaults?: readonly PageFault[];
}

/** A format. Its folder holds all that it is. */
export interface Writer {
  readonly formaat: Formaat;
  /**
   * Of a format whose files are changed and given back, and that carry what they were made from: whether bytes are as this writer leaves
   * them, for no other program does.
   */
  readonly isUntouched?: (bytes: Uint8Array) => boolean;
  /** Looks for what the writing needs; starts nothing yet, and loads no library. */
  prepare(host: Host, options: WriterOptions): Promise<Prepared>;
}

/** A writer for the documents of one build, or of all builds of a watch. */
export interface Prepared {
  /** By name, everything besides the document, the huisstijl and the code of griffie that enters the bytes. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Dutch lines: why nothing can be written here, and what to do. Empty: it can. */
  readonly environment: readonly string[];
  /** What saves time when it is known the next time, asked for when all is written; told again by every `prepare` that can. */
  readonly remember?: string | undefined;
  /** Starts what takes long to start, before the first document is there. Never throws. */
  warm?(): void;
  /** The file; complaints it makes are about the document (`pdf-standaard`). Reads nothing but its arguments. */
  write(document: Document, context: WriteContext): Promise<Written>;
  /** Ends what was started; what is still being written rejects. Never rejects itself. */
  close?(): Promise<void>;
}
