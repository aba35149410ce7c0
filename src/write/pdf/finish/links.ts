import { elements, setRole } from './structure.ts';
import { isDict, readTextString, ref, textString } from './values.ts';
import type { Work } from './work.ts';

const INTERNAL = 'Verwijzing binnen dit stuk';

/**
 * Says of every link what a reader hears (PDF/UA 7.18.5-2, 7.18.1-2): the text of the link, on each line that it runs
 * over. A link that leads nowhere, such as one to a place that is not there, is text.
 */
export function describeLinks({ pdf, structure, assignment }: Work): void {
  const links = [...elements(structure.top)].filter(({ role }) => role === 'Link');
  const texts = links.length === assignment.links.length ? assignment.links : [];
  links.forEach((link, index) => {
    const things = link.kids.flatMap((kid) => (kid.kind === 'thing' ? [kid.object] : []));
    if (things.length === 0) setRole(pdf, link, 'Span');
    for (const number of things) {
      const annotation = pdf.dict(ref(number));
      const action = pdf.resolve(annotation.get('A'));
      const address = isDict(action) ? action.get('URI') : undefined;
      const fallback = typeof address === 'string' ? readTextString(address) : INTERNAL;
      annotation.set('Contents', textString(texts[index] || fallback));
      pdf.touch(number);
    }
  });
}
