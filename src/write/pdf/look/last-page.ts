import type { PageFault } from '../../../document/index.ts';
import type { Block } from '../finish/index.ts';
import type { Look } from './text.ts';

/**
 * A last page is next to empty with at most this much of its text area in use: three lines at most. The two lines that a paragraph
 * brings along are less, a place to sign with the two lines before it is more.
 */
const NEXT_TO_EMPTY = 0.08;
/** Below the baseline of the last line, in points: what hangs from its letters. */
const DESCENT = 3;
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
  const words = on.filter(({ role }) => role !== 'Lbl');
  const heights = words.flatMap(({ lines }) => lines.filter(({ page }) => page === last).map(({ y }) => y));
  if (hasPicture || heights.length === 0) return [];
  const used = Math.max(...heights) + DESCENT - margins.top;
  if (used > (size.height - margins.top - margins.bottom) * NEXT_TO_EMPTY) return [];
  const lines = new Set(heights.map(Math.round)).size;
  const first = blocks.indexOf(on[0] as Block);
  const near = [...words, ...blocks.slice(Math.max(0, first - BEFORE), first).reverse()];
  return [
    {
      message: `Op de laatste pagina van de PDF (pagina ${last + 1}) ${lines === 1 ? 'staat maar één regel' : `staan maar ${lines} regels`}.`,
      hint: `Kort de tekst in met ${lines === 1 ? 'een regel' : `${lines} regels`}, dan vervalt die pagina.`,
      places: near.filter(({ role, lines: { length } }) => role !== 'Lbl' && length > 0).map(place),
    },
  ];
}
