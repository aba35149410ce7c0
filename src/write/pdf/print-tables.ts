import type { Element, ElementContent, Text } from 'hast';
import type { Huisstijl } from '../../document/index.ts';
import { HYPHEN, LANDSCAPE, MEASURED, TOO_WIDE } from '../css/document-css.ts';
import { classesOf } from '../hast.ts';
import {
  cellMargin,
  type Measure,
  partsOf,
  piecesOf,
  type Run,
  type TableLayout,
  type Tables,
} from '../table/index.ts';
import type { TreeCopy } from './copy-tree.ts';

const TWIPS = 20;
/** A browser would end a line between a sign and the currency behind it. */
const SIGNED_AMOUNT = /[-–+−]\s?€\s?\S*/u;

/** Sets the measured tables in a copy of a tree. */
export function setTables(copyOf: TreeCopy['copyOf'], tables: Tables, huisstijl: Huisstijl): void {
  for (const element of tables.landscape) addClass(copyOf.get(element), LANDSCAPE);
  for (const [element, layout] of tables.layouts) {
    const table = copyOf.get(element) as Element;
    const smaller = layout.size < huisstijl.tabel.grootte ? `;font-size:${layout.size}pt` : '';
    const width = layout.widths.reduce((sum, one) => sum + one, 0);
    addClass(table, MEASURED);
    if (!layout.fits) addClass(table, TOO_WIDE);
    table.properties.style = `width:${width / TWIPS}pt${smaller}`;
    table.children.splice(table.children.findIndex(isCaption) + 1, 0, columns(layout.widths));
    for (const cell of layout.cells) {
      const inCopy = copyOf.get(cell.element) as Element;
      const margin = cellMargin(huisstijl, cell.column + cell.colSpan === layout.widths.length);
      const room = layout.rooms.get(cell.element);
      if (room !== undefined) inCopy.properties.style = `padding-right:${round(margin + room)}pt`;
      const inside = layout.widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, one) => sum + one, 0);
      keepWhole(inCopy);
      if (layout.hyphenate) hyphenateWords(inCopy, cell, layout, inside / TWIPS - margin - (room ?? 0), tables.measure);
    }
  }
}

function addClass(element: Element | undefined, name: string): void {
  if (element) element.properties.className = [...classesOf(element), name];
}

const isCaption = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'caption';

function columns(widths: readonly number[]): Element {
  const made = widths.map((width) => elementOf('col', { style: `width:${width / TWIPS}pt` }));
  return elementOf('colgroup', {}, made);
}

function elementOf(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** An amount stays on one line with the sign in front of it. */
function keepWhole(cell: Element): void {
  replaceTexts(cell, ({ value }) => {
    const parts = value.split(new RegExp(`(${SIGNED_AMOUNT.source})`, 'u'));
    return parts.map((part, i) =>
      i % 2 === 1 ? elementOf('span', { style: 'white-space:nowrap' }, [textOf(part)]) : textOf(part),
    );
  });
}

/**
 * Ends lines inside the words that are wider than their cell. The hyphen is drawn by the style and is no text: a soft hyphen would
 * stand in the text of the file, and the word would be two to anyone who searches or listens.
 */
function hyphenateWords(
  cell: Element,
  { lines }: TableLayout['cells'][number],
  { hyphenate, size }: TableLayout,
  room: number,
  measure: Measure,
): void {
  const isWide = (piece: readonly Run[]) => measure(piece) * size > room;
  const broken = new Map<string, readonly string[]>();
  for (const piece of lines.flatMap(piecesOf)) {
    if (!hyphenate || !isWide(piece)) continue;
    const parts = filled(partsOf(piece, hyphenate), isWide);
    if (parts.length > 1) broken.set(lettersOf(piece), parts.map(lettersOf));
  }
  if (broken.size === 0) return;
  replaceTexts(cell, ({ value }) =>
    value.split(/([ \t\r\n]+)/u).flatMap((word) =>
      (broken.get(word) ?? [word]).flatMap((part, i): ElementContent[] => {
        const end = [elementOf('span', { className: [HYPHEN] }), elementOf('br', {})];
        return i === 0 ? [textOf(part)] : [...end, textOf(part)];
      }),
    ),
  );
}

/** As many parts on every line as fit there: what is left apart can stand on no line with what follows it. */
function filled(parts: readonly (readonly Run[])[], isWide: (piece: readonly Run[]) => boolean): (readonly Run[])[] {
  const lines: (readonly Run[])[] = [];
  parts.forEach((part, i) => {
    const together = [...(lines.at(-1) ?? []), ...part];
    const hyphen: Run[] = i < parts.length - 1 ? [{ text: '-', snede: part.at(-1)?.snede ?? 'normaal' }] : [];
    if (lines.length > 0 && !isWide([...together, ...hyphen])) lines[lines.length - 1] = together;
    else lines.push(part);
  });
  return lines;
}

const lettersOf = (piece: readonly Run[]): string => piece.map(({ text }) => text).join('');

const textOf = (value: string): Text => ({ type: 'text', value });

/** Puts other nodes in the place of every text, but for those of a table inside: that is set by itself. */
function replaceTexts(parent: Element, replace: (text: Text) => ElementContent[]): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'text') return replace(child).filter((node) => node.type !== 'text' || node.value !== '');
    if (child.type === 'element' && child.tagName !== 'table') replaceTexts(child, replace);
    return [child];
  });
}
