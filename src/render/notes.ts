import type { Element, ElementContent } from 'hast';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { Fragment } from '../document/index.ts';
import { element } from './hast.ts';

type Blocks = readonly (BlockContent | DefinitionContent)[];

/** The notes of one document, numbered through in the order in which they are first called, whatever file they stand in. */
export interface Notes {
  /** The call of a note, to stand in the text; undefined for a note that is not there. */
  call(fragment: Fragment, identifier: string): Element | undefined;
  /** How many notes were called. */
  count(): number;
  /** The section of all notes; notes that notes call come after them. */
  section(toHtml: (content: Blocks, fragment: Fragment) => ElementContent[]): Element;
}

/** The notes of a document in which none has been called yet. */
export function createNotes(): Notes {
  /** Each with the ids of its calls. */
  const notes: { fragment: Fragment; content: Blocks; calls: string[] }[] = [];
  const numbers = new Map<string, number>();

  return {
    call(fragment, identifier) {
      const definition = fragment.voetnoten.find((candidate) => candidate.identifier === identifier);
      if (!definition) return undefined;
      const key = `${fragment.bron}\0${identifier}`;
      const number = numbers.get(key) ?? notes.push({ fragment, content: definition.children, calls: [] });
      numbers.set(key, number);
      const calls = notes[number - 1]?.calls ?? [];
      const id = calls.length === 0 ? `nootref-${number}` : `nootref-${number}-${calls.length + 1}`;
      calls.push(id);
      return element('sup', { className: ['noot'] }, [element('a', { href: `#noot-${number}`, id }, [String(number)])]);
    },
    count: () => notes.length,
    section(toHtml) {
      const items: Element[] = [];
      // The list grows while it is walked: a note may call another.
      for (const { fragment, content, calls } of notes) {
        const blocks = toHtml(content, fragment);
        const last = blocks.at(-1);
        const end = last?.type === 'element' && last.tagName === 'p' ? last : element('p', {}, []);
        if (end !== last) blocks.push(end);
        for (const id of calls) {
          if (end.children.length > 0) end.children.push({ type: 'text', value: ' ' });
          end.children.push(element('a', { className: ['noot-terug'], href: `#${id}` }, ['terug']));
        }
        items.push(element('li', { id: `noot-${items.length + 1}` }, blocks));
      }
      return element('section', { className: ['noten'] }, [element('h2', {}, ['Noten']), element('ol', {}, items)]);
    },
  };
}
