import Sortable from 'sortablejs';
import type { Plek } from './verplaats.ts';

/**
 * Lets the lines of a list be dragged by their grip, also to the other lists of the agenda. The list is put back as it was before
 * `opNeer` is told: Preact alone makes the page.
 */
export function maakSleepbaar(lijst: HTMLElement, opNeer: (id: string, naar: Plek) => void): () => void {
  let stond: Element | null = null;
  const sortable = Sortable.create(lijst, {
    onStart({ item }) {
      stond = item.nextElementSibling;
    },
    group: 'agenda',
    handle: '.greep',
    draggable: '.punt:not(.punt-vervallen)',
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
    // Drawn by the library, not by the browser: so it is the same with mouse, pen and finger.
    forceFallback: true,
    fallbackOnBody: true,
    fallbackTolerance: 4,
    ghostClass: 'punt-plek',
    fallbackClass: 'punt-sleept',
    onEnd({ item, from, to, oldDraggableIndex, newDraggableIndex }) {
      const rubriek = Number(to.dataset.rubriek);
      if (oldDraggableIndex === undefined || newDraggableIndex === undefined) return;
      item.remove();
      from.insertBefore(item, stond);
      if (from === to && oldDraggableIndex === newDraggableIndex) return;
      opNeer(item.dataset.id ?? '', { rubriek, plaats: newDraggableIndex });
    },
  });
  return () => sortable.destroy();
}
