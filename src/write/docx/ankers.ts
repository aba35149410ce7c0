import type { ParagraphChild } from 'docx';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { ankerNaam } from '../../document/index.ts';
import type { Work } from './work.ts';

/** By element the names of the bookmarks that begin at it and that end behind it. */
export interface Ankers {
  readonly begin: ReadonlyMap<Element, readonly string[]>;
  readonly end: ReadonlyMap<Element, readonly string[]>;
}

/**
 * Where the bookmarks of sections and beslispunten begin and end: by them what comes back from Word is found again. Of what a document
 * shows twice the first counts.
 */
export function ankersIn(tree: Root): Ankers {
  const sections = new Map<number, { first: Element; last: Element }>();
  const points = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const { sectie, punt } = node.data ?? {};
    if (sectie !== undefined) {
      const known = sections.get(sectie);
      if (known) known.last = node;
      else sections.set(sectie, { first: node, last: node });
    }
    const name = punt && ankerNaam({ punt });
    if (name !== undefined && !points.has(name)) points.set(name, node);
  });
  const [begin, end] = [new Map<Element, string[]>(), new Map<Element, string[]>()];
  const add = (name: string, first: Element, last: Element): void => {
    begin.set(first, [...(begin.get(first) ?? []), name]);
    end.set(last, [...(end.get(last) ?? []), name]);
  };
  for (const [sectie, { first, last }] of sections) add(ankerNaam({ sectie }), first, last);
  for (const [name, node] of points) add(name, node, node);
  return { begin, end };
}

/** What an element is written to, between the ends of its bookmarks. */
export function anchored<T>(element: Element, work: Work, write: () => T): T {
  work.opening.push(...(work.ankers.begin.get(element) ?? []));
  const written = write();
  for (const name of work.ankers.end.get(element) ?? []) {
    const number = work.opened.get(name);
    // What nothing was written of has no bookmark.
    if (number === undefined)
      work.opening.splice(0, work.opening.length, ...work.opening.filter((one) => one !== name));
    else work.tail?.push(new work.docx.BookmarkEnd(number) as unknown as ParagraphChild);
  }
  return written;
}

/** The beginnings of the bookmarks that wait for something that is written, which this is. */
export function beginnings(work: Work): ParagraphChild[] {
  return work.opening.splice(0).map((name) => {
    // Behind those of places and notes: no two bookmarks of a file have one number.
    const number = work.targets.size + work.notes.size + work.opened.size + 1;
    work.opened.set(name, number);
    return new work.docx.BookmarkStart(name, number) as unknown as ParagraphChild;
  });
}
