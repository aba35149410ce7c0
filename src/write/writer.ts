import type { Checked } from '../core/index.ts';
import type { Document, Huisstijl, Lettertypen } from '../document/index.ts';

/** The formats that griffie writes, with the ending of their files. */
export const FORMATEN = ['pdf', 'docx'] as const;
export type Formaat = (typeof FORMATEN)[number];

/** Which conformance a PDF claims: `geen`, PDF/UA-1, PDF/A-2a, or both. */
export const PDF_STANDAARDEN = ['geen', 'ua', 'a', 'beide'] as const;
export type PdfStandaard = (typeof PDF_STANDAARDEN)[number];

/** What a writer may use besides the document itself. */
export interface WriteContext {
  readonly huisstijl: Huisstijl;
  readonly lettertypen: Lettertypen;
  /** The bytes of an asset by its path below the content folder; rejects when it has gone since it was read. */
  readonly asset: (pad: string) => Promise<{ bytes: Uint8Array; mime: string }>;
  readonly pdfStandaard: PdfStandaard;
  /** Prints HTML to PDF; the life of the browser behind it is the business of the pipeline. Undefined when no PDF is asked for. */
  readonly printer?: Printer;
}

/** What a printed document loads, by URL: fonts and images. Anything else that it asks for is refused. */
export type Bronnen = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mime: string }>;

/** Prints one whole HTML document at a time. Rejects when the page hangs or the browser dies. */
export interface Printer {
  print(html: string, bronnen?: Bronnen): Promise<Uint8Array>;
}

/** Writes a document in one format. Reads nothing but its arguments. */
export interface Writer {
  readonly formaat: Formaat;
  /** Everything of the writer that changes its bytes, for the cache key: its own version and that of its libraries. */
  readonly versie: string;
  /** The file; complaints it makes are about the document (`pdf-standaard`). */
  write(document: Document, context: WriteContext): Promise<Checked<Uint8Array>>;
}
