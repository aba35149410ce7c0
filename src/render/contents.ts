import type { Element, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { type View, walk } from '../document/index.ts';
import { element } from './hast.ts';
import { estimatePages } from './length.ts';

/** A stuk of more pages has a contents list, unless it says otherwise. */
const LONG = 10;
/** With fewer headings a list of them tells nothing. */
const FEWEST = 3;
/** Holds the place of the list where the template names one. */
export const CONTENTS_PLACE = 'inhoudsopgave';

/**
 * Puts the list of headings where the template asks for it, else at the head of the text of the author, when the stuk asks for
 * one or is long. Length is estimated here, once, so that every format has the list or none has. The page numbers in it are an
 * estimate too: the PDF puts its own in their place.
 */
export function placeContents(tree: Root, wish: View['inhoudsopgave']): void {
  const headings = headingsOf(tree);
  const { pages, pageOf } = estimatePages(tree, new Set(headings));
  const shown = wish === undefined ? pages > LONG && headings.length >= FEWEST : wish === 'ja' && headings.length > 0;
  const place = placeIn(tree);
  if (!shown) {
    if (place?.marked) place.children.splice(place.at, 1);
    return;
  }
  if (!place) return;
  headings.forEach((heading, index) => {
    heading.properties.id ??= `inhoud-${index + 1}`;
  });
  const list = contentsList(headings, (heading) => pageOf.get(heading) ?? 1);
  place.children.splice(place.at, place.marked ? 1 : 0, list);
}

/** The headings of the text, without those of the notes. */
function headingsOf(tree: Root): Element[] {
  const found: Element[] = [];
  walk(tree, (node) => {
    if (node.type !== 'element') return undefined;
    if (isClass(node, 'noten')) return false;
    if (/^h[23]$/u.test(node.tagName) && titleOf(node) !== '') found.push(node);
    return undefined;
  });
  return found;
}

/** Where the list goes: at the mark of the template, else first in the text of the author. */
function placeIn(tree: Root): { children: Root['children']; at: number; marked: boolean } | undefined {
  let marked: ReturnType<typeof placeIn>;
  let first: ReturnType<typeof placeIn>;
  walk(tree, (node, parent) => {
    if (marked) return false;
    if (node.type === 'comment' && node.value === CONTENTS_PLACE && parent) {
      const children = parent.children as Root['children'];
      marked = { children, at: children.indexOf(node), marked: true };
    }
    if (node.type === 'element' && isClass(node, 'inhoud')) {
      first ??= { children: node.children, at: 0, marked: false };
    }
    return undefined;
  });
  return marked ?? first;
}

function contentsList(headings: readonly Element[], page: (heading: Element) => number): Element {
  const items = headings.map((heading) => {
    const number = element('span', { className: ['bladnummer'] }, [String(page(heading))]);
    const link = element('a', { href: `#${heading.properties.id}` }, [`${titleOf(heading)} `, number]);
    return element('li', heading.tagName === 'h3' ? { className: ['subkop'] } : {}, [link]);
  });
  const title = element('p', { className: ['inhoudskop'] }, ['Inhoud']);
  return element('section', { className: ['inhoudsopgave'] }, [title, element('ul', {}, items)]);
}

/** The words of a heading, without the calls of notes in it. */
function titleOf(heading: Element): string {
  const shown = heading.children.filter((node) => !(node.type === 'element' && isClass(node, 'noot')));
  return shown
    .map((node) => toText(node))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
