import { PdfFile } from './pdf-file.ts';
import { isDict, list, refNumber } from './values.ts';

/** On which page, from 1, each place of a printed document stands that a link leads to, by its id. */
export function destinations(printed: Uint8Array): Map<string, number> {
  const pdf = new PdfFile(printed);
  const pages = new Map(pdf.pages().map(({ number }, index) => [number, index + 1]));
  const named = pdf.resolve(pdf.catalog.get('Dests'));
  const found = new Map<string, number>();
  for (const [name, place] of isDict(named) ? named : []) {
    const page = pages.get(refNumber(list(pdf.resolve(place))[0]) ?? -1);
    if (page !== undefined) found.set(name, page);
  }
  return found;
}
