import { elements } from './structure.ts';
import { type Dict, isDict, ref, refNumber, textString, type Value } from './values.ts';
import type { Work } from './work.ts';

/**
 * Numbers the header cells of tables in reading order: the browser numbers them by its internal nodes, which differ from run
 * to run.
 */
export function renumberHeaderCells({ pdf, structure }: Work): void {
  const names = new Map<string, string>();
  const tree: Value[] = [];
  for (const element of elements(structure.top)) {
    const old = element.dict.get('ID');
    if (typeof old !== 'string') continue;
    const name = textString(`kop${String(names.size + 1).padStart(6, '0')}`);
    names.set(old, name);
    tree.push(name, ref(element.number));
    element.dict.set('ID', name);
    pdf.touch(element.number);
  }
  if (names.size === 0) return;
  for (const element of elements(structure.top)) {
    for (const attribute of attributes(element.dict)) {
      const headers = attribute.get('Headers');
      if (!Array.isArray(headers)) continue;
      attribute.set(
        'Headers',
        headers.map((header) => names.get(String(header)) ?? header),
      );
      pdf.touch(element.number);
    }
  }
  const root = refNumber(structure.root.get('IDTree'));
  if (root !== undefined) removeKids(pdf, root);
  // Names of equal length in numeric order are in the order that a name tree requires.
  if (root !== undefined) pdf.set(root, new Map([['Names', tree]]));
}

/** Removes the leaves of the old tree, which nothing refers to any more. */
function removeKids(pdf: Work['pdf'], node: number): void {
  const kids = pdf.dict(ref(node)).get('Kids');
  for (const kid of Array.isArray(kids) ? kids : []) {
    const number = refNumber(kid);
    if (number === undefined) continue;
    removeKids(pdf, number);
    pdf.set(number, 'null');
  }
}

function attributes(members: Dict): Dict[] {
  const value = members.get('A');
  return (Array.isArray(value) ? value : [value]).filter((item) => isDict(item));
}
