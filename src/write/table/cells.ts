import type { Element } from 'hast';
import type { Huisstijl } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { type Line, linesOf } from './text.ts';

/** A cell of a table in its column. */
export interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly colSpan: number;
  readonly lines: readonly Line[];
  /** An image takes the room that it is given: what it would like, in points. */
  readonly image: number;
}

/** Width of an image that says nothing about itself, in points. */
const USUAL_IMAGE = 200;
const POINTS_PER_PIXEL = 0.75;

/** The cells of a table that an author wrote: no cell reaches over several rows. */
export function cellsOf(table: Element, huisstijl: Huisstijl): Cell[] {
  const cells: Cell[] = [];
  const walk = (node: Element, isHead: boolean): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'caption') continue;
      if (child.tagName === 'tr') row(child, isHead);
      else walk(child, isHead || child.tagName === 'thead');
    }
  };
  const row = (tr: Element, inHead: boolean): void => {
    const bold = inHead || hasClass(tr, 'totaal');
    let column = 0;
    for (const element of tr.children) {
      if (element.type !== 'element') continue;
      const colSpan = Math.max(1, Number(element.properties.colSpan ?? 1));
      const lines = linesOf(element, bold ? 'vet' : 'normaal', huisstijl);
      cells.push({ element, column, colSpan, lines, image: imageWidth(element) });
      column += colSpan;
    }
  };
  walk(table, false);
  return cells;
}

function imageWidth(node: Element): number {
  if (node.tagName === 'img') {
    const asked = Number.parseFloat(String(node.properties.width ?? ''));
    return asked > 0 ? asked * POINTS_PER_PIXEL : USUAL_IMAGE;
  }
  return Math.max(0, ...node.children.map((child) => (child.type === 'element' ? imageWidth(child) : 0)));
}
