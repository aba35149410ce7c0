import type { Element, ElementContent, Root } from 'hast';
import type { Huisstijl, Lopend } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { perTree } from '../per-tree.ts';
import type { Measure } from '../table/index.ts';
import { flowsOf, type Leaf, textOf } from './leaves.ts';

/** What the pages of a document may not part, for every format alike. */
export interface Together {
  /** Paragraphs, headings, items and rows whose end stays on the page of what follows. An item stands for the text in it. */
  readonly withNext: ReadonlySet<Element>;
  /** The same, said of what follows: no page ends right before these. */
  readonly withPrevious: ReadonlySet<Element>;
  /** Paragraphs, and items and cells for the text in them, too short to leave two lines on each of two pages. */
  readonly whole: ReadonlySet<Element>;
  /** The last table that something closes: two rows of it stay with that. */
  readonly closed: ClosedTable | undefined;
}

/** A table with what closes it. */
export interface ClosedTable {
  /** The last row but one, and the last. */
  readonly rows: readonly [Element, Element];
  readonly closing: readonly Element[];
}

const A4_WIDTH_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** The fewest lines of a paragraph of which two can stand on either side of a page break. */
const DIVISIBLE = 4;
/** What only holds other blocks: it may be set without a box of its own. */
const BOXLESS: ReadonlySet<string> = new Set(['ul', 'ol', 'section', 'div']);
/** A line that introduces something ends in a colon, behind which a closing sign may stand. */
const COLON = /:["'”’)\]]*$/u;
/** A line below a heading that is no longer introduces the list or the table below it. */
const LEAD_LINES = 2;
/** Paragraphs that say by their style name that they announce what follows. */
const ANNOUNCING = ['label', 'besluitregel', 'aanhef', 'blijft'] as const;
/** What closes a text or stands below a picture, and is nothing without it. */
const CLOSING = ['blijft', 'slotregel', 'bijschrift'] as const;

/**
 * What belongs together in a document: a heading, a line that ends in a colon, a title in front of its text, or a term, with what it
 * introduces; the head of a table with a row; the last two rows; a closing line and the places to sign with two lines of the text.
 */
export function together(tree: Root, huisstijl: Huisstijl, { zijblok }: Lopend, measure: Measure): Together {
  return decided(tree, huisstijl, zijblok !== undefined, measure);
}

const decided = perTree((tree, huisstijl: Huisstijl, beside: boolean, measure: Measure): Together => {
  const { pagina } = huisstijl;
  const side = beside ? pagina.zijblok + pagina['zijblok-afstand'] : 0;
  const room = (A4_WIDTH_MM - pagina.links - pagina.rechts - side) * POINTS_PER_MM;
  const [withNext, withPrevious, whole] = [new Set<Element>(), new Set<Element>(), new Set<Element>()];
  let closed: ClosedTable | undefined;
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  for (const leaves of flowsOf(body, room, huisstijl, measure)) {
    const bound = bonds(leaves);
    leaves.forEach((leaf, i) => {
      const next = leaves[i + 1];
      if (!bound[i] || !next) return;
      const before = leaves[i - 1];
      if (before?.kind === 'row' && leaf.kind === 'row' && next.kind !== 'row') {
        const end = bound.indexOf(false, i);
        closed = {
          rows: [before.element, leaf.element],
          closing: leaves.slice(i + 1, end + 1).map(({ element }) => element),
        };
      }
      withNext.add(leaf.element);
      const apart = next.path.filter((element, depth) => element !== leaf.path[depth]);
      const box = apart.find(({ tagName }) => !BOXLESS.has(tagName)) ?? next.element;
      withPrevious.add(box);
    });
    for (const { element, kind, lines } of leaves) if (kind === 'text' && lines < DIVISIBLE) whole.add(element);
  }
  return { withNext, withPrevious, whole, closed };
});

/** For each leaf whether it stays with the next. */
function bonds(leaves: readonly Leaf[]): boolean[] {
  const bound = leaves.map((leaf, i) => {
    const next = leaves[i + 1];
    return next !== undefined && staysWith(leaf, next, leaves[i - 1], leaves[i + 2]);
  });
  leaves.forEach((leaf, i) => {
    const next = leaves[i + 1];
    if (!next) return;
    // Two lines below what introduces a list.
    if (bound[i - 1] && leaf.lines === 1 && beginsList(leaves[i - 1], leaf, next)) bound[i] = true;
    // Two lines above what closes a text.
    const last = leaves[i + 2];
    if (last && closes(last) && !closes(next) && next.lines === 1) bound[i] = true;
  });
  return bound;
}

function staysWith(leaf: Leaf, next: Leaf, previous: Leaf | undefined, afterNext: Leaf | undefined): boolean {
  if (leaf.kind === 'heading' || closes(next)) return true;
  if (leaf.kind === 'row') return announces(leaf.element) || isLastRow(leaf, next, afterNext);
  if (ANNOUNCING.some((name) => hasClass(leaf.element, name))) return true;
  if (next.kind === 'heading') return false;
  if (leaf.element.tagName === 'dt' || isTitle(leaf) || COLON.test(textOf(leaf))) return true;
  const item = leaf.path.findLast(({ tagName }) => tagName === 'li');
  const opensItem = item !== undefined && item !== previous?.path.find((element) => element === item);
  // A single line in front of the other text of its item is the title of it.
  if (opensItem && leaf.lines === 1 && next.path.includes(item)) return true;
  return previous?.kind === 'heading' && leaf.lines <= LEAD_LINES && beginsListOrTable(leaf, next);
}

function closes({ kind, element }: Leaf): boolean {
  return kind === 'signatures' || CLOSING.some((name) => hasClass(element, name));
}

/** Whether a list begins here, below what introduces it, and has another item. */
function beginsList(introduction: Leaf | undefined, leaf: Leaf, next: Leaf): boolean {
  const list = leaf.path.findLast(({ tagName }) => tagName === 'ul' || tagName === 'ol');
  return list !== undefined && next.path.includes(list) && introduction?.path.includes(list) === false;
}

function beginsListOrTable(leaf: Leaf, next: Leaf): boolean {
  const list = next.path.find((element, depth) => element !== leaf.path[depth]);
  return list !== undefined && ['ul', 'ol', 'dl', 'table'].includes(list.tagName);
}

/** A paragraph of bold text only is the title of what follows. */
function isTitle({ element, lines }: Leaf): boolean {
  const [only, ...more] = element.tagName === 'p' ? element.children : [];
  return lines === 1 && more.length === 0 && only?.type === 'element' && only.tagName === 'strong';
}

/** A row of headers, and one that says what the rows below it are. */
function announces(row: Element): boolean {
  const cells = row.children.filter((node): node is Element => node.type === 'element');
  return [row, ...cells].some((one) => hasClass(one, 'rubriek') || hasClass(one, 'blok')) || cells.every(isHeader);
}

const isHeader = (cell: Element): boolean => cell.tagName === 'th' && cell.properties.scope !== 'row';

/** Whether the next is the last row of a table, and may not stand alone. The rows of a form hold whole sections. */
function isLastRow(leaf: Leaf, next: Leaf, afterNext: Leaf | undefined): boolean {
  const table = leaf.path.findLast(({ tagName }) => tagName === 'table');
  if (!table || hasClass(table, 'formulier') || !next.path.includes(table)) return false;
  return !afterNext?.path.includes(table);
}
