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
      const written: ElementContent[][] = [];
      // The list grows while it is walked: a note may call another.
      for (const { fragment, content } of notes) written.push(toHtml(content, fragment));
      const items = written.map((blocks, index) => {
        const number = numberOf(index + 1, notes[index]?.calls ?? []);
        const [first] = blocks;
        if (first?.type === 'element' && first.tagName === 'p') {
          first.children.unshift(number, { type: 'text', value: ' ' });
        } else blocks.unshift(element('p', {}, [number]));
        return element('li', { id: `noot-${index + 1}` }, blocks);
      });
      return element('section', { className: ['noten'] }, [element('h2', {}, ['Noten']), element('ol', {}, items)]);
    },
  };
}

/** The number of a note, which leads back to its call; of several calls each has a letter behind the number that does. */
function numberOf(number: number, calls: readonly string[]): Element {
  const back = (id: string, text: string): Element =>
    element('a', { className: ['noot-terug'], href: `#${id}` }, [text]);
  const [only, ...others] = calls;
  if (only !== undefined && others.length === 0)
    return element('span', { className: ['noot-nummer'] }, [back(only, String(number))]);
  const letters = calls.flatMap((id, index) => [' ', back(id, letterOf(index))]);
  return element('span', { className: ['noot-nummer'] }, [String(number), ...letters]);
}

/** a, b, … z, aa, ab, …: as columns of a spreadsheet are named. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
