import type { Writer } from '../writer.ts';
import { printHtml } from './print-html.ts';

export { type Browser, type BrowserOptions, launchBrowser } from './browser.ts';
export { type FoundBrowser, findBrowser, type NoBrowser } from './find-browser.ts';
export { type PrintHtml, printHtml, standAlone } from './print-html.ts';
export { PrinterError, type PrinterFault } from './printer-error.ts';

/** Writes a PDF: prints the document, then makes the file fit to be read aloud and kept. */
export const pdfWriter: Writer = {
  formaat: 'pdf',
  versie: 'pdf-1',
  write: async (document, context) => {
    if (!context.printer) throw new Error('The PDF writer needs a printer.');
    const { html, bronnen } = await printHtml(document, context);
    return { value: await context.printer.print(html, bronnen), diagnostics: [] };
  },
};
