import type { Element } from 'hast';
import { eachElement } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { arrange } from './arrange.ts';
import { idOf } from './links.ts';
import { STYLE } from './style-names.ts';
import { run, text } from './wml.ts';
import { attribute, type Block, type Place, type Work } from './work.ts';
import { xml } from './xml.ts';

/** The text of every note by its id, in the order of `section.noten`. */
export function findNotes(elements: readonly Element[]): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const section of elements) {
    if (section.tagName !== 'section' || !hasClass(section, 'noten')) continue;
    eachElement(section, (item) => {
      const id = item.tagName === 'li' ? attribute(item, 'id') : undefined;
      if (id !== undefined) found.set(id, item);
    });
  }
  return found;
}

/** The ids of notes that are called more than once. */
export function calledAgain(elements: readonly Element[]): Set<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const call of elements) {
    const [link] = call.tagName === 'sup' && hasClass(call, 'noot') ? call.children : [];
    const href = link?.type === 'element' ? attribute(link, 'href') : undefined;
    if (href === undefined) continue;
    const note = idOf(href);
    if (once.has(note)) again.add(note);
    once.add(note);
  }
  return again;
}

/**
 * The notes as Word footnotes. A note that only another note cites stands below that one, with its number: Word cannot hang
 * a note on a note. A note that nothing cites throws, for its words would be lost.
 */
export function footnotes(notes: ReadonlyMap<string, Element>, place: Place, work: Work): string {
  const written = new Map<number, string>();
  for (const id of [...work.cited]) {
    const queue = [id];
    const blocks: Block[] = [];
    work.citedInNote = queue;
    for (const next of queue) {
      const content = work.flow(notes.get(next)?.children ?? [], { ...place, style: STYLE.footnoteText });
      blocks.push(...led(content, next === id ? '<w:footnoteRef/>' : text(String(work.notes.get(next)))));
    }
    work.citedInNote = undefined;
    const number = work.notes.get(id) as number;
    written.set(number, xml('w:footnote', { 'w:id': number }, ...arrange(blocks, work)));
  }
  for (const id of notes.keys()) if (!work.cited.has(id)) throw new Error(`Nothing refers to note "${id}"`);
  return [...written.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, note]) => note)
    .join('');
}

/** The blocks of a note behind its number and a space. */
function led(blocks: readonly Block[], number: string): Block[] {
  const space = [run({ style: STYLE.footnoteReference }, number), run({}, text(' '))];
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') return [{ ...first, children: [...space, ...first.children] }, ...rest];
  return [{ kind: 'paragraph', looks: { style: STYLE.footnoteText }, children: space }, ...blocks];
}
