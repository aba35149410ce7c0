import type { Paragraph } from 'docx';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from '../hast.ts';
import { arrange } from './arrange.ts';
import { STYLE } from './style-names.ts';
import { attribute, type Block, type Place, type Work } from './work.ts';

/** The text of every note by its id, in the order of `section.noten`. */
export function findNotes(tree: Root): Map<string, Element> {
  const found = new Map<string, Element>();
  visit(tree, { tagName: 'section' }, (section: Element) => {
    if (!hasClass(section, 'noten')) return;
    visit(section, { tagName: 'li' }, (item: Element) => {
      const id = attribute(item, 'id');
      if (id !== undefined) found.set(id, item);
    });
  });
  return found;
}

/**
 * The notes as Word footnotes. A note that only another note cites stands below that one, with its number: Word cannot hang
 * a note on a note. A note that nothing cites throws, for its words would be lost.
 */
export function footnotes(
  notes: ReadonlyMap<string, Element>,
  place: Place,
  work: Work,
): Record<string, { children: Paragraph[] }> {
  const written: Record<string, { children: Paragraph[] }> = {};
  for (const id of [...work.cited]) {
    const queue = [id];
    const blocks: Block[] = [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      work.citedInNote = [];
      const content = work.flow(notes.get(next)?.children ?? [], { ...place, style: STYLE.footnoteText });
      const mark = next === id ? undefined : String(work.notes.get(next));
      blocks.push(...led(content, mark, work));
      queue.push(...work.citedInNote);
    }
    work.citedInNote = undefined;
    // The type asks for paragraphs; Word takes tables as well.
    written[String(work.notes.get(id))] = { children: arrange(blocks, work) as Paragraph[] };
  }
  for (const id of notes.keys()) if (!work.cited.has(id)) throw new Error(`Nothing refers to note "${id}"`);
  return written;
}

/** The blocks of a note with a space behind its number, which docx writes itself for the first and we for the others. */
function led(blocks: readonly Block[], mark: string | undefined, work: Work): Block[] {
  const { TextRun } = work.docx;
  const lead = mark === undefined ? [] : [new TextRun({ style: STYLE.footnoteReference, text: mark })];
  const [first, ...rest] = blocks;
  const children = [...lead, new TextRun(' '), ...(first?.kind === 'paragraph' ? first.children : [])];
  if (first?.kind === 'paragraph') return [{ ...first, children }, ...rest];
  return [{ kind: 'paragraph', looks: { style: STYLE.footnoteText }, children }, ...blocks];
}
