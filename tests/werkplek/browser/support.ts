import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { realHost } from '../../../src/cli/index.ts';
import { findBrowser } from '../../../src/write/pdf/find-browser.ts';
import { EXAMPLE, folder, griffie } from '../../support/command.ts';

/** A werkplek that runs on a folder of its own; ended when the test is. */
export interface Werkplek {
  /** The folder that holds `content` and `out`. */
  readonly root: string;
  /** The address with the key in it. */
  readonly adres: string;
  /** A file below the content folder, as it stands on the disk. */
  lees(pad: string): Promise<string>;
  /** Writes it, as another program would. */
  schrijf(pad: string, tekst: string): Promise<void>;
  /** Ends the server, as Ctrl-C does. */
  stop(): Promise<void>;
}

export interface Beeld {
  readonly breed?: number;
  readonly hoog?: number;
  /** How much the browser enlarges: 2 is 200 %, and then half as much fits on a line. */
  readonly zoom?: number;
  readonly donker?: boolean;
}

export interface Begin {
  /** A folder that is there already, such as that of a server that was ended. */
  readonly root?: string;
  /** More of the command line. */
  readonly args?: string;
  /** Nothing of the example but its gemeente: building is quick then. */
  readonly leeg?: boolean;
}

/** The real command on a copy of the example, with these files changed; `null` leaves one out. */
export async function werkplek(
  files: Readonly<Record<string, string | null>> = {},
  { root, args = '', leeg }: Begin = {},
): Promise<Werkplek> {
  const gemeente = leeg ? { 'content/gemeente.yaml': await readFile(join(EXAMPLE, 'gemeente.yaml'), 'utf8') } : {};
  const plaats = root ?? (await folder({ ...gemeente, ...files }, leeg ? undefined : EXAMPLE));
  let onderbreek = (): void => undefined;
  let gezegd = '';
  let begonnen = (_adres: string): void => undefined;
  const adres = new Promise<string>((resolve) => {
    begonnen = resolve;
  });
  const loopt = griffie(`werkplek --geen-browser ${args}`.trim().split(' '), {
    cwd: plaats,
    processes: {
      onInterrupt: (handler) => {
        onderbreek = handler;
        return () => undefined;
      },
    },
    onPrint: (tekst) => {
      gezegd += tekst;
      const gevonden = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(gezegd)?.[0];
      if (gevonden && gezegd.includes('Stoppen:')) begonnen(gevonden);
    },
  });
  const mislukt = loopt.then(({ code, err }) => {
    throw new Error(`The werkplek ended with ${code}: ${err}${gezegd}`);
  });
  mislukt.catch(() => undefined);
  const stop = async (): Promise<void> => {
    onderbreek();
    await loopt;
  };
  onTestFinished(stop);
  return {
    root: plaats,
    adres: await Promise.race([adres, mislukt]),
    lees: (pad) => readFile(join(plaats, 'content', pad), 'utf8'),
    schrijf: (pad, tekst) => writeFile(join(plaats, 'content', pad), tekst),
    stop,
  };
}

/** One browser for all tests of a file. */
export function browser(): { readonly nu: () => Browser } {
  let gestart: Browser | undefined;
  beforeAll(async () => {
    const gevonden = await findBrowser(realHost());
    if (!('path' in gevonden)) throw new Error('There is no browser: npx griffie doctor says what to do.');
    gestart = await puppeteer.launch({ executablePath: gevonden.path, args: ['--no-sandbox', '--lang=nl'] });
  }, 60_000);
  afterAll(async () => {
    await gestart?.close();
  });
  return {
    nu: () => {
      if (!gestart) throw new Error('The browser has not started.');
      return gestart;
    },
  };
}

/**
 * A window of its own on the werkplek, at a view of it (`#/agenda/2026-03-11`); closed when the test ends. What the page throws or says
 * as an error (a policy that was broken, for one) makes the test fail.
 */
export async function venster(waar: Browser, adres: string, hash = '#/', beeld: Beeld = {}): Promise<Page> {
  const kring = await waar.createBrowserContext();
  onTestFinished(() => kring.close());
  const page = await kring.newPage();
  const fouten: string[] = [];
  page.on('pageerror', (fout) => fouten.push(String(fout)));
  page.on('console', (bericht) => {
    if (bericht.type() === 'error' && !/ERR_CONNECTION|Failed to load resource|ERR_INCOMPLETE/u.test(bericht.text())) {
      fouten.push(bericht.text());
    }
  });
  onTestFinished(() => {
    if (fouten.length > 0) throw new Error(`The page said: ${fouten.join('\n')}`);
  });
  await zetBeeld(page, beeld);
  await page.goto(`${adres}${hash}`);
  await page.waitForSelector('h1');
  return page;
}

/** Another size, zoom or colour scheme for a window. */
export async function zetBeeld(
  page: Page,
  { breed = 1280, hoog = 900, zoom = 1, donker = false }: Beeld,
): Promise<void> {
  await page.setViewport({ width: Math.round(breed / zoom), height: Math.round(hoog / zoom), deviceScaleFactor: zoom });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: donker ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Goes to another view of the same window, and waits until it is there. */
export async function naar(page: Page, hash: string): Promise<void> {
  await page.evaluate(`new Promise((gedaan) => {
    const getekend = () => requestAnimationFrame(() => requestAnimationFrame(gedaan));
    if (location.hash === ${JSON.stringify(hash)}) return getekend();
    addEventListener('hashchange', getekend, { once: true });
    location.hash = ${JSON.stringify(hash)};
  })`);
  await gereed(page);
}

/** Waits until the view shows what it fetched. */
export async function gereed(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('h1') && !document.querySelector('.laden')`);
}

/** What stands on the page, as one reads it. */
export async function tekst(page: Page, selector = 'main'): Promise<string> {
  return (await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)) as string;
}

/** Waits until the page, or a part of it, says this. */
export async function tot(page: Page, woorden: string, selector = 'body'): Promise<void> {
  const lees = `(document.querySelector(${JSON.stringify(selector)})?.innerText ?? '')`;
  try {
    await page.waitForFunction(`${lees}.includes(${JSON.stringify(woorden)})`);
  } catch (fout) {
    throw new Error(`The page does not say "${woorden}", but: ${await tekst(page, selector)}`, { cause: fout });
  }
}

/** The name of what has the focus, as it is read aloud: its label, else its words. */
export async function focus(page: Page): Promise<string> {
  const lees = `(() => { const e = document.activeElement; return e?.getAttribute('aria-label') ?? e?.labels?.[0]?.innerText ?? e?.innerText ?? '' })()`;
  return ((await page.evaluate(lees)) as string).trim();
}

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}

/**
 * What axe-core finds on the page as it is, one line each; and whether the page must be scrolled to the side to read it. Its code goes in
 * beside the page, for the policy of the page lets nothing in.
 */
export async function toegankelijk(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: readonly { id: string; nodes: readonly AxeNode[] }[];
  };
  const teBreed = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    ),
    ...(teBreed > 0 ? [`the page is ${teBreed} px too wide`] : []),
  ];
}

/** The ways in which every view is looked at. */
export const BEELDEN: Readonly<Record<string, Beeld>> = {
  licht: {},
  donker: { donker: true },
  'smal, 400 px': { breed: 400, hoog: 800 },
  'donker, 200 %': { donker: true, zoom: 2 },
};
