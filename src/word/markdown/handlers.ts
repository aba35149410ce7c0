import type {
  AlignType,
  Heading,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Table,
  TableCell,
  Text,
} from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Begrippen } from '../../model/index.ts';
import { licht } from './licht.ts';

/** What a handler is told of what is around it, as mdast-util-to-markdown has it. */
interface State {
  readonly options: Record<string, unknown>;
  readonly bulletCurrent?: string;
  /** Ours: the text of this paragraph is written with as few escapes as can be. */
  licht?: boolean | undefined;
  enter(name: string): () => void;
  safe(value: string, info: unknown): string;
  containerPhrasing(node: Nodes, info: unknown): string;
  containerFlow(node: Nodes, info: unknown): string;
  createTracker(info: unknown): { move(text: string): string; shift(size: number): void; current(): object };
  indentLines(value: string, map: (line: string, index: number, blank: boolean) => string): string;
  readonly indexStack: readonly number[];
  readonly stack: readonly string[];
}

type Handler = (node: never, parent: Parents | undefined, state: State, info: never) => string;

const lezer = remark().use(remarkGfm, { singleTilde: false }).freeze();

const text: Handler = (node: Text, _parent, state, info: never) => {
  const { before = '', after = '' } = info as { before?: string; after?: string };
  return state.licht
    ? licht(node.value, { before, after, inCel: state.stack.includes('tableCell') })
    : state.safe(node.value, info);
};

/** Phrasing with few escapes, where that reads as what it is; else with all that Markdown may ask. */
function regel(
  node: Paragraph | Heading | TableCell,
  state: State,
  info: unknown,
  bron: (value: string) => string,
): string {
  const before = state.licht;
  state.licht = true;
  const value = state.containerPhrasing(node, info);
  state.licht = before;
  return leestAls(bron(value), value, node) ? value : state.containerPhrasing(node, info);
}

/** What may stand for something else in Markdown: a text without any of it reads as itself. */
const BIJZONDER = /[\\`*_[\]<>&~|!@^{}\n\t]|:\/\/|www\.|^\s|\s$/u;
/** What only stands for something at the beginning of a block, which a cell is not. */
const BEGINT = /^[#+=:\-\d]/u;

/** Whether Markdown reads as these nodes: in its first block that has phrasing. */
function leestAls(bron: string, value: string, { type: soort, children }: Paragraph | Heading | TableCell): boolean {
  const isKaal = !BIJZONDER.test(value) && (soort === 'tableCell' || !BEGINT.test(value));
  if (isKaal && children.every(({ type }) => type === 'text')) return true;
  const [block, ...rest] = lezer.parse(bron).children;
  const inner = block?.type === 'table' ? block.children[0]?.children[0] : block;
  return rest.length === 0 && inner !== undefined && 'children' in inner && vorm(inner.children) === vorm(children);
}

/** Nodes as a text that is equal where they read the same. */
function vorm(nodes: readonly Nodes[]): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'text') out += node.value;
    // An address that reads as a link to itself is that address.
    else if (node.type === 'link' && kaalAdres(node) !== undefined) out += kaalAdres(node);
    else {
      const {
        type,
        value = '',
        url = '',
        alt = '',
        title,
        identifier = '',
        children = [],
      } = node as unknown as Record<string, string> & {
        children?: Nodes[];
      };
      out += `\u0001${type}\u0002${value}${url}${alt}${title ?? ''}${identifier}\u0002${vorm(children)}\u0003`;
    }
  }
  return out;
}

/** The text of a link that says nothing else than its address. */
function kaalAdres({ url, title, children }: Link): string | undefined {
  const [only, ...rest] = children;
  if (rest.length > 0 || only?.type !== 'text' || title) return undefined;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(url) ? only.value : undefined;
}

/** Of these griffie reads the address as a link without being told. */
const VANZELF = /^(?:https?:\/\/[^\s<>()[\]*_]+[\w/]|www\.[^\s<>()[\]*_]+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/u;

const link: Handler = (node: Link, _parent, state, info: never) => {
  const bare = kaalAdres(node);
  if (bare !== undefined && VANZELF.test(bare)) return bare;
  const exit = state.enter('link');
  const sub = state.enter('label');
  const tracker = state.createTracker(info);
  let value = tracker.move('[');
  value += tracker.move(state.containerPhrasing(node, { before: value, after: '](', ...tracker.current() }));
  value += tracker.move('](');
  sub();
  const url =
    /[\s()<>]/.test(node.url) || node.url === '' ? `<${node.url.replace(/[<>\n]/g, encodeURIComponent)}>` : node.url;
  value += tracker.move(url);
  if (node.title) value += tracker.move(` "${node.title.replaceAll('"', '\\"')}"`);
  value += tracker.move(')');
  exit();
  return value;
};

const paragraph: Handler = (node: Paragraph, _parent, state, info: never) => {
  const exit = state.enter('paragraph');
  const sub = state.enter('phrasing');
  const value = regel(node, state, info, (own) => own);
  sub();
  exit();
  return value;
};

const heading: Handler = (node: Heading, _parent, state, info: never) => {
  const rank = Math.min(Math.max(node.depth, 1), 6);
  const exit = state.enter('headingAtx');
  const sub = state.enter('phrasing');
  const tracker = state.createTracker(info);
  tracker.move(`${'#'.repeat(rank)} `);
  // A heading has one line.
  const children = node.children.map(
    (one): PhrasingContent => (one.type === 'break' ? { type: 'text', value: ' ' } : one),
  );
  const value = regel(
    { ...node, children },
    state,
    { before: '# ', after: '\n', ...tracker.current() },
    (own) => `# ${own}`,
  );
  sub();
  exit();
  return value === '' ? '#'.repeat(rank) : `${'#'.repeat(rank)} ${value}`;
};

