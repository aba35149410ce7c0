import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { AlignType } from 'mdast';
import { element } from './hast.ts';

/** A number, an amount of money or a percentage: `1.090.000`, `€ 24.000,-`, `−3,5 %`. */
const NUMBER = /^[-+–−]?\s*(?:€\s*)?[-+–−]?\s*\d+(?:[.]\d{3})*(?:,(?:\d+|-|–|—|=))?\s*%?$/u;
/** What stands where a number could: nothing, or a mark for none. */
const NO_NUMBER = /^(?:[-–—]|n\.?v\.?t\.?|p\.?m\.?)?$/iu;
/** The first cell of a row that adds up those above it. */
const TOTAL = /^(?:eind|sub)?(?:totaal|totalen|saldo|som)\b/iu;
/** A label of a column: a year, a quarter, or words. */
const LABEL = /^(?:(?:19|20)\d{2}(?:\s?[-–/]\s?(?:(?:19|20)?\d{2}))?|[^\d]+|[^\d]*\b(?:19|20)\d{2})$/u;
const CLASSES = { right: 'rechts', center: 'midden', left: undefined } as const;

type Cell = Element['children'];

/**
 * A table written by the author. Columns keep the alignment that was asked for; a column of nothing but numbers is aligned right
 * where none was. A head without any text is left out: it would be read aloud as empty headers. Undefined for a table with nothing in it.
 *
 * Markdown has one header row and no headers of rows, so these are told by what stands in them: a row of labels below a head that
 * leaves cells empty is a second header row, and the texts in front of rows of numbers are their headers.
 *
 * @param cells rows of cell contents, the head first; shorter rows are filled up, so that every row has as many cells
 */
export function table(cells: readonly (readonly Cell[])[], alignment: readonly AlignType[]): Element | undefined {
  const width = Math.max(alignment.length, ...cells.map((row) => row.length));
  const [head = [], ...below] = cells;
  const hasHead = head.some((cell) => textOf(cell) !== '');
  const second = hasHead && isSecondHead(head, below, width) ? below[0] : undefined;
  const rows = second ? below.slice(1) : below;
  const classes = Array.from({ length: width }, (_, column) => {
    const asked = alignment[column];
    if (asked) return CLASSES[asked];
    const values = rows.map((row) => textOf(row[column])).filter((value) => value !== '');
    return values.length > 0 && values.every((value) => NUMBER.test(value)) ? 'rechts' : undefined;
  });
  const labels = hasHead && hasLabels(rows, width);
  const cellOf = (name: 'th' | 'td', column: number, content: Cell, scope?: 'col' | 'row', colSpan = 1): Element => {
    const className = colSpan > 1 ? 'midden' : classes[column];
    const looks = { ...(className ? { className: [className] } : {}), ...(scope ? { scope } : {}) };
    return element(name, { ...looks, ...(colSpan > 1 ? { colSpan } : {}) }, content);
  };
  const headRow = (row: readonly Cell[], spans: boolean): Element => {
    const made: Element[] = [];
    for (let column = 0; column < width; ) {
      let colSpan = 1;
      const canSpan = spans && textOf(row[column]) !== '';
      while (canSpan && column + colSpan < width && textOf(row[column + colSpan]) === '') colSpan++;
      made.push(cellOf('th', column, row[column] ?? [], 'col', colSpan));
      column += colSpan;
    }
    return element('tr', {}, made);
  };
  const bodyRow = (row: readonly Cell[], index: number): Element => {
    const isLast = index > 0 && index === rows.length - 1;
    const isTotal = isLast && TOTAL.test(textOf(row[0])) && row.some((cell) => NUMBER.test(textOf(cell)));
    const made = classes.map((_, column) => {
      const isLabel = labels && column === 0 && textOf(row[0]) !== '';
      return cellOf(isLabel ? 'th' : 'td', column, row[column] ?? [], isLabel ? 'row' : undefined);
    });
    return element('tr', isTotal ? { className: ['totaal'] } : {}, made);
  };
  const parts: Element[] = [];
  if (hasHead) {
    const heads = second ? [headRow(head, true), headRow(second, false)] : [headRow(head, false)];
    parts.push(element('thead', {}, heads));
  }
  if (rows.length > 0) parts.push(element('tbody', {}, rows.map(bodyRow)));
  return parts.length > 0 ? element('table', {}, parts) : undefined;
}

/**
 * Whether the first row below the head is part of it: nothing in front, a label above every column, and a head with empty cells
 * or nothing but numbers below it.
 */
function isSecondHead(head: readonly Cell[], [first, ...next]: readonly (readonly Cell[])[], width: number): boolean {
  if (!first || next.length === 0 || width < 3 || textOf(first[0]) !== '') return false;
  const above = Array.from({ length: width - 1 }, (_, i) => textOf(head[i + 1]));
  const labels = Array.from({ length: width - 1 }, (_, i) => textOf(first[i + 1]));
  if (above[0] === '' || !labels.every((label) => LABEL.test(label) && !NO_NUMBER.test(label))) return false;
  return above.includes('') || hasLabels(next, width);
}

/** Whether the first column holds labels: words in front of nothing but numbers, in every row. */
function hasLabels(rows: readonly (readonly Cell[])[], width: number): boolean {
  if (width < 2 || rows.length === 0) return false;
  let numbers = 0;
  for (const row of rows) {
    const [label = '', ...values] = Array.from({ length: width }, (_, column) => textOf(row[column]));
    const found = values.filter((value) => NUMBER.test(value));
    numbers += found.length;
    if (NUMBER.test(label) || !values.every((value) => NUMBER.test(value) || NO_NUMBER.test(value))) return false;
    if (label === '' && found.length === 0) return false;
  }
  return numbers > 0;
}

function textOf(cell: Cell = []): string {
  return toText({ type: 'root', children: cell }).trim();
}
