import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Huisstijl, Lettertypen, Lopend } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { perTree } from '../per-tree.ts';
import { type Cell, tableName } from './cells.ts';
import { cellMargin, layoutOf, type TableLayout } from './layout.ts';
import { type Measure, measureWith } from './text.ts';
import type { Hyphenate } from './words.ts';

export { type CellWish, columnWidths } from './columns.ts';
export { cellMargin, type TableLayout } from './layout.ts';
export { tableMessages } from './messages.ts';
export type { Measure, Run } from './text.ts';
export { partsOf, piecesOf } from './words.ts';

/** The tables of a document, as they are set. */
export interface Tables {
  readonly layouts: ReadonlyMap<Element, TableLayout>;
  /** What stands on a page on its side: those tables, and the heading and the line that introduce them. */
  readonly landscape: ReadonlySet<Element>;
  readonly measure: Measure;
}

/** In twentieths of a point, as Word counts. */
const A4 = { width: 11906, height: 16838 } as const;
const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS = 20;
const SOFT_HYPHEN = '\u00ad';
const HEADING = /^h[1-6]$/;

/** Where a table stands. */
interface Surroundings {
  /** Room for a table, in twips. */
  readonly room: number;
  readonly canTurn: boolean;
}

/** A table with what it stands among. */
interface Found {
  readonly table: Element;
  readonly nodes: readonly ElementContent[];
  /** Its place among those. */
  readonly index: number;
  readonly around: Surroundings;
}

/**
 * Measures the tables of a document with the letters of the house. Every writer that asks gets the same answer.
 */
export function measureTables(
  tree: Root,
  { huisstijl, lettertypen }: { readonly huisstijl: Huisstijl; readonly lettertypen: Lettertypen },
  { zijblok }: Lopend,
): Promise<Tables> {
  return measured(tree, huisstijl, lettertypen, zijblok !== undefined);
}

const measured = perTree(async (tree, huisstijl: Huisstijl, lettertypen: Lettertypen, beside: boolean) => {
  const { pagina, lijst, citaat } = huisstijl;
  const layouts = new Map<Element, TableLayout>();
  const landscape = new Set<Element>();
  const measure = measureWith(lettertypen);
  const edges = [pagina.links, pagina.rechts, ...(beside ? [pagina.zijblok, pagina['zijblok-afstand']] : [])];
  const aside = edges.reduce((sum, mm) => sum + Math.round(mm * TWIPS_PER_MM), 0);
  const set = async ({ table, nodes, index, around }: Found): Promise<void> => {
    const canTurn = around.canTurn && tableName(table) === undefined;
    const room = { upright: around.room, landscape: canTurn ? around.room + A4.height - A4.width : undefined };
    const layout = await layoutOf(table, room, huisstijl, measure, dutch);
    layouts.set(table, layout);
    for (const cell of layout.cells) {
      const within = { room: Math.max(1, cellRoom(cell, layout, huisstijl)), canTurn: false };
      for (const inner of tablesIn(cell.element.children, within)) await set(inner);
    }
    if (layout.landscape) for (const one of [...introduction(nodes, index), table]) landscape.add(one);
  };
  /** The tables among nodes and in them, but for those inside other tables. */
  const tablesIn = (nodes: readonly ElementContent[], around: Surroundings, found: Found[] = []): readonly Found[] => {
    nodes.forEach((node, index) => {
      if (node.type !== 'element' || hasClass(node, 'huiskop')) return;
      if (node.tagName === 'table') found.push({ table: node, nodes, index, around });
      else tablesIn(node.children, inside(node, around), found);
    });
    return found;
  };
  const inside = (node: Element, around: Surroundings): Surroundings => {
    const isList = node.tagName === 'ul' || node.tagName === 'ol';
    const step = isList ? lijst.inspringing : node.tagName === 'blockquote' ? (citaat.inspringing ?? 0) : 0;
    return { room: around.room - Math.round(step * TWIPS), canTurn: around.canTurn && !hasClass(node, 'noten') };
  };
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  for (const found of tablesIn(body, { room: A4.width - aside, canTurn: true })) await set(found);
  return { layouts, landscape, measure };
});

/** Room inside a cell, in twips. */
function cellRoom({ column, colSpan }: Cell, { widths }: TableLayout, huisstijl: Huisstijl): number {
  const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  return width - cellMargin(huisstijl, column + colSpan === widths.length) * TWIPS;
}

/** What is right above a table and belongs to it: its headings, and a line that ends in a colon. */
function introduction(nodes: readonly ElementContent[], index: number): Element[] {
  const found: Element[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node?.type !== 'element') continue;
    const leads = found.length === 0 && node.tagName === 'p' && toText(node).trim().endsWith(':');
    if (!leads && !HEADING.test(node.tagName)) break;
    found.push(node);
  }
  return found;
}

/** The Dutch hyphenation points, loaded for the first table that needs them. */
async function dutch(): Promise<Hyphenate> {
  const { default: nl } = await import('hyphen/nl/index.js');
  return (word) => nl.hyphenateSync(word, { minWordLength: 6 }).split(SOFT_HYPHEN);
}