const listItem: Handler = (node: ListItem, parent, state, info: never) => {
  const list = parent as List | undefined;
  let mark = state.bulletCurrent ?? '-';
  if (list?.ordered) mark = `${nummerVan(list, node)}${state.bulletCurrent ?? '.'}`;
  const box = typeof node.checked === 'boolean' ? `[${node.checked ? 'x' : ' '}] ` : '';
  const size = mark.length + 1;
  const tracker = state.createTracker(info);
  tracker.move(`${mark} ${box}`);
  tracker.shift(size);
  const exit = state.enter('listItem');
  const value = state.indentLines(state.containerFlow(node, tracker.current()), (line, index, blank) => {
    if (index > 0) return blank ? line : `${' '.repeat(size)}${line}`;
    return blank ? `${mark} ${box}`.trimEnd() : `${mark} ${box}${line}`;
  });
  exit();
  return value;
};

/** Counts on from the number before, but for a number that the item has of its own. */
function nummerVan({ start, children }: List, node: ListItem): number {
  let number = (start ?? 1) - 1;
  for (const item of children) {
    const own = (item.data as { hProperties?: { value?: string } } | undefined)?.hProperties?.value;
    number = own === undefined ? number + 1 : Number(own);
    if (item === node) break;
  }
  return number;
}

const LIJNEN = { left: ':---', right: '---:', center: ':---:' } as const;

const streep = (align: AlignType | undefined): string => (align ? LIJNEN[align] : '---');

/** A table without padding: a cell that changes does not change the other lines. */
const table: Handler = (node: Table, _parent, state, info: never) => {
  const exit = state.enter('table');
  const rows = node.children.map((row) =>
    row.children.map((cell) => {
      const sub = state.enter('tableCell');
      const phrasing = state.enter('phrasing');
      const value = regel(
        cell,
        state,
        { ...(info as object), before: '|', after: '|' },
        (own) => `| ${own} |\n| --- |`,
      );
      phrasing();
      sub();
      return value.replace(/\s*\n\s*/g, ' ');
    }),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const printed = rows.map((row) => `|${Array.from({ length: columns }, (_, at) => ` ${row[at] ?? ''} `).join('|')}|`);
  const line = Array.from({ length: columns }, (_, at) => streep(node.align?.[at]));
  exit();
  return [printed[0], `| ${line.join(' | ')} |`, ...printed.slice(1)].join('\n');
};

/** A term on a line, and what it means behind a colon below it. */
const begrippen: Handler = (node: Begrippen, _parent, state, info: never) => {
  let out = '';
  node.children.forEach((child, i) => {
    const between = i === 0 ? '' : child.type === 'begrip' && node.children[i - 1]?.type === 'uitleg' ? '\n\n' : '\n';
    const value = state.containerFlow(child as never, info);
    const lines = state.indentLines(value, (line, index, blank) =>
      index === 0 ? `: ${line}` : blank ? line : `  ${line}`,
    );
    out += between + (child.type === 'begrip' ? value : lines);
  });
  return out;
};

/** Before mdast-util-gfm's own handlers for what is ours to say. */
export const HANDLERS = { text, link, paragraph, heading, listItem, table, begrippen } as unknown as Record<
  string,
  Handler
>;
