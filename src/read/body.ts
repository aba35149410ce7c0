import type { Definition, FootnoteDefinition, List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm, { type Options } from 'remark-gfm';
import type { LineIndex, SourceFile } from '../core/index.ts';
import { drukbaar, platteTekst, type Sectie, vouw } from '../model/index.ts';
import { geenAdressen } from './adressen.ts';
import { leesBegrippen } from './begrippen.ts';
import { tooDeepLine, tooDeepNode } from './diepte.ts';
import { leesGetypt } from './getypt.ts';
import { tooCostlyLine, tooLongTrail, tooManyContainers, tooManyNotes, tooManyUnderlined } from './kosten.ts';

/** A body, parsed and cut into its sections. */
export interface Body {
  readonly root: Root;
  readonly secties: readonly Sectie[];
  readonly definities: readonly Definition[];
  readonly voetnoten: readonly FootnoteDefinition[];
}

/** Why a text is not read, and the line of the file where that is. */
export interface Geweigerd {
  readonly reden: 'diepte' | 'tekens' | 'onderstreept' | 'noten' | 'los' | 'adres';
  readonly line: number;
}

/** A single tilde is "circa" in a stuk, not strikethrough. */
const GFM: Options = { singleTilde: false };
const parser = remark().use(remarkGfm, GFM).freeze();
const zonderAdressen = remark().use(remarkGfm, GFM).use(geenAdressen).freeze();

/** What a bare address cannot be without, however it is written: an entity may stand for any sign. */
const MOGELIJK_ADRES = /@|http|www|&/iu;

/** At every letter the parser looks whether an address begins there: a sixth of its time, and most texts have none. */
function parserVoor(text: string): typeof parser {
  return MOGELIJK_ADRES.test(text) ? parser : zonderAdressen;
}

/**
 * Parses the body of a stuk: CommonMark with GFM tables, footnotes, task lists and strikethrough, and lists of terms. Positions are those of the whole file,
 * text values are NFC. Nested too deep or too much markup in one paragraph: no body, and where that is.
 */
export function readBody(
  source: SourceFile,
  bodyBegin: number,
  lines: LineIndex,
): { readonly body?: Body; readonly geweigerd?: Geweigerd } {
  const { text } = source;
  // Blank lines in place of the front matter keep every line, column and offset that of the file.
  const parsed = parse(text.slice(0, bodyBegin).replace(/[^\r\n]/g, ' ') + text.slice(bodyBegin));
  if (!parsed.root) return parsed;
  const root = leesBegrippen(parsed.root, parsed.gelezen, lines, (masked) => parserVoor(masked).parse(masked) as Root);
  const definities: Definition[] = [];
  const voetnoten: FootnoteDefinition[] = [];
  tidy(root, text, (node) => {
    if (node.type === 'definition') definities.push(node);
    if (node.type === 'footnoteDefinition') voetnoten.push(node);
  });
  leesGetypt(root, text, lines);
  return { body: { root, secties: cut(root, bodyBegin, text, lines), definities, voetnoten } };
}

/** Parses Markdown that stands in a field. Refused as a body is: no nodes, and the line of the field. */
export function readMarkdown(text: string): {
  readonly nodes?: readonly RootContent[];
  readonly geweigerd?: Geweigerd;
} {
  const parsed = parse(text);
  if (!parsed.root) return parsed;
  const { root } = parsed;
  tidy(root, text, () => undefined);
  return { nodes: root.children };
}

const GRENZEN: readonly (readonly [Geweigerd['reden'], (text: string) => number | undefined])[] = [
  ['diepte', tooDeepLine],
  ['onderstreept', tooManyUnderlined],
  ['noten', tooManyNotes],
  ['los', tooManyContainers],
  ['adres', tooLongTrail],
  ['tekens', tooCostlyLine],
];

/**
 * Marks without width at the beginning of a line, which other programs leave there: a heading behind one is a heading. Spaces take
 * their place for the parser, so that every offset is that of the file; a rule asks to take them out.
 */
const ONZICHTBAAR = /(^|[\r\n][ \t>]*)[\ufeff\u200b\u200e\u200f\u2060]{1,3}/gu;

/** Depth and cost are looked at before the parser sees the text; depth of emphasis in emphasis shows only after it. */
function parse(
  text: string,
): { readonly root: Root; readonly gelezen: string } | { readonly root?: undefined; readonly geweigerd: Geweigerd } {
  for (const [reden, find] of GRENZEN) {
    const line = find(text);
    if (line !== undefined) return { geweigerd: { reden, line } };
  }
  const gelezen = text.replace(ONZICHTBAAR, (marks, before) => before + ' '.repeat(marks.length - before.length));
  const root = parserVoor(gelezen).parse(gelezen) as Root;
  const deepNode = tooDeepNode(root);
  return deepNode ? { geweigerd: { reden: 'diepte', line: deepNode.position?.start.line ?? 1 } } : { root, gelezen };
}

/** What can be printed in every value. */
function tidy(node: Nodes, text: string, seen: (node: Nodes) => void): void {
  seen(node);
  if ('value' in node) node.value = drukbaar(node.value);
  if (node.type === 'image' && node.alt) node.alt = drukbaar(node.alt);
  if (node.type === 'list' && node.ordered) keepNumbers(node, text);
  if ('children' in node) for (const child of node.children) tidy(child as Nodes, text, seen);
}

/**
 * CommonMark counts on from the first number. Numbers that rise with gaps were meant: an extract of beslispunten keeps those of
 * the voorstel. They go to the item as `value`; `1. 1. 1.` counts on.
 */
function keepNumbers(list: List, text: string): void {
  const written = list.children.map((item) => {
    const start = item.position?.start.offset ?? 0;
    return Number(/^\d{1,9}(?=[.)])/u.exec(text.slice(start, start + 10))?.[0]);
  });
  if (!written.every((number, i) => i === 0 || number > (written[i - 1] as number))) return;
  list.children.forEach((item, i) => {
    if (i > 0 && written[i] !== (written[i - 1] as number) + 1)
      item.data = { hProperties: { value: String(written[i]) } };
  });
}

/** Cuts at every heading of level 2 that stands in the body itself. */
function cut(root: Root, bodyBegin: number, text: string, lines: LineIndex): Sectie[] {
  const secties: {
    titel?: string;
    kop?: Sectie['kop'];
    kopNodes?: PhrasingContent[];
    nodes: RootContent[];
    start: number;
  }[] = [{ nodes: [], start: bodyBegin }];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2 && node.position) {
      const start = node.position.start.offset ?? 0;
      secties.push({
        titel: vouw(platteTekst(node)),
        kop: lines.rangeOf(start, node.position.end.offset ?? start),
        ...(node.children.every((child) => child.type === 'text') ? {} : { kopNodes: node.children }),
        nodes: [],
        start,
      });
    } else {
      secties.at(-1)?.nodes.push(node);
    }
  }
  const result = secties.map(({ titel, kop, kopNodes, nodes, start }, i) => {
    const end = secties[i + 1]?.start ?? text.length;
    return {
      ...(titel !== undefined ? { titel } : {}),
      ...(kop ? { kop } : {}),
      ...(kopNodes ? { kopNodes } : {}),
      nodes,
      range: lines.rangeOf(start, start + text.slice(start, end).trimEnd().length),
    };
  });
  return result.filter((sectie) => sectie.titel !== undefined || sectie.nodes.length > 0);
}
