import { elements, newElement, setKids } from './structure.ts';
import type { Work } from './work.ts';

/** What follows the number or bullet of a list item is its body (PDF/UA 7.2-20). */
export function wrapListBodies({ pdf, structure }: Work): void {
  for (const element of [...elements(structure.top)]) {
    if (element.role !== 'LI') continue;
    const isBody = (kid: (typeof element.kids)[number]): boolean =>
      kid.kind !== 'element' || (kid.role !== 'Lbl' && kid.role !== 'LBody');
    const body = element.kids.filter(isBody);
    if (body.length === 0) continue;
    const labels = element.kids.filter((kid) => !isBody(kid));
    setKids(pdf, element, [...labels, newElement(pdf, 'LBody', element, body)]);
  }
}
