import type { Element, Nodes, Root } from 'hast';
import type { Document, Huisstijl } from '../../document/index.ts';
import { TOO_WIDE } from '../css/document-css.ts';

const A4_WIDTH_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Width of a letter over the size of the font: a little more than the average of a text face, to be on the safe side. */
const LOWER = 0.55;
const UPPER = 0.68;

/**
 * Marks the tables whose longest words are together wider than the text. The browser would make the whole stuk smaller
 * for them, and cut off what does not fit then.
 */
export function markWideTables(html: string, document: Document, huisstijl: Huisstijl): string {
  if (!html.includes('<table')) return html;
  const { pagina, tabel } = huisstijl;
  const side = document.lopend.zijblok ? pagina.zijblok + pagina['zijblok-afstand'] : 0;
  const room = (A4_WIDTH_MM - pagina.links - pagina.rechts - side) * POINTS_PER_MM;
  const wide = tablesOf(document.tree()).map((table) => minimalWidth(table, tabel.grootte, tabel.celmarge * 2) > room);
  let index = 0;
  return html.replace(/<table\b(?: class="([^"]*)")?/g, (whole, names: string | undefined) => {
    if (!wide[index++]) return whole;
    return `<table class="${names === undefined ? TOO_WIDE : `${names} ${TOO_WIDE}`}"`;
  });
}

function tablesOf(root: Root): Element[] {
  const found: Element[] = [];
  visit(root, (element) => {
    if (element.tagName === 'table') found.push(element);
  });
  return found;
}

/** Points that a table needs when it breaks its lines between words only. */
function minimalWidth(table: Element, size: number, margin: number): number {
  const columns: number[] = [];
  visit(table, (row) => {
    if (row.tagName !== 'tr') return;
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

/** Width of the longest piece of a cell that stays on one line, in sizes of the font. */
function longest(cell: Element): number {
  const { className } = cell.properties;
  const whole = Array.isArray(className) && className.includes('smal');
  const text = textOf(cell);
  const words = whole ? [text.trim()] : text.split(/[\s\u200b]+|(?<=-)/u);
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

function visit(node: Nodes, each: (element: Element) => void): void {
  if (node.type === 'element') each(node);
  if ('children' in node) for (const child of node.children) visit(child, each);
}
