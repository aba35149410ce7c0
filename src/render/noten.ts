import type { Element, ElementContent } from 'hast';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { Fragment } from '../document/index.ts';
import { element } from './hast.ts';

/** The notes of one document, numbered through in the order in which they are first called, whatever file they stand in. */
export interface Noten {
  /** The call of a note, to stand in the text; undefined for a note that is not there. */
  roep(fragment: Fragment, identifier: string): Element | undefined;
  /** How many notes were called. */
  aantal(): number;
  /** The section of all notes; notes that notes call come after them. */
  sectie(
    blokken: (inhoud: readonly (BlockContent | DefinitionContent)[], fragment: Fragment) => ElementContent[],
  ): Element;
}

export function maakNoten(): Noten {
  const noten: {
    fragment: Fragment;
    inhoud: readonly (BlockContent | DefinitionContent)[];
    /** The ids of its calls. */
    roepen: string[];
  }[] = [];
  const nummers = new Map<string, number>();

  return {
    roep(fragment, identifier) {
      const noot = fragment.voetnoten.find((kandidaat) => kandidaat.identifier === identifier);
      if (!noot) return undefined;
      const sleutel = `${fragment.bron}\0${identifier}`;
      const nummer = nummers.get(sleutel) ?? noten.push({ fragment, inhoud: noot.children, roepen: [] });
      nummers.set(sleutel, nummer);
      const roepen = noten[nummer - 1]?.roepen ?? [];
      const id = roepen.length === 0 ? `nootref-${nummer}` : `nootref-${nummer}-${roepen.length + 1}`;
      roepen.push(id);
      return element('sup', { className: ['noot'] }, [element('a', { href: `#noot-${nummer}`, id }, [String(nummer)])]);
    },
    aantal: () => noten.length,
    sectie(blokken) {
      const items: Element[] = [];
      // Grows while it is walked: a note may call another.
      for (let i = 0; i < noten.length; i++) {
        const { fragment, inhoud, roepen } = noten[i] as (typeof noten)[number];
        const inNoot = blokken(inhoud, fragment);
        const laatste = inNoot.at(-1);
        const slot = laatste?.type === 'element' && laatste.tagName === 'p' ? laatste : element('p', {}, []);
        if (slot !== laatste) inNoot.push(slot);
        for (const id of roepen) {
          if (slot.children.length > 0) slot.children.push({ type: 'text', value: ' ' });
          slot.children.push(element('a', { className: ['noot-terug'], href: `#${id}` }, ['terug']));
        }
        items.push(element('li', { id: `noot-${i + 1}` }, inNoot));
      }
      return element('section', { className: ['noten'] }, [element('h2', {}, ['Noten']), element('ol', {}, items)]);
    },
  };
}
