import type { PdfStandaard, WriteContext } from '../writer.ts';

/** What a printed document loads, by URL: fonts and images. Anything else that it asks for is refused. */
export type Bronnen = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mime: string }>;

/** Prints one whole HTML document at a time. Rejects with a PrinterError when the page hangs or the browser dies. */
export interface Printer {
  print(html: string, bronnen?: Bronnen): Promise<Uint8Array>;
}

/** What a PDF is written with, besides what every writer gets. */
export interface PdfContext extends WriteContext {
  readonly pdfStandaard: PdfStandaard;
  readonly printer: Printer;
}

/** Why nothing was printed: the page took too long, the browser or its page died, or the page could not be printed. */
export type PrinterFault = 'hangt' | 'weg' | 'mislukt';

/**
 * Thrown by a printer. After `hangt` and `weg` the browser is of no more use: close it, launch another and try again.
 * After `mislukt` the browser still works and the document is at fault.
 */
export class PrinterError extends Error {
  override readonly name = 'PrinterError';
  readonly fault: PrinterFault;

  constructor(fault: PrinterFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
