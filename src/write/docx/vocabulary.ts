import type { Element } from 'hast';
import { STIJLEN, type StijlNaam } from '../../document/index.ts';
import { classesOf } from '../hast.ts';
import { STYLE_ROLES, type StyleRole } from './style-names.ts';

/**
 * The style names of an element with their roles. A name that the vocabulary does not have, or not on this element, throws:
 * render has let through what no writer answers, which is a fault of ours.
 */
export function rolesOf(element: Element): readonly (readonly [StijlNaam, StyleRole])[] {
  return classesOf(element).map((name) => {
    if (!isStijl(name) || !(STIJLEN[name] as readonly string[]).includes(element.tagName)) {
      throw new Error(`Style name "${name}" on <${element.tagName}> is not in the vocabulary`);
    }
    return [name, STYLE_ROLES[name]];
  });
}

function isStijl(name: string): name is StijlNaam {
  return Object.hasOwn(STIJLEN, name);
}
