import { elements, setRole } from './structure.ts';
import type { Work } from './work.ts';

/**
 * The levels of headings begin at 1 and skip none (PDF/UA 7.4.2-1). A heading keeps its place below the one that it was
 * under: what was too deep moves up, and what was equal stays equal.
 */
export function closeHeadingGaps({ pdf, structure }: Work): void {
  const above: number[] = [];
  for (const element of elements(structure.top)) {
    const level = Number(/^H([1-6])$/.exec(element.role)?.[1]);
    if (!level) continue;
    while (above.length > 0 && (above.at(-1) as number) >= level) above.pop();
    above.push(level);
    if (above.length !== level) setRole(pdf, element, `H${above.length}`);
  }
}
