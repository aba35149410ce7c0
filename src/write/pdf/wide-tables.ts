import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Huisstijl, Lopend } from '../../document/index.ts';
import { hasClass } from '../hast.ts';

const A4_WIDTH_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Width of a letter relative to the font size: a little more than the average of a text face, to be on the safe side. */
const LOWER = 0.55;
const UPPER = 0.68;

/**
 * Whether the longest words of a table are together wider than the text. The browser would make the whole stuk smaller for
 * it, and cut off what does not fit then.
 */
export function isTooWide(table: Element, { pagina, tabel }: Huisstijl, lopend: Lopend): boolean {
  const side = lopend.zijblok ? pagina.zijblok + pagina['zijblok-afstand'] : 0;
  const room = (A4_WIDTH_MM - pagina.links - pagina.rechts - side) * POINTS_PER_MM;
  return minimalWidth(table, tabel.grootte, tabel.celmarge * 2) > room;
}

/** Width in points that a table needs when lines only break between words. */
function minimalWidth(table: Element, size: number, margin: number): number {
  const columns: number[] = [];
  visit(table, { tagName: 'tr' }, (row: Element) => {
    let column = 0;
    for (const cell of row.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      const span = Number(cell.properties.colSpan ?? 1);
      if (span === 1) columns[column] = Math.max(columns[column] ?? 0, longest(cell) * size + margin);
      column += span;
    }
  });
  return columns.reduce((sum, width) => sum + (width ?? 0), 0);
}

/** Width of the longest piece of a cell that stays on one line, relative to the font size. */
function longest(cell: Element): number {
  const text = textOf(cell);
  const words = hasClass(cell, 'smal') ? [text.trim()] : text.split(/[\s\u200b]+|(?<=-)/u);
  return Math.max(0, ...words.map(widthOf));
}

function widthOf(word: string): number {
  let width = 0;
  for (const char of word) width += /[\p{Lu}\d€@%&mwMW]/u.test(char) ? UPPER : LOWER;
  return width;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node
    ? node.children.map(textOf).join(node.type === 'element' && node.tagName === 'td' ? ' ' : '')
    : '';
}
