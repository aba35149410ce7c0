import type { Element } from 'hast';
import { VAKJES } from '../document/index.ts';
import { element } from './hast.ts';

/**
 * The item of a task list: its box in front of its first line.
 *
 * @param instead whether the box stands in place of a bullet; a number is kept beside it
 */
export function asTask(item: Element, checked: boolean, instead: boolean): Element {
  // The space is the box's own: between blocks one would be taken for layout.
  const box = element('span', { className: ['vakje'] }, [`${checked ? VAKJES.aan : VAKJES.uit} `]);
  const first = item.children.find((node) => node.type === 'element' || node.value.trim() !== '');
  const line = first?.type === 'element' && first.tagName === 'p' ? first : item;
  line.children.unshift(box);
  if (instead) item.properties.className = ['taak'];
  return item;
}
