import type { ElementContent, Root } from 'hast';
import { elementsOf, type Fragment } from '../document/index.ts';
import { dissolve, element } from './hast.ts';

/** Begins the id of a place that an author links to, until all of the document is known. */
const PLACE = 'plaats:';

/** The id of a place by its name in one file: several files may be shown in one document. */
export function placeId({ bron }: Fragment, name: string): string {
  return `${PLACE}${bron}#${name}`;
}

/** Blocks that are, as a whole, the place of their Fragment: the first of them gets its id. */
export function asPlace(blocks: ElementContent[], fragment: Fragment): ElementContent[] {
  const [first, ...rest] = blocks;
  if (fragment.plaats === undefined || first?.type !== 'element') return blocks;
  const id = placeId(fragment, fragment.plaats);
  if (first.properties.id !== undefined) return [element('div', { id }, [first]), ...rest];
  first.properties.id = id;
  return blocks;
}

/** Content of a line that is, as a whole, the place of its Fragment. */
export function asPlaceInLine(content: ElementContent[], fragment: Fragment): ElementContent[] {
  if (fragment.plaats === undefined || content.length === 0) return content;
  return [element('span', { id: placeId(fragment, fragment.plaats) }, content)];
}

/**
 * Numbers the places of a document in the order of print. A place that stands there twice, such as a heading and the text below
 * it, is where it stands first; one that no link leads to is none, and a link to one that the template does not print is its text.
 * Changes the tree that it is given.
 */
export function connectPlaces(tree: Root): void {
  const pointed = new Set<unknown>();
  for (const { tagName, properties } of elementsOf(tree)) if (tagName === 'a') pointed.add(properties.href);
  const numbered = new Map<string, string>();
  dissolve(tree, ({ tagName, properties }) => {
    const { id } = properties;
    if (typeof id !== 'string' || !id.startsWith(PLACE)) return false;
    if (pointed.has(`#${id}`) && !numbered.has(id)) {
      const short = `kop-${numbered.size + 1}`;
      numbered.set(id, short);
      properties.id = short;
      return false;
    }
    delete properties.id;
    return tagName === 'span';
  });
  dissolve(tree, ({ tagName, properties }) => {
    const href = tagName === 'a' ? String(properties.href ?? '') : '';
    if (!href.startsWith(`#${PLACE}`)) return false;
    const id = numbered.get(href.slice(1));
    if (id !== undefined) properties.href = `#${id}`;
    return id === undefined;
  });
}
