import { itemAround, labelless, wrap } from './items.ts';
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
    setRole(pdf, item, 'Note');
    setKids(pdf, item, [label, ...labelless(item)]);
    setMember(pdf, item, 'ID', textString(`noot${String(++count).padStart(ID_DIGITS, '0')}`));
    if (list?.role === 'L') setRole(pdf, list, 'Div');
  }
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
