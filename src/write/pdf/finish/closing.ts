import { PdfFile } from './pdf-file.ts';
import { elements, marksOf, readStructure } from './structure.ts';

/** What closes a text below a table: the paragraphs behind a row, counted as the document has its rows. */
export interface Closing {
  /** The number of the last row of the table, from 0, and of rows in the whole document. */
  readonly row: number;
  readonly rows: number;
  /** How many paragraphs behind that row stay on its page. */
  readonly paragraphs: number;
}

/** Whether what closes a table in a printed document stands on one page with its last row. */
export function isClosed(printed: Uint8Array, { row, rows, paragraphs }: Closing): boolean {
  const all = elements(readStructure(new PdfFile(printed)).top);
  const found = all.filter(({ role }) => role === 'TR');
  const last = found[row];
  // What the browser left out cannot be counted.
  if (!last || found.length !== rows) return true;
  const inside = new Set(elements(last));
  const behind = all.slice(all.indexOf(last)).filter((element) => element.role === 'P' && !inside.has(element));
  const pages = [last, ...behind.slice(0, paragraphs)].flatMap((element) => marksOf(element).slice(-1));
  return pages.every(({ page }) => page === pages[0]?.page);
}
