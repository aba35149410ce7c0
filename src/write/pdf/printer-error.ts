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
