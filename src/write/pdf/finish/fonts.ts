import type { PdfFile } from './pdf-file.ts';
import { type Dict, isDict, type Value } from './values.ts';
import type { PageContent } from './work.ts';

/** A font that the pages use. */
export interface UsedFont {
  /** Its PostScript name, without the mark of a subset; `onbekend` where the file does not say. */
  readonly name: string;
  readonly embedded: boolean;
}

/** The fonts that the pages name, each once. */
export function usedFonts(pdf: PdfFile, contents: readonly PageContent[]): UsedFont[] {
  const seen = new Set<Value>();
  const found: UsedFont[] = [];
  for (const { resources } of contents) {
    const fonts = pdf.resolve(resources.get('Font'));
    if (!isDict(fonts)) continue;
    for (const value of fonts.values()) {
      if (seen.has(value)) continue;
      seen.add(value);
      found.push(describe(pdf, pdf.dict(value)));
    }
  }
  return found;
}

function describe(pdf: PdfFile, font: Dict): UsedFont {
  const base = font.get('BaseFont');
  const name = typeof base === 'string' ? base.slice(1).replace(/^[A-Z]{6}\+/, '') : 'onbekend';
  const descendants = pdf.resolve(font.get('DescendantFonts'));
  const owner = Array.isArray(descendants) ? pdf.dict(descendants[0]) : font;
  const descriptor = pdf.resolve(owner.get('FontDescriptor'));
  const embedded = isDict(descriptor) && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
  return { name, embedded };
}
