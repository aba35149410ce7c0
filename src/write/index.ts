import { docxWriter } from './docx/index.ts';
import { pdfWriter } from './pdf/index.ts';
import type { Formaat, Writer } from './writer.ts';

export { docxDelen } from './docx/index.ts';
export * from './pdf/index.ts';
export * from './writer.ts';

/** Every format that griffie writes. A writer loads its own libraries when it first writes. */
export const WRITERS: readonly Writer[] = [pdfWriter, docxWriter];

/** Their names, in the order in which they are shown. */
export const FORMATEN: readonly Formaat[] = WRITERS.map(({ formaat }) => formaat);
