import type { ElementContent, Root as HastRoot, Properties } from 'hast';
import type {
  Code,
  FootnoteReference,
  Heading,
  Html,
  Image,
  Link,
  List,
  ListItem,
  Nodes as MdastNodes,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { askedWidth, type Fragment } from '../document/index.ts';
import type { Begrip, Begrippen, Puntmerk, Uitleg } from '../model/index.ts';
import { withCaptions } from './captions.ts';
import { element, note } from './hast.ts';
import type { Notes } from './notes.ts';
import { captionsBelow, captionsIn } from './picture-captions.ts';
import { placeId } from './places.ts';
import { table } from './table.ts';
import { asTask } from './task.ts';

type Handlers = NonNullable<Options['handlers']>;

/** The kinds of numbers by depth, as `type` of an `ol` names them: sub-points are a, b, c. */
const NUMBERS = ['1', 'a', 'i'] as const;
/** The `type` of a list whose items have the numbers of those around them in front: 1.1. */
const DECIMAL = '1.1';
/** The `type` of a list that was typed by hand: its marks are kept. */
const GETYPT: Readonly<Partial<Record<Puntmerk, string>>> = {
  letter: 'a',
  romeins: 'i',
  cijfer: '1',
  graad: '1°',
};
const LINE_BREAK = /^<br\s*\/?>$/iu;
/** What holds blocks: raw HTML in them stands in a paragraph of its own. */
const BLOCK_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'uitleg']);

/**
 * Turns nodes of a Fragment into HTML of the vocabulary.
 *
 * @param fragment the Fragment that the nodes belong to, for its notes
 * @param below    the level of the heading that they stand below; headings in them follow without a gap, whatever the author skipped
 */
export function toHtml(
  nodes: readonly RootContent[],
  fragment: Fragment,
  below: number,
  notes: Notes,
): ElementContent[] {
  const levels: number[] = [];
  let depth = 0;
  let inTable = false;
  const handlers: Handlers = {
    // Not in the tree that is handed over: the library would walk through all of it for definitions, of which a Fragment has none.
    root: (state) => state.wrap(state.all({ type: 'root', children: captionsBelow(nodes) })),
    heading(state, node: Heading) {
      while ((levels.at(-1) ?? 0) >= node.depth) levels.pop();
      levels.push(node.depth);
      const id = node.data?.hProperties?.id;
      const properties = typeof id === 'string' ? { ...given(node), id: placeId(fragment, id) } : given(node);
      return element(`h${Math.min(6, below + levels.length) as 1 | 2 | 3 | 4 | 5 | 6}`, properties, state.all(node));
    },
    list(state, node: List) {
      if (!node.ordered) return element('ul', given(node), state.all(node));
      const start = node.start ?? 1;
      const getypt = node.data?.getypt;
      const type = getypt ? GETYPT[getypt] : typeAt(depth, fragment.nummering);
      depth++;
      const items = state.all(node);
      depth--;
      const counted = { ...(start === 1 ? {} : { start }), ...(type === undefined ? {} : { type }) };
      return element('ol', { ...given(node), ...counted }, items);
    },
    listItem(state, node: ListItem, parent) {
      const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent as List);
      const { punt } = node.data ?? {};
      if (punt) note(item, { punt });
      return typeof node.checked === 'boolean'
        ? asTask(item, node.checked, parent?.type === 'list' && !parent.ordered)
        : item;
    },
    begrippen: (state, node: Begrippen) => element('dl', {}, state.all(node)),
    // The term is a line, not a paragraph in it.
    begrip: (state, node: Begrip) =>
      element(
        'dt',
        {},
        node.children.flatMap((line) => state.all(line)),
      ),
    uitleg: (state, node: Uitleg) => element('dd', {}, state.all(node)),
    table(state, node: Table) {
      inTable = true;
      const cells = node.children.map((row) => row.children.map((cell) => state.all(cell)));
      inTable = false;
      const made = table(cells, node.align ?? []);
      if (made) Object.assign(made.properties, given(node));
      return made;
    },
    link(state, node: Link) {
      const content = state.all(node);
      // A link without text cannot be read aloud, and one link cannot hold another.
      const isText = node.url === '' || content.length === 0 || content.some(hasLink);
      const href = node.url.startsWith('#') ? `#${placeId(fragment, node.url.slice(1))}` : node.url;
      return isText ? content : element('a', { ...given(node), href }, content);
    },
    image(_state, node: Image) {
      const width = askedWidth(node.title ?? '');
      const asked = width === undefined || width === 'onleesbaar' ? {} : { width };
      return element('img', { src: node.url, alt: node.alt ?? '', ...asked }, []);
    },
    paragraph(state, node: Paragraph) {
      const { text, captions } = captionsIn(node);
      const made = [text, ...captions].map((one) => element('p', given(one), state.all(one)));
      const { punt } = node.data ?? {};
      if (punt && made[0]) note(made[0], { punt });
      return made.length === 1 ? made[0] : made;
    },
    code: (_state, node: Code) => element('pre', given(node), [element('code', {}, [node.value])]),
    html(_state, node: Html, parent) {
      const written = node.value.replace(/<!--[\s\S]*?-->/gu, '').trim();
      if (written === '') return undefined;
      // Markdown has no other way to end a line in a cell.
      if (inTable && LINE_BREAK.test(written)) return element('br', {}, []);
      const lines = written.split(/\r\n?|\n/u).flatMap((line, i) => (i === 0 ? [line] : [element('br', {}, []), line]));
      const literal = element('code', { className: ['letterlijk'] }, lines);
      return parent && BLOCK_PARENTS.has(parent.type) ? element('p', given(node), [literal]) : literal;
    },
    footnoteReference: (_state, node: FootnoteReference) => notes.call(fragment, node.identifier),
  };
  // The plugin by itself, for there is no other step; a file is asked of it by no handler.
  const toHast = remarkRehype({ handlers }) as (tree: Root) => HastRoot;
  const tree = toHast({ type: 'root', children: [] });
  return withCaptions(tree.children.filter((child) => child.type === 'element' || child.type === 'text'));
}

function hasLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLink));
}

/** What a view said of a node: its style name, its id. Nothing that an author writes comes here. */
function given(node: MdastNodes): Properties {
  return { ...node.data?.hProperties };
}

/** The `type` of a numbered list at a depth; undefined for the plain 1 of a list that nothing is said about. */
function typeAt(depth: number, numbering: Fragment['nummering']): string | undefined {
  if (numbering === 'decimaal') return depth === 0 ? undefined : DECIMAL;
  const type = NUMBERS[(depth + (numbering === 'letters' ? 1 : 0)) % NUMBERS.length];
  return type === '1' && numbering === undefined ? undefined : type;
}
