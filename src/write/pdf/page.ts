import type { CDPSession } from 'puppeteer-core';
import type { Bronnen, Printer } from './printing.ts';

/**
 * Waits until everything that the document shows is loaded, including fonts that only the page margins use: the browser does not
 * ask for those before printing, when it is too late. An image that cannot be read is shown by its alternative text.
 */
const EVERYTHING_LOADED = `Promise.all([
  ...[...document.fonts].map((font) => font.load()),
  ...[...document.images].map((image) => image.decode().catch(() => 0)),
]).then(() => document.fonts.ready).then(() => 0)`;

/**
 * The page is printed, never looked at: laying it out and painting it for a screen would be a sixth of the work. The browser lays it out
 * twice for printing, to count the pages and to print them, with a turn for the screen between: what is hidden this way keeps its layout
 * through that, and what is not displayed would lose it.
 */
const NOT_ON_SCREEN = '<head><style>@media screen{body{content-visibility:hidden}}</style>';

const PRINT_OPTIONS = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64',
} as const;

/**
 * Prepares a page that prints one document at a time: scripts off, and every request answered from the sources of the current
 * document or refused, so that nothing reaches the network. Fonts are served this way because the browser keeps them from
 * one document to the next: as data URIs in each document they cost three quarters of the printing.
 */
export async function openPrintPage(session: CDPSession): Promise<Printer> {
  let serving: Bronnen = new Map();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const bron = serving.get(request.url);
    const answer = bron
      ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, ...responseOf(bron) })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    // The page may be closed while it still asks: whoever waits for it finds out in another way.
    answer.catch(() => undefined);
  });
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;

  return {
    print: async (html, bronnen = new Map()) => {
      serving = bronnen;
      await session.send('Page.setDocumentContent', { frameId, html: html.replace('<head>', NOT_ON_SCREEN) });
      const loaded = { expression: EVERYTHING_LOADED, awaitPromise: true };
      const { exceptionDetails } = await session.send('Runtime.evaluate', loaded);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      const { data } = await session.send('Page.printToPDF', PRINT_OPTIONS);
      return Buffer.from(data, 'base64');
    },
  };
}

function responseOf({ bytes, mime }: { readonly bytes: Uint8Array; readonly mime: string }) {
  const headers = {
    'Content-Type': mime,
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'max-age=31536000, immutable',
  };
  const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { responseHeaders, body: Buffer.from(bytes).toString('base64') };
}
