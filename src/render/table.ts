import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { AlignType } from 'mdast';
import { element } from './hast.ts';

/** A number, an amount of money or a percentage: `1.090.000`, `€ 24.000,-`, `−3,5 %`. */
const NUMBER = /^[-+–−]?\s*(?:€\s*)?[-+–−]?\s*\d+(?:[.]\d{3})*(?:,(?:\d+|-|–|—|=))?\s*%?$/u;
const CLASSES = { right: 'rechts', center: 'midden', left: undefined } as const;

type Cell = Element['children'];

/**
 * A table written by the author. Columns keep the alignment that was asked for; a column of nothing but numbers is aligned right
 * where none was. A head without any text is left out: it would be read aloud as empty headers. Undefined for a table with nothing in it.
 *
 * @param cells rows of cell contents, the head first; shorter rows are filled up, so that every row has as many cells
 */
export function table(cells: readonly (readonly Cell[])[], alignment: readonly AlignType[]): Element | undefined {
  const width = Math.max(alignment.length, ...cells.map((row) => row.length));
  const [head = [], ...rows] = cells;
  const classes = Array.from({ length: width }, (_, column) => {
    const asked = alignment[column];
    if (asked) return CLASSES[asked];
    const values = rows.map((row) => textOf(row[column])).filter((value) => value !== '');
    return values.length > 0 && values.every((value) => NUMBER.test(value)) ? 'rechts' : undefined;
  });
  const rowOf = (name: 'th' | 'td', row: readonly Cell[]): Element => {
    const scope = name === 'th' ? { scope: 'col' } : {};
    const made = classes.map((className, column) =>
      element(name, { ...(className ? { className: [className] } : {}), ...scope }, row[column] ?? []),
    );
    return element('tr', {}, made);
  };
  const parts: Element[] = [];
  if (head.some((cell) => textOf(cell) !== '')) parts.push(element('thead', {}, [rowOf('th', head)]));
  if (rows.length > 0) {
    const body = rows.map((row) => rowOf('td', row));
    parts.push(element('tbody', {}, body));
  }
  return parts.length > 0 ? element('table', {}, parts) : undefined;
}

function textOf(cell: Cell = []): string {
  return toText({ type: 'root', children: cell }).trim();
}
