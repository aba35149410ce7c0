import type { Host } from '../../core/index.ts';
import type { Writer } from '../writer.ts';
import { launchBrowser } from './browser.ts';
import { browserAdvice, findBrowser, rememberVersion } from './find-browser.ts';
import { openPrinting, type PrintBrowser } from './printing.ts';
import { writePdf } from './write-pdf.ts';

export { type Browser, type BrowserOptions, launchBrowser } from './browser.ts';
export { BROWSER_PACKAGE, browserAdvice, findBrowser, isDebian } from './find-browser.ts';
export { finish, STEPS, type StepName } from './finish/index.ts';
export {
  type Bundle,
  type BundlePart,
  type BundleSettings,
  type Judgement,
  judge,
  LARGEST,
  openBundle,
  pageCount,
  type Remark,
} from './merge/index.ts';
export { printHtml } from './print-html.ts';
export { type PdfContext, type PrintBrowser, PrinterError } from './printing.ts';
export { screenHtml } from './screen-html.ts';
export { assignmentOf, PDF_NORMEN, writePdf } from './write-pdf.ts';

/** What the writer of PDF takes from the machine; a test puts its own in its place. */
export interface PdfParts {
  readonly findBrowser: typeof findBrowser;
  readonly launch: (host: Host, path: string, pages: number) => Promise<PrintBrowser>;
  readonly write: typeof writePdf;
}

/** The writer of PDF: prints with the browser of the machine, which is started for the first document. */
export function makePdfWriter(parts: Partial<PdfParts> = {}): Writer {
  const { findBrowser: find = findBrowser, write = writePdf } = parts;
  const launch: PdfParts['launch'] =
    parts.launch ?? ((host, path, pages) => launchBrowser({ path, pages, isRoot: host.processes.isRoot }));
  return {
    formaat: 'pdf',
    prepare: async (host, { pdfStandaard, browser, jobs, remembered }) => {
      const memory = rememberVersion(host, remembered);
      const found = await find(memory.host, browser);
      if ('searched' in found) {
        return {
          inputs: { standard: pdfStandaard },
          environment: [
            `Er is geen browser gevonden, dus er is geen PDF gemaakt; gezocht: ${found.searched.join(', ')}.`,
            await browserAdvice(host, browser),
          ],
          write: () => Promise.reject(new Error('There is no browser.')),
        };
      }
      const { printer, warm, close } = openPrinting((pages) => launch(host, found.path, pages), jobs);
      const remember = memory.seen();
      return {
        inputs: { standard: pdfStandaard, browser: found.version },
        environment: [],
        ...(remember === undefined ? {} : { remember }),
        warm,
        write: (document, context) => write(document, { ...context, pdfStandaard, printer }),
        close,
      };
    },
  };
}

export const pdfWriter: Writer = makePdfWriter();
