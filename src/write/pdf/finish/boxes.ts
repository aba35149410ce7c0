import { itemAround } from './items.ts';
import { elementsOf, type Kid, setKids, setRole } from './structure.ts';
import { readTextString } from './values.ts';
import type { Work } from './work.ts';

/** What is heard of the box of a task. */
export const VAKJE_HEARD = { aan: 'aangevinkt', uit: 'niet aangevinkt' } as const;

/**
 * The box of a task, which the browser takes for a figure, is the label of its item, as a bullet would be; beside a number it is a
 * piece of the text. In both places it is heard as what it means.
 */
export function tagBoxes({ pdf, structure }: Work): void {
  const heard: readonly string[] = Object.values(VAKJE_HEARD);
  for (const box of elementsOf(structure.top, /^Figure$/)) {
    const alt = box.dict.get('Alt');
    const item = itemAround(box);
    if (typeof alt !== 'string' || !item || !heard.includes(readTextString(alt))) continue;
    const isLabelled = item.kids.some((kid) => kid.kind === 'element' && kid.role === 'Lbl');
    setRole(pdf, box, isLabelled ? 'Span' : 'Lbl');
    if (isLabelled || !box.parent) continue;
    setKids(
      pdf,
      box.parent,
      box.parent.kids.filter((kid) => kid !== (box as Kid)),
    );
    setKids(pdf, item, [box, ...item.kids]);
  }
}
