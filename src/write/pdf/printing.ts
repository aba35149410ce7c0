import { MachineFault, type PdfStandaard, type WriteContext } from '../writer.ts';

/** What a printed document loads, by URL: fonts and images. Anything else that it asks for is refused. */
export type Bronnen = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mime: string }>;

/**
 * The page numbers in the contents list of a document, in its order, by a print of it that shows nothing but where its places are;
 * undefined where the list has them already.
 */
export type Numbering = (draft: Uint8Array) => readonly string[] | undefined;

/** Prints one whole HTML document at a time. Rejects with a PrinterError when the page hangs or the browser dies. */
export interface Printer {
  /** @param numbering is asked, where it is given, what to put in the contents list before the document is printed */
  print(html: string, bronnen?: Bronnen, numbering?: Numbering): Promise<Uint8Array>;
}

/** What a PDF is written with, besides what every writer gets. */
export interface PdfContext extends WriteContext {
  readonly pdfStandaard: PdfStandaard;
  readonly printer: Printer;
}

/**
 * Thrown by a printer. After `hangt` (the page took too long) and `weg` (the browser or its page died, or never started) the browser
 * is of no more use: close it, launch another and try again. After `mislukt` the browser still works and the document is at fault.
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

/** How often a document is tried alone when the browser dies under it: it may have been bad luck. */
const TRIES = 3;
/** After so many browsers in a row that printed nothing it is asked whether any browser still can. */
const MOST_LOST = 2;
const PROOF = '<!doctype html><html lang="nl"><head><title>Proef</title></head><body><p>Proef</p></body></html>';
const NO_BROWSER =
  "De browser die de PDF's maakt, sluit steeds af; de PDF's die nog niet klaar waren, zijn niet gemaakt. Bouw opnieuw, of wijs met --browser een andere browser aan.";

/**
 * Prints through one browser, started for the first document or by `warm`. A document whose page hangs, or whose browser dies, is
 * tried again: alone in a new browser of its own, so that it takes nobody with it a second time, and nobody takes it. What
 * fails then too, fails by itself if a browser can still print an empty page; if none can, everything that is left fails with one
 * MachineFault. `close` ends every browser; prints that are at work reject.
 *
 * @param launch gives a browser with a number of pages that print at one time; rejects with a PrinterError when it does not start
 */
export function openPrinting(launch: (pages: number) => Promise<PrintBrowser>, pages: number) {
  let current: Promise<PrintBrowser> | undefined;
  let closed = false;
  const open = new Set<Promise<PrintBrowser>>();
  let alone: Promise<unknown> = Promise.resolve();
  let lost = 0;
  let end: MachineFault | undefined;

  const start = (count: number): Promise<PrintBrowser> => {
    if (closed) return Promise.reject(new Error('De bouw is gestopt.'));
    const browser = launch(count);
    open.add(browser);
    browser.catch(() => open.delete(browser));
    return browser;
  };
  const stop = async (browser: Promise<PrintBrowser>): Promise<void> => {
    if (open.delete(browser)) await browser.then((running) => running.close()).catch(() => undefined);
  };
  const printIn = async (browser: Promise<PrintBrowser>, document: Parameters<Printer['print']>) => {
    const bytes = await (await browser).printer.print(...document);
    lost = 0;
    return bytes;
  };
  const printOnce = async (...document: Parameters<Printer['print']>): Promise<Uint8Array> => {
    const own = start(1);
    return printIn(own, document).finally(() => stop(own));
  };
  /** Whether the fault is that of the browser: after `mislukt` it still works, and what is closed was ended by us. */
  const isLoss = (error: unknown): error is PrinterError =>
    !closed && error instanceof PrinterError && error.fault !== 'mislukt';
  /** Finds out whether a browser can print anything at all; what is left fails when none can. */
  const prove = async (): Promise<void> => {
    try {
      await printOnce(PROOF);
    } catch (error) {
      if (!isLoss(error)) throw error;
      end = new MachineFault(NO_BROWSER, { cause: error });
      throw end;
    }
  };
  const tryAlone = async (document: Parameters<Printer['print']>, tries: number): Promise<Uint8Array | undefined> => {
    if (end) throw end;
    try {
      return await printOnce(...document);
    } catch (error) {
      if (!isLoss(error)) throw error;
      lost++;
      const isLast = tries === TRIES || error.fault === 'hangt';
      if (isLast || lost >= MOST_LOST) await prove();
      if (isLast) throw error;
      return undefined;
    }
  };
  const printAlone = async (document: Parameters<Printer['print']>): Promise<Uint8Array> => {
    for (let tries = 1; ; tries++) {
      // One browser at a time, and behind those that wait: what kills its browser then meets one that others printed in.
      const turn = alone.then(() => tryAlone(document, tries));
      alone = turn.catch(() => undefined);
      const bytes = await turn;
      if (bytes) return bytes;
    }
  };
  const print: Printer['print'] = async (...document) => {
    if (end) throw end;
    current ??= start(pages);
    const browser = current;
    try {
      return await printIn(browser, document);
    } catch (error) {
      if (!isLoss(error)) throw error;
      if (current === browser) {
        current = undefined;
        lost++;
      }
      void stop(browser);
      return printAlone(document);
    }
  };
  return {
    printer: { print },
    warm: (): void => {
      if (!closed) current ??= start(pages);
    },
    close: async (): Promise<void> => {
      closed = true;
      await Promise.all([...open].map(stop));
    },
  };
}
