import type { Browser as Started } from 'puppeteer-core';
import { openPrintPage } from './page.ts';
import { type PrintBrowser, type Printer, PrinterError } from './printing.ts';

export interface BrowserOptions {
  /** The program, as `findBrowser` gives it. */
  readonly path: string;
  /** Whether we run as root: only then the browser's sandbox is off, for it refuses to start otherwise. */
  readonly isRoot: boolean;
  /** Number of documents that are printed at the same time; 2 by default. */
  readonly pages?: number;
  /** Milliseconds that a document may take, by the length of its HTML; grows with it by default. */
  readonly patience?: (htmlLength: number) => number;
}

/** A running browser. When it is gone or hangs, close it and launch another. */
export interface Browser extends PrintBrowser {
  /** Process id of the browser, for a test that kills it. */
  readonly pid: number | undefined;
}

const LAUNCH_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 2_000;
const NO_PAGE = 'De browser opent geen pagina.';
/** Wide margins over what documents take: about 35 ms for each 30 kB, on a machine ten times slower and busy. */
const BASE_PATIENCE_MS = 30_000;
const PATIENCE_MS_PER_KB = 60;

const patienceOf = (htmlLength: number): number => BASE_PATIENCE_MS + (htmlLength / 1024) * PATIENCE_MS_PER_KB;

const ARGS = [
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-extensions',
  '--host-resolver-rules=MAP * ~NOTFOUND',
] as const;
/** Frames for a screen are made when someone asks for one, which nobody does: only the headless shell can be told. */
const NO_FRAMES = '--enable-begin-frame-control';

/** Starts the browser with its pages. Rejects with a PrinterError when it does not start, or dies before it has them. */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const { pages = 2, patience = patienceOf } = options;
  const browser = await startBrowser(options);

  let closing = false;
  const fallen = new AbortController();
  const fall = (message: string): void => fallen.abort(new PrinterError('weg', message));
  const died = (): void => fall('De browser is gestopt.');
  browser.once('disconnected', died);
  // A child of the browser that lives on may keep the pipe open: then only its exit tells.
  browser.process()?.once('exit', died);

  const open = async (): Promise<Printer> => {
    const session = await (await browser.newPage()).createCDPSession();
    await session.send('Inspector.enable');
    session.once('Inspector.targetCrashed', () => fall('De pagina in de browser is vastgelopen.'));
    return openPrintPage(session);
  };
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    fall('De browser is gesloten.');
    await end(browser);
  };

  try {
    // The library waits for ever for a page of a browser that dies.
    const opened = (): Promise<Printer> => within(LAUNCH_TIMEOUT_MS, open(), fallen.signal);
    const another = (): Promise<Printer> =>
      opened().catch((error: unknown) => {
        fallen.abort(error instanceof PrinterError ? error : new PrinterError('weg', NO_PAGE, error));
        throw fallen.signal.reason;
      });
    const onFreePage = pool(await opened(), another, pages);
    const print: Printer['print'] = (html, ...more) =>
      onFreePage(async (page) => {
        try {
          fallen.signal.throwIfAborted();
          return await within(patience(html.length), page.print(html, ...more), fallen.signal);
        } catch (error) {
          // The page goes on with the document that was given up: nothing after it can be trusted.
          if (error instanceof PrinterError) fallen.abort(error);
          fallen.signal.throwIfAborted();
          if (!browser.connected) throw new PrinterError('weg', 'De browser is gestopt.', error);
          throw new PrinterError('mislukt', `De browser kon dit stuk niet afdrukken: ${String(error)}`, error);
        }
      });
    return { pid: browser.process()?.pid, printer: { print }, close };
  } catch (error) {
    await close();
    throw error instanceof PrinterError ? error : new PrinterError('weg', NO_PAGE, error);
  }
}

/** Starts the program. The library may wait for ever for one that dies meanwhile: what comes too late is ended. */
async function startBrowser({ path, isRoot }: BrowserOptions): Promise<Started> {
  const { launch } = await import('puppeteer-core');
  const isShell = path.includes('headless-shell');
  let isStarted = false;
  const started = launch({
    executablePath: path,
    headless: isShell ? 'shell' : true,
    // Over a pipe the browser ends with us, even when we are killed.
    pipe: true,
    args: [...ARGS, ...(isShell ? [NO_FRAMES] : []), ...(isRoot ? ['--no-sandbox'] : [])],
    timeout: LAUNCH_TIMEOUT_MS,
    protocolTimeout: 0,
    // We open pages of our own; for the first one of a browser that dies meanwhile the library would wait on.
    waitForInitialPage: false,
    targetFilter: () => isStarted,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  let late = false;
  started.then((browser) => (late ? end(browser) : undefined)).catch(() => undefined);
  try {
    const browser = await within(LAUNCH_TIMEOUT_MS + CLOSE_TIMEOUT_MS, started);
    isStarted = true;
    return browser;
  } catch (error) {
    late = true;
    throw new PrinterError('weg', 'De browser start niet.', error);
  }
}

/** Ends the browser, whatever it is doing. */
async function end(browser: Started): Promise<void> {
  if (browser.connected) await within(CLOSE_TIMEOUT_MS, browser.close()).catch(() => undefined);
  const program = browser.process();
  program?.kill('SIGKILL');
  // The program may be a script that started the browser: that ends with its pipe, and we wait for nothing while the pipe is open.
  for (const pipe of program?.stdio ?? []) pipe?.destroy();
}

/**
 * Hands out pages one document at a time, first come first served. A page is opened when a document has to wait for one, until there
 * are as many as allowed: one stuk that changed needs only the first.
 */
function pool(first: Printer, another: () => Promise<Printer>, most: number) {
  const free = [first];
  let opened = 1;
  const waiting: ((page: Printer) => void)[] = [];
  const next = (): Printer | Promise<Printer> => {
    const page = free.pop();
    if (page) return page;
    if (opened === most) return new Promise((resolve) => waiting.push(resolve));
    opened++;
    return another();
  };
  return async <T>(work: (page: Printer) => Promise<T>): Promise<T> => {
    const page = await next();
    try {
      return await work(page);
    } finally {
      const go = waiting.shift();
      if (go) go(page);
      else free.push(page);
    }
  };
}

/** The promise, or a PrinterError when it takes longer than `ms` or the signal is given. */
function within<T>(ms: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const seconds = Math.round(ms / 1000);
    const late = new PrinterError('hangt', `De browser geeft na ${seconds} seconden geen antwoord.`);
    const timer = setTimeout(() => reject(late), ms);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    });
  });
}
