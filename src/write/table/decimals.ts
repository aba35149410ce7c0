import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import type { Cell } from './cells.ts';
import type { Line, Measure } from './text.ts';

/** A number with what follows its decimal comma: `1.234`, `,5`, ` %`. */
const NUMBER = /^[^\d\p{L}]*\d{1,3}(?:[. ]?\d{3})*(?<rest>(?:,(?:\d+|[-–—=]))?\s?%?)$/u;

/**
 * What a column of numbers needs so that their decimals stand below each other: the room that each cell leaves at its right
 * side, in letters of one point. A cell that has the longest decimals leaves none. Room and no characters: what is searched,
 * copied and read aloud is the number alone.
 */
export function decimalRooms(cells: readonly Cell[], measure: Measure): ReadonlyMap<Element, number> {
  const columns = new Map<number, { readonly element: Element; readonly width: number }[]>();
  for (const { element, column, colSpan, lines } of cells) {
    const [line, ...others] = lines;
    if (!line || others.length > 0 || colSpan > 1 || element.tagName === 'th' || !hasClass(element, 'rechts')) continue;
    const rest = restOf(line);
    if (rest === undefined) continue;
    const width = rest === '' ? 0 : measure([{ text: rest, snede: line.runs.at(-1)?.snede ?? 'normaal' }]);
    columns.set(column, [...(columns.get(column) ?? []), { element, width }]);
  }
  const rooms = new Map<Element, number>();
  for (const found of columns.values()) {
    const widest = Math.max(...found.map(({ width }) => width));
    for (const { element, width } of found) if (widest > width) rooms.set(element, widest - width);
  }
  return rooms;
}

/** What stands behind the whole part of a number; undefined for what is no number. */
function restOf({ runs }: Line): string | undefined {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  return NUMBER.exec(text)?.groups?.rest;
}
