import type { Checked } from '../../core/index.ts';
import type { Document } from '../../document/index.ts';
import type { WriteContext, Writer } from '../writer.ts';
import { loadImages } from './images.ts';
import { packageOf } from './package.ts';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export async function writeDocx(document: Document, context: WriteContext): Promise<Checked<Uint8Array>> {
  const docx = await import('docx');
  const images = await loadImages(document.tree, context.asset);
  return { value: packageOf(docx, document, context, images), diagnostics: [] };
}

/** The writer of DOCX: needs nothing of the machine. */
export const docxWriter: Writer = {
  formaat: 'docx',
  prepare: async () => ({ inputs: {}, environment: [], write: writeDocx }),
};
