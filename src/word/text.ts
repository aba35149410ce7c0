import { scanStory } from './changes/scan.ts';
import { type Token, textOf } from './changes/tokens.ts';
import type { XmlElement } from './xml.ts';

/** The words of an element as they are told: a line for each paragraph, with tracked changes named where they stand. */
export function toldText(element: XmlElement): string {
  let last: string | undefined;
  // What stands in a text box is passed over, but not where the box itself is asked for.
  const marked = scanStory({ ...element, name: 'griffie' }).tokens.map((token): Token => {
    const [group] = token.groups.filter(({ aard }) => aard !== 'opmaak');
    const what = group && token.text.trim() !== '' ? `${group.aard} van ${group.door || 'onbekend'}` : undefined;
    const opens = what !== undefined && what !== last ? `[${what}: ` : '';
    const closes = last !== undefined && what !== last && token.text !== '' ? '] ' : '';
    if (token.text !== '') last = what;
    return { ...token, text: `${closes}${opens}${token.text}` };
  });
  const text = textOf(last === undefined ? marked : [...marked, { text: ']', groups: [], gone: false, ends: false }]);
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .trim();
}
