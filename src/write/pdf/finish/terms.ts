import { type Element, elementsOf, newElement, setKids, setRole } from './structure.ts';
import type { Work } from './work.ts';

/** A term is the label of the item that holds what it means; terms that share an explanation are one label together. */
export function tagTerms({ pdf, structure }: Work): void {
  for (const item of elementsOf(structure.top, /^LI$/)) {
    const terms = item.kids.filter((kid): kid is Element => kid.kind === 'element' && kid.role === 'Caption');
    const [only, ...others] = terms;
    if (!only) continue;
    const rest = item.kids.filter((kid) => kid.kind !== 'element' || kid.role !== 'Caption');
    for (const term of terms) setRole(pdf, term, others.length === 0 ? 'Lbl' : 'Span');
    setKids(pdf, item, [others.length === 0 ? only : newElement(pdf, 'Lbl', item, terms), ...rest]);
  }
}
