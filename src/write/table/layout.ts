import type { Element } from 'hast';
import type { Huisstijl } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { type Cell, cellsOf, tableName, usualSize } from './cells.ts';
import { type CellWish, columnWidths } from './columns.ts';
import { decimalRooms } from './decimals.ts';
import type { Measure, Run } from './text.ts';
import { type Hyphenate, partsOf, piecesOf } from './words.ts';

/** How a table is set, in both formats alike. */
export interface TableLayout {
  /** Of its letters, in points. */
  readonly size: number;
  /** On a page of its own that lies on its side. */
  readonly landscape: boolean;
  /** Of its columns, in twentieths of a point; together its width. */
  readonly widths: readonly number[];
  /** Where words that are wider than their column are hyphenated; undefined where none is. */
  readonly hyphenate: Hyphenate | undefined;
  /** No word, amount or date has to be cut. */
  readonly fits: boolean;
  /** In type that can be read. */
  readonly readable: boolean;
  /** Room at the right side of a cell below which decimals stand, in points. */
  readonly rooms: ReadonlyMap<Element, number>;
  /** Its cells as they were measured. */
  readonly cells: readonly Cell[];
}

/** The room for a table, in twentieths of a point. */
export interface Room {
  readonly upright: number;
  /** Undefined where a page cannot be turned. */
  readonly landscape: number | undefined;
}

/** No table that fits somehow is set smaller than this, in points. */
const SMALLEST = 8.5;
/** Smaller than anyone should have to read: only for a table that would lose the ends of its amounts otherwise. */
const TINIEST = 5.5;
const STEP = 0.5;
/** A table whose cells grow higher than so many lines is better off on a wider page, if it has more than a few columns. */
const MOST_LINES = 12;
const FEW_COLUMNS = 4;
/** A word of so many letters is hyphenated before a page is turned for it. */
const LONG_WORD = 20;
const TWIPS = 20;
/** The part of a form that its first column of labels takes: so the values of all tables of a form stand below each other. */
const LABELS = 0.26;
/** What a browser and Word may set wider than the sum of the letters: pairs that are moved apart, and rounding. */
const SLACK = 1.01;
const SLACK_POINTS = 0.75;

interface Trial extends TableLayout {
  /** Lines of the highest cell, about; counted for who asks, for most tables have few columns. */
  readonly lines: () => number;
}

/** Room to the right of a cell; the last column ends at the edge of the table. */
export function cellMargin({ tabel }: Huisstijl, isLast: boolean): number {
  return isLast ? 0 : tabel.celmarge * 2;
}

/**
 * Decides how a table is set: as it is; else in smaller type; else with its very long words hyphenated; else in the same ways on a
 * page on its side; else with all of its words hyphenated. Where nothing helps, the widest and smallest of these, which cuts words.
 * A table with a style name keeps the type of that name.
 *
 * @param hyphenate asked for only when whole words do not fit
 */
export async function layoutOf(
  table: Element,
  room: Room,
  huisstijl: Huisstijl,
  measure: Measure,
  hyphenate: () => Promise<Hyphenate>,
): Promise<TableLayout> {
  const cells = cellsOf(table, huisstijl);
  const columns = Math.max(1, ...cells.map(({ column, colSpan }) => column + colSpan));
  const isNamed = tableName(table) !== undefined;
  const usual = usualSize(table, huisstijl);
  const trial = trialOf(cells, columns, hasLabels(table, cells), huisstijl, measure);
  const sizes = isNamed ? [usual] : sizesFrom(usual);
  const pages = [
    { width: room.upright, landscape: false },
    ...(room.landscape === undefined ? [] : [{ width: room.landscape, landscape: true }]),
  ];
  const ways = [
    ...pages.flatMap((page) => [
      { ...page, longest: Number.POSITIVE_INFINITY },
      { ...page, longest: LONG_WORD },
    ]),
    ...pages.map((page) => ({ ...page, longest: 0 })),
  ];
  let possible: Trial | undefined;
  let last: Trial | undefined;
  for (const { width, landscape, longest } of ways) {
    const split = Number.isFinite(longest) ? await hyphenate() : undefined;
    const words = split && ((word: string) => (word.length < longest ? [word] : split(word)));
    for (const size of sizes) {
      last = trial(size, width, landscape, words);
      if (last.fits && (isNamed || columns <= FEW_COLUMNS || last.lines() <= MOST_LINES)) return last;
      if (last.fits) possible ??= last;
    }
  }
  if (possible) return possible;
  if (isNamed && last) return last;
  const { width, landscape } = pages.at(-1) as (typeof pages)[number];
  const split = await hyphenate();
  for (const size of sizesFrom(SMALLEST - STEP, TINIEST)) {
    last = trial(size, width, landscape, split);
    if (last.fits) break;
  }
  return { ...(last as Trial), readable: false };
}

function sizesFrom(size: number, smallest = SMALLEST): number[] {
  const sizes = [size];
  for (let next = size - STEP; next >= smallest; next -= STEP) sizes.push(next);
  return sizes;
}

/** Whether the first column of a form has labels: of its rows, or its own. */
function hasLabels(table: Element, cells: readonly Cell[]): boolean {
  return (
    tableName(table) === 'formulier' && cells.some(({ column, element }) => column === 0 && element.tagName === 'th')
  );
}

