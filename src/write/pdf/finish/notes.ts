import { type Element, elementsOf, type Kid, newElement, setKids, setMember, setRole } from './structure.ts';
import { textString } from './values.ts';
import type { Work } from './work.ts';

const ID_DIGITS = 6;

/**
 * The call of a note is a Reference around its link, and the note itself a Note with its number as label: the browser knows no
 * more than links and a list. A Note has an ID of its own (PDF/UA 7.9-1).
 */
export function tagNotes(work: Work): void {
  const { pdf, structure, assignment } = work;
  const links = elementsOf(structure.top, /^Link$/);
  if (links.length !== assignment.links.length) return;
  const waysBack = new Map<Element, Element[]>();
  links.forEach((link, index) => {
    const { is } = assignment.links[index] ?? {};
    if (is === 'noot') wrap(work, link, 'Reference');
    const item = is === 'terug' ? itemAround(link) : undefined;
    if (item) waysBack.set(item, [...(waysBack.get(item) ?? []), link]);
  });
  let count = 0;
  for (const [item, links] of waysBack) {
    const list = item.parent;
    const label = labelOf(work, item, links);
    const body = item.kids.flatMap((kid) => {
      if (kid.kind !== 'element' || kid.role === 'Lbl') return [];
      return kid.role === 'LBody' ? kid.kids : [kid];
    });
    setRole(pdf, item, 'Note');
    setKids(pdf, item, [label, ...body]);
    setMember(pdf, item, 'ID', textString(`noot${String(++count).padStart(ID_DIGITS, '0')}`));
    if (list?.role === 'L') setRole(pdf, list, 'Div');
  }
}

/** Puts an element of a role around another, in its place. */
function wrap({ pdf }: Work, inner: Element, role: string): void {
  const { parent } = inner;
  if (!parent) return;
  const at = parent.kids.indexOf(inner);
  const outer = newElement(pdf, role, parent, [inner]);
  setKids(pdf, parent, parent.kids.with(at, outer));
}

function itemAround(link: Element): Element | undefined {
  let above = link.parent;
  while (above && above.role !== 'LI') above = above.parent;
  return above;
}

/** The number of a note with its ways back, taken from the paragraph that it opens. */
function labelOf({ pdf }: Work, item: Element, links: readonly Element[]): Element {
  const line = links[0]?.parent;
  const last = links.at(-1);
  if (!line || !last) return newElement(pdf, 'Lbl', item, []);
  const end = line.kids.indexOf(last as Kid) + 1;
  const label = newElement(pdf, 'Lbl', item, line.kids.slice(0, end));
  setKids(pdf, line, line.kids.slice(end));
  return label;
}
