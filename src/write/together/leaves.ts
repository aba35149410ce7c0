import type { Element, ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Huisstijl } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import type { Measure } from '../table/index.ts';

/** A stretch of a document at whose end a page may end: a paragraph, a heading, the text of an item, a row of a table. */
export interface Leaf {
  readonly element: Element;
  /** What it stands in, from the outside, and the element itself. */
  readonly path: readonly Element[];
  readonly kind: 'text' | 'heading' | 'row' | 'signatures';
  /** The least number of lines that it takes. */
  readonly lines: number;
}

/** What is set by itself: furniture of the page, notes, and the list of contents. */
const APART = ['huiskop', 'zijblok', 'noten', 'inhoudsopgave'] as const;
const CONTAINERS: ReadonlySet<string> = new Set([
  'section',
  'div',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
]);
const TEXT: ReadonlySet<string> = new Set(['p', 'pre', 'dt']);
/** What holds text, or blocks, or both. */
const HOLDING: ReadonlySet<string> = new Set(['li', 'dd', 'td', 'th']);
const HEADING = /^(?:h[1-6]|caption)$/;
const SPACES = /[ \t\r\n\f]+/g;
/** Text with more letters than this is never asked how many lines it takes. */
const LONG = 600;
/** A row and a picture are high enough to stand at the foot of a page by themselves. */
const HIGH = 2;

/** The leaves of a document in the order of the text. What stands in a cell of a form is a flow of its own. */
export function flowsOf(
  nodes: readonly ElementContent[],
  room: number,
  huisstijl: Huisstijl,
  measure: Measure,
): Leaf[][] {
  const flows: Leaf[][] = [];
  const flow = (children: readonly ElementContent[], around: readonly Element[], width: number, size: number): void => {
    const leaves: Leaf[] = [];
    const add = (path: readonly Element[], kind: Leaf['kind'], lines: number): void => {
      leaves.push({ element: path.at(-1) as Element, path, kind, lines });
    };
    const walk = (node: ElementContent, above: readonly Element[], inside: number): void => {
      if (node.type !== 'element' || APART.some((name) => hasClass(node, name))) return;
      const { tagName } = node;
      const path = [...above, node];
      const within = inside - indentOf(node, huisstijl);
      if (hasClass(node, 'ondertekening')) add(path, 'signatures', HIGH);
      else if (HEADING.test(tagName)) add(path, 'heading', 1);
      else if (tagName === 'pre') add(path, 'text', toText(node).trimEnd().split('\n').length);
      else if (TEXT.has(tagName)) add(path, 'text', linesOf(node.children, within, size, measure));
      else if (tagName === 'tr') {
        add(path, 'row', HIGH);
        // The rows of other tables are not parted.
        if (!above.some((element) => hasClass(element, 'formulier'))) return;
        for (const cell of node.children) flow([cell], path, width, huisstijl.tabel.grootte);
      } else if (HOLDING.has(tagName)) {
        const own = ownText(node);
        if (own.length > 0) add(path, 'text', linesOf(own, within, size, measure));
        for (const child of node.children) walk(child, path, within);
      } else if (CONTAINERS.has(tagName)) {
        for (const child of node.children) walk(child, path, within);
      }
    };
    for (const child of children) walk(child, around, width);
    flows.push(leaves);
  };
  flow(nodes, [], room, huisstijl.tekst.grootte);
  return flows;
}

/** The text of a leaf without the calls of its notes. */
export function textOf({ element }: Leaf): string {
  const own = HOLDING.has(element.tagName) ? ownText(element) : element.children;
  return toText({ type: 'root', children: own.filter((node) => !isCall(node)) }).trim();
}

function isCall(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'noot');
}

function indentOf(node: Element, { lijst, citaat }: Huisstijl): number {
  if (['ul', 'ol', 'dd'].includes(node.tagName)) return lijst.inspringing;
  return node.tagName === 'blockquote' ? (citaat.inspringing ?? 0) : 0;
}

/** The text that stands in an item or a cell itself, before its first block. */
function ownText({ children }: Element): ElementContent[] {
  const end = children.findIndex((node) => node.type === 'element' && isBlock(node.tagName));
  return (end < 0 ? children : children.slice(0, end)).filter((node) => toText(node).trim() !== '' || hasImage(node));
}

const isBlock = (name: string): boolean =>
  CONTAINERS.has(name) || TEXT.has(name) || HEADING.test(name) || name === 'li' || name === 'dd' || name === 'hr';

const hasImage = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage));

/** The least number of lines of a text: no letter is narrower than the plain one, and no line wider than the room. */
function linesOf(nodes: readonly ElementContent[], room: number, size: number, measure: Measure): number {
  if (nodes.some(hasImage)) return HIGH;
  const text = written(nodes);
  if (text.length > LONG) return Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const line of text.split('\n')) {
    const width = measure([{ text: line.replace(SPACES, ' ').trim(), snede: 'normaal' }]) * size;
    lines += Math.max(1, Math.ceil(width / Math.max(size, room)));
  }
  return lines;
}

/** A text with the ends of lines that were written in it. */
function written(nodes: readonly ElementContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value.replace(SPACES, ' ');
    else if (node.type === 'element') text += node.tagName === 'br' ? '\n' : written(node.children);
  }
  return text;
}
