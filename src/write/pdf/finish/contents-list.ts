import { itemAround, labelless, wrap } from './items.ts';
import { elementsOf, setKids, setRole } from './structure.ts';
import type { Work } from './work.ts';

/** The list of headings is a TOC, and each heading in it a TOCI that refers to its place. */
export function tagContents(work: Work): void {
  const { pdf, structure, assignment } = work;
  const links = elementsOf(structure.top, /^Link$/);
  if (links.length !== assignment.links.length) return;
  links.forEach((link, index) => {
    const item = assignment.links[index]?.is === 'inhoud' ? itemAround(link) : undefined;
    if (!item) return;
    wrap(work, link, 'Reference');
    setRole(pdf, item, 'TOCI');
    setKids(pdf, item, labelless(item));
    if (item.parent?.role === 'L') setRole(pdf, item.parent, 'TOC');
  });
}
