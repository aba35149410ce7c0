import { elements, setRole } from './structure.ts';
import type { Work } from './work.ts';

/** A figure around a figure is only a wrapper: the inner one has the text (PDF/UA 7.3-1). */
export function flattenFigures({ pdf, structure }: Work): void {
  for (const element of elements(structure.top)) {
    if (element.role !== 'Figure' || element.dict.has('Alt')) continue;
    const inner = [...elements(element)].some((other) => other !== element && other.role === 'Figure');
    if (inner) setRole(pdf, element, 'Div');
  }
}
