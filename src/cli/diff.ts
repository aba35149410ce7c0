import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';

/** More differing lines than this are not shown: comparing on would take seconds, and nobody reads them. */
const MOST_EDITS = 2000;
const TOO_MANY = `Meer dan ${MOST_EDITS} regels zijn anders: te veel om te tonen.\n`;

/** The difference of two texts as `diff -u` writes it; empty when they are equal. Line endings are part of their line. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: 3, maxEditLength: MOST_EDITS, headerOptions: OMIT_HEADERS };
  const hunks = createTwoFilesPatch(name, name, before, after, undefined, undefined, options);
  // The header is ours: the library would write the accents of a name as numbers.
  return `--- ${name}\n+++ ${name}\n${hunks ?? TOO_MANY}`;
}
