import { isDict, ref, refNumber, type Value } from '../finish/values.ts';
import type { Copier } from './copy.ts';
import { actionText, destination, type LinkPlaces } from './links.ts';
import type { PdfOutput } from './output.ts';
import type { Bookmark } from './state.ts';

const DEEPEST = 16;
/** More bookmarks than this nobody looks through; a file that runs in circles has no end of them. */
const MOST = 20_000;

/** The bookmarks of a part, as they are in the bundle. */
export function readBookmarks(
  copier: Copier,
  places: LinkPlaces,
  element: (old: number) => number | undefined,
): Bookmark[] {
  const { pdf } = copier;
  const seen = new Set<number>();
  const read = (first: Value | undefined, depth: number): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let number = refNumber(first); number !== undefined && seen.size < MOST; ) {
      if (seen.has(number)) break;
      seen.add(number);
      const item = pdf.resolve(ref(number));
      if (!isDict(item)) break;
      const title = pdf.resolve(item.get('Title'));
      const action = pdf.resolve(item.get('A'));
      const dest = item.has('Dest')
        ? destination(copier, item.get('Dest') as Value, places)
        : isDict(action) && pdf.resolve(action.get('S')) === '/GoTo'
          ? /\/D (.*)>>$/s.exec(actionText(copier, action, places) ?? '')?.[1]
          : undefined;
      const kids = depth < DEEPEST ? read(item.get('First'), depth + 1) : [];
      if (typeof title === 'string' && /^[(<]/.test(title)) {
        found.push({ title, dest, element: element(refNumber(item.get('SE')) ?? -1), kids });
      }
      number = refNumber(item.get('Next'));
    }
    return found;
  };
  const outline = pdf.resolve(pdf.catalog.get('Outlines'));
  return isDict(outline) ? read(outline.get('First'), 0) : [];
}

/** Writes the bookmarks: the first rank open, what is below it closed. Gives the number of the outline; none without any. */
export function writeBookmarks(out: PdfOutput, bookmarks: readonly Bookmark[]): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const outline = out.reserve();
  const write = (some: readonly Bookmark[], parent: number, isOpen: boolean): string => {
    const numbers = some.map(() => out.reserve());
    some.forEach(({ title, dest, element, kids }, index) => {
      const number = numbers[index] as number;
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      out.put(
        [
          `<</Title ${title}\n/Parent ${ref(parent)}\n`,
          before === undefined ? '' : `/Prev ${ref(before)}\n`,
          after === undefined ? '' : `/Next ${ref(after)}\n`,
          dest === undefined ? '' : `/Dest ${dest}\n`,
          element === undefined ? '' : `/SE ${ref(element)}\n`,
          kids.length === 0 ? '' : write(kids, number, false),
          '>>',
        ].join(''),
        number,
      );
    });
    const count = isOpen ? some.length : -some.length;
    return `/First ${ref(numbers[0] as number)}\n/Last ${ref(numbers.at(-1) as number)}\n/Count ${count}\n`;
  };
  return out.put(`<</Type /Outlines\n${write(bookmarks, outline, true)}>>`, outline);
}
