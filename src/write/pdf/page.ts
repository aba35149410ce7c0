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
 * A draft only tells where places are: nothing is drawn, so that neither text nor letters go into the file, and it has no structure. It
 * takes half the time of a print; a print of the document that is still loaded then takes two thirds of one that loads it again.
 */
const NOT_DRAWN = '<body style="visibility:hidden">';
const DRAFT_OPTIONS = {
  ...PRINT_OPTIONS,
  printBackground: false,
  generateTaggedPDF: false,
  generateDocumentOutline: false,
} as const;

/** Draws the document of a draft, with other page numbers in its contents list where there are any. */
const drawn = (numbers: readonly string[] | undefined): string => `{
  const [places, numbers] = [document.querySelectorAll('.bladnummer'), ${JSON.stringify(numbers) ?? '[]'}];
  if (numbers.length > 0 && numbers.length !== places.length) throw new Error('The contents list is another.');
  for (const [index, number] of numbers.entries()) places[index].textContent = number;
  document.body.removeAttribute('style');
}`;

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

  const evaluate = async (expression: string): Promise<void> => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const printed = async (options: typeof PRINT_OPTIONS | typeof DRAFT_OPTIONS): Promise<Uint8Array> => {
    const { data } = await session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  };

  return {
    print: async (html, bronnen = new Map(), numbering) => {
      serving = bronnen;
      const page = html.replace('<head>', NOT_ON_SCREEN);
      const content = numbering ? page.replace('<body>', NOT_DRAWN) : page;
      await session.send('Page.setDocumentContent', { frameId, html: content });
      await evaluate(EVERYTHING_LOADED);
      if (numbering) await evaluate(drawn(numbering(await printed(DRAFT_OPTIONS))));
      return printed(PRINT_OPTIONS);
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
