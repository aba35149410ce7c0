import { elements, marksOf } from './structure.ts';
import { textString } from './values.ts';
import type { Work } from './work.ts';

/** A title with space between its letters is one word to anyone who searches or listens, not a row of letters. */
export function spellSpacedTitles({ pdf, structure, assignment, contents }: Work): void {
  const headings = [...elements(structure.top)].filter(({ role }) => /^H[1-6]$/.test(role));
  if (headings.length !== assignment.spelledHeadings.length) return;
  headings.forEach((heading, index) => {
    const word = assignment.spelledHeadings[index];
    const [mark, ...others] = marksOf(heading);
    if (!word || !mark || others.length > 0) return;
    heading.dict.set('ActualText', textString(word));
    pdf.touch(heading.number);
    contents.find(({ page }) => page === mark.page)?.spelled.set(mark.mcid, word);
  });
}
