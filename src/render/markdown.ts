import type { ElementContent, Root as HastRoot } from 'hast';
import type { Code, FootnoteReference, Heading, Html, Image, Link, List, Nodes, Root, RootContent, Table } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Fragment } from '../document/index.ts';
import { element } from './hast.ts';
import type { Noten } from './noten.ts';
import { tabel } from './tabel.ts';

type Handlers = NonNullable<Options['handlers']>;

/** The kinds of numbers by depth, as `type` of an `ol` names them: sub-points are a, b, c (house structure, "Raadsadvies"). */
const NUMMERS = ['1', 'a', 'i'] as const;
/** What holds blocks: raw HTML in them stands in a paragraph of its own. */
const BLOKOUDERS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Turns nodes of a Fragment into HTML of the vocabulary.
 *
 * @param fragment the Fragment that the nodes belong to, for its notes
 * @param onder    the level of the heading that they stand below; headings in them follow without a gap, whatever the author skipped
 */
export function naarHtml(
  nodes: readonly RootContent[],
  fragment: Fragment,
  onder: number,
  noten: Noten,
): ElementContent[] {
  const niveaus: number[] = [];
  const diepte = diepten(nodes);
  const handlers: Handlers = {
    heading(state, node: Heading) {
      while ((niveaus.at(-1) ?? 0) >= node.depth) niveaus.pop();
      niveaus.push(node.depth);
      return element(`h${Math.min(6, onder + niveaus.length) as 1 | 2 | 3 | 4 | 5 | 6}`, {}, state.all(node));
    },
    list(state, node: List) {
      if (!node.ordered) return element('ul', {}, state.all(node));
      const start = node.start ?? 1;
      const type = NUMMERS[(diepte.get(node) ?? 0) % NUMMERS.length] as string;
      return element('ol', { ...(start === 1 ? {} : { start }), ...(type === '1' ? {} : { type }) }, state.all(node));
    },
    table(state, node: Table) {
      const cellen = node.children.map((rij) => rij.children.map((cel) => state.all(cel)));
      return tabel(cellen, node.align ?? []);
    },
    link(state, node: Link) {
      const inhoud = state.all(node);
      // A link without text cannot be read aloud, and one link cannot hold another.
      const los = node.url === '' || inhoud.length === 0 || inhoud.some(bevatLink);
      return los ? inhoud : element('a', { href: node.url }, inhoud);
    },
    image: (_state, node: Image) => element('img', { src: node.url, alt: node.alt ?? '' }, []),
    code: (_state, node: Code) => element('pre', {}, [element('code', {}, [node.value])]),
    html(_state, node: Html, parent) {
      const geschreven = node.value.replace(/<!--[\s\S]*?-->/gu, '').trim();
      if (geschreven === '') return undefined;
      const regels = geschreven
        .split(/\r\n?|\n/u)
        .flatMap((regel, i) => (i === 0 ? [regel] : [element('br', {}, []), regel]));
      const letterlijk = element('code', { className: ['letterlijk'] }, regels);
      return parent && BLOKOUDERS.has(parent.type) ? element('p', {}, [letterlijk]) : letterlijk;
    },
    footnoteReference: (_state, node: FootnoteReference) => noten.roep(fragment, node.identifier),
  };
  const root: Root = { type: 'root', children: [...nodes] };
  const tree: HastRoot = unified().use(remarkRehype, { handlers }).runSync(root);
  return tree.children.filter((child) => child.type === 'element' || child.type === 'text');
}

function bevatLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(bevatLink));
}

/** In how many numbered lists every list stands. */
function diepten(nodes: readonly RootContent[]): ReadonlyMap<Nodes, number> {
  const gevonden = new Map<Nodes, number>();
  const loop = (node: Nodes, diepte: number): void => {
    if (node.type === 'list') gevonden.set(node, diepte);
    const verder = node.type === 'list' && node.ordered ? diepte + 1 : diepte;
    if ('children' in node) for (const child of node.children) loop(child, verder);
  };
  for (const node of nodes) loop(node, 0);
  return gevonden;
}
