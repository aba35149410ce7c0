import { PdfFile } from '../finish/pdf-file.ts';
import { pagesOf } from './pages.ts';

export { type Bundle, type BundlePart, type BundleSettings, openBundle } from './bundle.ts';
export { type Judgement, judge, LARGEST, type Remark } from './judge.ts';

/** How many pages a PDF of griffie has. */
export function pageCount(bytes: Uint8Array): number {
  return pagesOf(new PdfFile(bytes)).length;
}
