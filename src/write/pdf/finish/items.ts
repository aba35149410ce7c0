import { type Element, type Kid, newElement, setKids } from './structure.ts';
import type { Work } from './work.ts';

/** Puts an element of a role around another, in its place. */
export function wrap({ pdf }: Work, inner: Element, role: string): void {
  const { parent } = inner;
  if (!parent) return;
  const at = parent.kids.indexOf(inner);
  const outer = newElement(pdf, role, parent, [inner]);
  setKids(pdf, parent, parent.kids.with(at, outer));
}

/** The nearest item of a list around an element. */
export function itemAround(link: Element): Element | undefined {
  let above = link.parent;
  while (above && above.role !== 'LI') above = above.parent;
  return above;
}

/** What an item of a list holds besides the number or bullet that the browser gave it. */
export function labelless(item: Element): Kid[] {
  return item.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [kid];
    if (kid.role === 'Lbl') return [];
    return kid.role === 'LBody' ? kid.kids : [kid];
  });
}
