import type { PageFault } from '../../../document/index.ts';
import type { Block } from '../finish/index.ts';
import type { Look } from './text.ts';

/** A last page with no more than this much of its text area in use is next to empty: three lines. */
const NEXT_TO_EMPTY = 0.08;
/** So is one with no more than a closing line, its note or a name, of which a heading or a rule stretches what it uses to this. */
const FEW = { lines: 2, used: 0.15 } as const;
/** Below the baseline of the last line, in points: what hangs from its letters. */
const DESCENT = 3;
const HEADING = /^H[1-6]?$/;
/** So many texts before the last page are good enough as a place: those on it may all be those of a template. */
const BEFORE = 4;

/** A last page with next to nothing on it. */
export function lastPage({ layout: { blocks, pages }, margins, place }: Look): PageFault[] {
  const last = pages.length - 1;
  const [size, before] = [pages[last], pages[last - 1]];
  if (!size || !before) return [];
  // A page that was turned for a table is there for that table.
  if (size.width !== before.width) return [];
  const on = blocks.filter((block) => block.pages.includes(last));
  const hasPicture = on.some((block) => !block.lines.some(({ page }) => page === last));
  // The label of an item may be a term, on a line of its own; the number of a note is raised from its line.
  const words = on.filter(({ role, within }) => role !== 'Lbl' || within.at(-1) === 'LI');
  const lines = words.flatMap(({ role, lines: all }) =>
    all.filter(({ page }) => page === last).map(({ y }) => ({ y, isHeading: HEADING.test(role) })),
  );
  if (hasPicture || lines.length === 0) return [];
  const used = Math.max(...lines.map(({ y }) => y)) + DESCENT - margins.top;
  const part = used / (size.height - margins.top - margins.bottom);
  const shown = countOf(lines);
  const isFew = countOf(lines.filter(({ isHeading }) => !isHeading)) <= FEW.lines && part <= FEW.used;
  if (part > NEXT_TO_EMPTY && !isFew) return [];
  const first = blocks.indexOf(on[0] as Block);
  const near = [...words, ...blocks.slice(Math.max(0, first - BEFORE), first).reverse()];
  return [
    {
      message: `Op de laatste pagina van de PDF (pagina ${last + 1}) ${shown === 1 ? 'staat maar één regel' : `staan maar ${shown} regels`}.`,
      hint: `Kort de tekst in met ${shown === 1 ? 'een regel' : `${shown} regels`}, dan vervalt die pagina.`,
      places: near.filter(({ role, lines: { length } }) => role !== 'Lbl' && length > 0).map(place),
    },
  ];
}

/** How many lines there are, those side by side as one. */
function countOf(lines: readonly { readonly y: number }[]): number {
  return new Set(lines.map(({ y }) => Math.round(y))).size;
}
