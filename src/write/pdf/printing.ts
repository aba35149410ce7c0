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

/**
 * Thrown by a printer. After `hangt` (the page took too long) and `weg` (the browser or its page died) the browser is of no more
 * use: close it, launch another and try again. After `mislukt` the browser still works and the document is at fault.
 */
export class PrinterError extends Error {
  override readonly name = 'PrinterError';
  readonly fault: 'hangt' | 'weg' | 'mislukt';

  constructor(fault: PrinterError['fault'], message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** The part of a browser that printing needs; `launchBrowser` gives one. */
export interface PrintBrowser {
  /** Documents wait for a free page in the order in which they came. */
  readonly printer: Printer;
  /** Ends the browser and whatever it still prints; never rejects, and kills it when it does not answer. */
  close(): Promise<void>;
}

/**
 * Prints through one browser, started for the first document or by `warm`. A document whose page hangs, or whose browser dies, is
 * tried once more: alone in a new browser of its own, so that it takes nobody with it a second time, and nobody takes it. What
 * fails then, fails. `close` ends every browser; prints that are at work reject.
 *
 * @param launch gives a browser with a number of pages that print at one time
 */
export function openPrinting(launch: (pages: number) => Promise<PrintBrowser>, pages: number) {
  let current: Promise<PrintBrowser> | undefined;
  let closed = false;
  const open = new Set<Promise<PrintBrowser>>();
  let alone: Promise<unknown> = Promise.resolve();

  const start = (count: number): Promise<PrintBrowser> => {
    if (closed) return Promise.reject(new Error('De bouw is gestopt.'));
    const browser = launch(count);
    open.add(browser);
    browser.catch(() => open.delete(browser));
    return browser;
  };
  const end = async (browser: Promise<PrintBrowser>): Promise<void> => {
    if (open.delete(browser)) await browser.then((running) => running.close()).catch(() => undefined);
  };
  const printIn = async (browser: Promise<PrintBrowser>, document: Parameters<Printer['print']>) =>
    (await browser).printer.print(...document);
  const print: Printer['print'] = async (...document) => {
    current ??= start(pages);
    const browser = current;
    try {
      return await printIn(browser, document);
    } catch (error) {
      // After `mislukt` the browser still works.
      if (closed || !(error instanceof PrinterError) || error.fault === 'mislukt') throw error;
      if (current === browser) current = undefined;
      void end(browser);
      const again = alone.then(async () => {
        const own = start(1);
        return printIn(own, document).finally(() => end(own));
      });
      alone = again.catch(() => undefined);
      return again;
    }
  };
  return {
    printer: { print },
    warm: (): void => {
      if (!closed) current ??= start(pages);
    },
    close: async (): Promise<void> => {
      closed = true;
      await Promise.all([...open].map(end));
    },
  };
}
