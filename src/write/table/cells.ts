import type { Element } from 'hast';
import type { Huisstijl, Opmaak } from '../../document/index.ts';
import { classesOf, hasClass } from '../hast.ts';
import { type Line, linesOf } from './text.ts';

/** A cell of a table in its column. */
export interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly colSpan: number;
  readonly lines: readonly Line[];
  /** What takes the room that it is given, such as an image: what it would like, in points. */
  readonly image: number;
  /** The size of its letters against that of its table, and the space between them in such letters. */
  readonly scale: number;
  readonly spacing: number;
  /** Its column is no wider than its text. */
  readonly narrow: boolean;
}

/** Width of an image that says nothing about itself, and of a blank to fill in, in points. */
const USUAL_IMAGE = 200;
const BLANK = 130;
const POINTS_PER_PIXEL = 0.75;
/** Rows and cells with looks of their own. */
const STYLED = ['rubriek', 'blok'] as const;

/** The style name of a table; undefined for one that an author wrote. */
export const tableName = (table: Element): string | undefined => classesOf(table)[0];

/** Size of the letters of a table as its house sets it, in points. */
export function usualSize(table: Element, { stijlen, tabel }: Huisstijl): number {
  return stijlen[tableName(table) ?? '']?.grootte ?? tabel.grootte;
}

/** The cells of a table. */
export function cellsOf(table: Element, huisstijl: Huisstijl): Cell[] {
  const cells: Cell[] = [];
  const size = usualSize(table, huisstijl);
  /** For how many rows each column is taken. */
  const open: number[] = [];
  const walk = (node: Element, isHead: boolean): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'caption') continue;
      if (child.tagName === 'tr') row(child, isHead);
      else walk(child, isHead || child.tagName === 'thead');
    }
  };
  const row = (tr: Element, inHead: boolean): void => {
    let column = 0;
    for (const element of tr.children) {
      if (element.type !== 'element') continue;
      while ((open[column] ?? 0) > 0) column += 1;
      const colSpan = Math.max(1, Number(element.properties.colSpan ?? 1));
      const looks = looksOf(element, tr, inHead, table, huisstijl);
      const lines = linesOf(element, looks.vet ? 'vet' : 'normaal', huisstijl);
      cells.push({
        element,
        column,
        colSpan,
        lines,
        image: imageWidth(element),
        scale: (looks.grootte ?? size) / size,
        spacing: (looks.spatiering ?? 0) / size,
        narrow: hasClass(element, 'smal') || isLabel(element, table),
      });
      for (let i = 0; i < colSpan; i++) open[column + i] = Math.max(1, Number(element.properties.rowSpan ?? 1));
      column += colSpan;
    }
    for (let i = 0; i < open.length; i++) open[i] = Math.max(0, (open[i] ?? 0) - 1);
  };
  walk(table, false);
  return cells;
}

/** What a cell is set in, as far as it makes its text wider or narrower. */
function looksOf(cell: Element, tr: Element, inHead: boolean, table: Element, { stijlen }: Huisstijl): Opmaak {
  const name = tableName(table);
  const own = STYLED.filter((one) => hasClass(cell, one) || hasClass(tr, one)).map((one) => stijlen[one]);
  if (name === undefined) return { vet: inHead || hasClass(tr, 'totaal') };
  if (name === 'kenmerken' && inHead) return { vet: true, ...stijlen.label };
  return Object.assign({ vet: cell.tagName === 'th' && (inHead || name !== 'referentie') }, ...own);
}

/** The label of a row, in a table of labels and values without rules. */
function isLabel({ properties: { scope } }: Element, table: Element): boolean {
  return scope === 'row' && tableName(table) === 'referentie';
}

function imageWidth(node: Element): number {
  if (node.tagName === 'img') {
    const asked = Number.parseFloat(String(node.properties.width ?? ''));
    return asked > 0 ? asked * POINTS_PER_PIXEL : USUAL_IMAGE;
  }
  if (hasClass(node, 'invulplek')) return BLANK;
  return Math.max(0, ...node.children.map((child) => (child.type === 'element' ? imageWidth(child) : 0)));
}
