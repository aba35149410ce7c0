import { type Checked, type Diagnostic, diagnostic, FILE_START } from '../../core/index.ts';
import type { Document } from '../../document/index.ts';
import { assignmentOf } from './assignment.ts';
import { finish, type Objection } from './finish/index.ts';
import { printHtml } from './print-html.ts';
import type { PdfContext } from './printer.ts';

const NAMES = { ua: 'PDF/UA-1 (toegankelijk)', a: 'PDF/A-2a (archief)' } as const;

/** Writes a PDF: prints the document, then makes the file fit to be read aloud and to be kept. */
export async function writePdf(document: Document, context: PdfContext): Promise<Checked<Uint8Array>> {
  const { html, bronnen } = await printHtml(document, context);
  const printed = await context.printer.print(html, bronnen);
  const { bytes, objections } = finish(printed, assignmentOf(document, context));
  const wanted = objections.filter(
    ({ standaard }) => context.pdfStandaard === 'beide' || context.pdfStandaard === standaard,
  );
  return { value: bytes, diagnostics: wanted.map((objection) => melding(document.bron, objection)) };
}

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
