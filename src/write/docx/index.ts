import type { Writer } from '../writer.ts';
import { loadImages } from './load-images.ts';
import { packageOf } from './package.ts';

/** The libraries that make the bytes; a test compares this with what is installed. */
export const LIBRARIES = 'docx 9.15.2, fflate 0.8.3';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export const docxWriter: Writer = {
  formaat: 'docx',
  versie: `1 (${LIBRARIES})`,
  async write(document, context) {
    const docx = await import('docx');
    const images = await loadImages(document.tree, context.asset);
    return { value: packageOf(docx, document, context, images), diagnostics: [] };
  },
};
