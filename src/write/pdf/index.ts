import { type Diagnostic, diagnostic, FILE_START } from '../../core/index.ts';
import type { Writer } from '../writer.ts';
import { assignmentOf } from './assignment.ts';
import { finish, type Objection } from './finish/index.ts';
import { printHtml } from './print-html.ts';

export { assignmentOf } from './assignment.ts';
export { type Browser, type BrowserOptions, launchBrowser } from './browser.ts';
export { BROWSER_PACKAGE, browserAdvice, isDebian } from './browser-advice.ts';
export { type FoundBrowser, findBrowser, type NoBrowser } from './find-browser.ts';
export { type Assignment, type Finished, finish, type Objection, STEPS, type StepName } from './finish/index.ts';
export { type PrintHtml, printHtml, standAlone } from './print-html.ts';
export { PrinterError, type PrinterFault } from './printer-error.ts';

const NAMES = { ua: 'PDF/UA-1 (toegankelijk)', a: 'PDF/A-2a (archief)' } as const;

/** Writes a PDF: prints the document, then makes the file fit to be read aloud and to be kept. */
export const pdfWriter: Writer = {
  formaat: 'pdf',
  versie: 'pdf-1',
  write: async (document, context) => {
    if (!context.printer) throw new Error('The PDF writer needs a printer.');
    const { html, bronnen } = await printHtml(document, context);
    const printed = await context.printer.print(html, bronnen);
    const { bytes, objections } = finish(printed, assignmentOf(document, context));
    const wanted = objections.filter(
      ({ standaard }) => context.pdfStandaard === 'beide' || context.pdfStandaard === standaard,
    );
    return { value: bytes, diagnostics: wanted.map((objection) => melding(document.bron, objection)) };
  },
};

function melding(bron: string, { standaard, reason }: Objection): Diagnostic {
  return diagnostic({
    rule: 'pdf-standaard',
    severity: 'waarschuwing',
    file: bron,
    range: FILE_START,
    message: `De PDF is geen ${NAMES[standaard]}, omdat ${reason}.`,
    hint: 'Het bestand is wel gemaakt; het zegt alleen niet dat het aan de standaard voldoet.',
  });
}
