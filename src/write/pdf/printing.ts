import { type Printer, PrinterError } from './printer.ts';

/** The part of a browser that printing needs; `launchBrowser` gives one. */
export interface PrintBrowser {
  readonly printer: Printer;
  close(): Promise<void>;
}

/** Launches a browser with a number of pages that print at one time. */
export type Launch = (pages: number) => Promise<PrintBrowser>;

/** The browser of a writer: started when the first document is printed, replaced when it dies. */
export interface Printing {
  readonly printer: Printer;
  /** Starts the browser before the first document is there. */
  warm(): void;
  /** Ends every browser; prints that are at work reject. */
  close(): Promise<void>;
}

/**
 * Prints through one browser. A document whose page hangs, or whose browser dies, is tried once more: alone in a new browser
 * of its own, so that it takes nobody with it a second time, and nobody takes it. What fails then, fails.
 */
export function openPrinting(launch: Launch, pages: number): Printing {
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
    if (!open.delete(browser)) return;
    await browser.then((running) => running.close()).catch(() => undefined);
  };
  const printAlone = async (...document: Parameters<Printer['print']>): Promise<Uint8Array> => {
    const browser = start(1);
    try {
      return await (await browser).printer.print(...document);
    } finally {
      await end(browser);
    }
  };

  return {
    printer: {
      print: async (...document) => {
        current ??= start(pages);
        const browser = current;
        try {
          return await (await browser).printer.print(...document);
        } catch (error) {
          if (closed || !isGone(error)) throw error;
          if (current === browser) current = undefined;
          void end(browser);
          const again = alone.then(() => printAlone(...document));
          alone = again.catch(() => undefined);
          return again;
        }
      },
    },
    warm: () => {
      if (closed) return;
      current ??= start(pages);
    },
    close: async () => {
      closed = true;
      await Promise.all([...open].map(end));
    },
  };
}

/** After `hangt` and `weg` a browser is of no more use; `mislukt` is the document's own fault. */
function isGone(error: unknown): boolean {
  return error instanceof PrinterError && error.fault !== 'mislukt';
}
