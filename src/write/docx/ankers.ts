import type { Element } from 'hast';
import { ankerNaam, eindeNaam } from '../../document/index.ts';
import { bookmarked } from './wml.ts';
import type { Work } from './work.ts';

/** Names of bookmarks by the element at which they stand. */
type Names = ReadonlyMap<Element, readonly string[]>;

/**
 * The bookmarks of sections and beslispunten: by them what comes back from Word is found again. Each stands around one paragraph, for of
 * those around more LibreOffice loses some when it saves: a section has one around its first and one around its last.
 */
export interface Ankers {
  readonly first: Names;
  readonly last: Names;
}

/** Where the bookmarks of a document stand. Of what it shows twice the first counts. */
export function ankersIn(elements: readonly Element[]): Ankers {
  const sections = new Map<number, { first: Element; last: Element }>();
  const points = new Map<string, Element>();
  for (const node of elements) {
    if (!node.data) continue;
    const { sectie, punt } = node.data;
    if (sectie !== undefined) {
      const known = sections.get(sectie);
      if (known) known.last = node;
      else sections.set(sectie, { first: node, last: node });
    }
    const name = punt && ankerNaam({ punt });
    if (name !== undefined && !points.has(name)) points.set(name, node);
  }
  const [first, last] = [new Map<Element, string[]>(), new Map<Element, string[]>()];
  const add = (to: Map<Element, string[]>, node: Element, name: string): void =>
    void to.set(node, [...(to.get(node) ?? []), name]);
  for (const [sectie, ends] of sections) {
    add(first, ends.first, ankerNaam({ sectie }));
    add(last, ends.last, eindeNaam(sectie));
  }
  for (const [name, node] of points) add(first, node, name);
  return { first, last };
}

/** Writes an element: its first paragraph takes the bookmarks that begin with it, its last those that end with it. */
export function anchored<T>(element: Element, work: Work, write: () => T): T {
  work.pendingAnkers.push(...(work.ankers.first.get(element) ?? []));
  const before = work.lastLine;
  const written = write();
  // What nothing was written of has no end.
  if (work.lastLine === before) return written;
  for (const name of work.ankers.last.get(element) ?? []) {
    const line = work.lastLine ?? [];
    line.splice(0, line.length, ...withAnker(line, name, work));
  }
  return written;
}

/** A line with the bookmarks that waited for one. */
export function withPending(line: string[], work: Work): string[] {
  return work.pendingAnkers.splice(0).reduceRight((inner, name) => withAnker(inner, name, work), line);
}

function withAnker(line: readonly string[], name: string, work: Work): string[] {
  work.anchored += 1;
  // Behind those of places and notes: no two bookmarks of a file have one number.
  return bookmarked([...line], name, work.targets.size + work.notes.size + work.anchored);
}
