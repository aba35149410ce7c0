import { isDict, refNumber, textString, type Value } from './values.ts';
import type { Work } from './work.ts';

/**
 * Gives every bookmark the words of its heading. The browser takes what it painted: capitals where those are only looks, and a
 * heading that was pushed to the next page twice.
 */
export function nameBookmarks({ pdf, assignment }: Work): void {
  const bookmarks: number[] = [];
  const visit = (first: Value | undefined): void => {
    for (let number = refNumber(first); number !== undefined; ) {
      bookmarks.push(number);
      const item = pdf.dict(`${number} 0 R`);
      visit(item.get('First'));
      number = refNumber(item.get('Next'));
    }
  };
  const outline = pdf.resolve(pdf.catalog.get('Outlines'));
  if (isDict(outline)) visit(outline.get('First'));
  const titles = assignment.headings.filter(({ text }) => text !== '');
  if (bookmarks.length !== titles.length) return;
  bookmarks.forEach((number, index) => {
    pdf.dict(`${number} 0 R`).set('Title', textString(titles[index]?.text ?? ''));
    pdf.touch(number);
  });
}