/** Measures a table once, to try it in several sizes and widths. */
function trialOf(cells: readonly Cell[], columns: number, labelled: boolean, huisstijl: Huisstijl, measure: Measure) {
  const rooms = decimalRooms(cells, measure);
  const widthIn = ({ scale, spacing }: Cell, runs: readonly Run[]) =>
    scale * measure(runs) + spacing * runs.reduce((sum, { text }) => sum + text.length, 0);
  const widest = (cell: Cell, pieces: readonly (readonly Run[])[]) =>
    pieces.reduce((most, piece) => Math.max(most, widthIn(cell, piece)), 0);
  const measured = cells.map((cell) => ({
    cell,
    margin: cellMargin(huisstijl, cell.column + cell.colSpan === columns),
    space: rooms.get(cell.element) ?? 0,
    whole: cell.lines.map((line) => ({
      indent: line.indent,
      least: widest(cell, piecesOf(line)),
      most: widthIn(cell, line.runs),
    })),
  }));
  const margins = Array.from({ length: columns }, (_, i) => cellMargin(huisstijl, i === columns - 1) * TWIPS);
  const leastParts = (cell: Cell, hyphenate: Hyphenate): readonly number[] =>
    cell.lines.map((line) =>
      widest(
        cell,
        piecesOf(line).flatMap((piece) => hyphenatedParts(piece, hyphenate)),
      ),
    );
  return (size: number, width: number, landscape: boolean, hyphenate: Hyphenate | undefined): Trial => {
    const points = (letters: number) => (letters === 0 ? 0 : letters * size * SLACK + SLACK_POINTS);
    const wishes = measured.map(({ cell, margin, space, whole }): CellWish => {
      const parts = hyphenate ? leastParts(cell, hyphenate) : undefined;
      let most = cell.image;
      let least = Math.min(cell.image, size * 2);
      whole.forEach((line, i) => {
        most = Math.max(most, line.indent + points(line.most + space));
        least = Math.max(least, line.indent + points((parts?.[i] ?? line.least) + space));
      });
      const wish = { least: (least + margin) * TWIPS, most: (most + margin) * TWIPS, narrow: cell.narrow };
      const { column, colSpan } = cell;
      if (!labelled || column > 0 || colSpan > 1) return { column, colSpan, ...wish };
      const asLabels = Math.max(wish.least, LABELS * width);
      return { column, colSpan, least: asLabels, most: asLabels, narrow: true };
    });
    const even = evenNumbers(wishes, cells, margins, width);
    const widths = columnWidths(columns, even, width);
    const roomOf = ({ column, colSpan }: CellWish): number =>
      colSpan === 1 ? (widths[column] ?? 0) : widths.slice(column, column + colSpan).reduce((a, b) => a + b, 0);
    // Whole twips: a column may be one short of what it asked.
    const fits = wishes.every((wish) => roomOf(wish) + 1 >= wish.least);
    const heightOf = ({ margin, whole }: (typeof measured)[number], i: number): number => {
      const inside = roomOf(wishes[i] as CellWish) / TWIPS - margin;
      return whole.reduce((sum, { most }) => sum + Math.max(1, Math.ceil((most * size) / Math.max(1, inside))), 0);
    };
    const lines = () => measured.reduce((highest, cell, i) => Math.max(highest, heightOf(cell, i)), 0);
    const inPoints = new Map([...rooms].map(([element, letters]) => [element, letters * size]));
    return { size, landscape, widths, hyphenate, fits, readable: true, cells, rooms: inPoints, lines };
  };
}

/** The parts of a piece, each with the hyphen that may end it. */
function hyphenatedParts(piece: readonly Run[], hyphenate: Hyphenate): (readonly Run[])[] {
  const parts = partsOf(piece, hyphenate);
  return parts.map((part, i) =>
    i < parts.length - 1 ? [...part, { text: '-', snede: part.at(-1)?.snede ?? 'vet' }] : part,
  );
}

/** Columns of numbers are equally wide, but for the margin that the last does not have, where there is room for it. */
function evenNumbers(
  wishes: readonly CellWish[],
  cells: readonly Cell[],
  margins: readonly number[],
  total: number,
): CellWish[] {
  const isNumbers = ({ element, colSpan }: Cell) =>
    colSpan === 1 && element.tagName === 'td' && hasClass(element, 'rechts');
  const numbers = new Set(cells.filter(isNumbers).map(({ column }) => column));
  if (numbers.size < 2) return [...wishes];
  const single = wishes.filter(({ colSpan }) => colSpan === 1);
  const marginOf = (column: number) => margins[column] ?? 0;
  const inNumbers = single.filter(({ column }) => numbers.has(column));
  const widest = Math.max(0, ...inNumbers.map(({ column, most }) => most - marginOf(column)));
  const least = margins.map((margin, column) => {
    if (numbers.has(column)) return widest + margin;
    return Math.max(0, ...single.filter((wish) => wish.column === column).map((wish) => wish.least));
  });
  if (least.reduce((sum, one) => sum + one, 0) > total) return [...wishes];
  const even = (column: number) => ({ least: widest + marginOf(column), most: widest + marginOf(column) });
  return wishes.map((wish) =>
    wish.colSpan === 1 && numbers.has(wish.column) ? { ...wish, ...even(wish.column) } : wish,
  );
}
