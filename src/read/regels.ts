import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { LineIndex } from '../core/index.ts';
import { type Merk, merkenVan } from './puntmerk.ts';

/** A place as mdast has it. */
interface Punt {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A line of a paragraph, as nodes that can stand by themselves. */
export interface Regel {
  readonly nodes: readonly PhrasingContent[];
  /** The text that it begins with; `''` where that is something else. */
  readonly tekst: string;
  /** In the source, without the white space around it. */
  readonly start: Punt;
  readonly end: Punt;
  /** Whether it opens a paragraph. */
  readonly nieuw: boolean;
  /** Whether the line before it ends in a hard break. */
  readonly hard: boolean;
  readonly merken: readonly Merk[];
  /** The paragraph that it is a line of, and how many it has. */
  readonly van: Paragraph;
  readonly aantal: number;
}

const REGELEINDE = /\r\n|\r|\n/u;

/**
 * The lines of a paragraph. Undefined where they cannot be told apart: code, a link or emphasis that runs over a line end, an
 * entity that stands for one.
 */
export function regelsVan(van: Paragraph, text: string, lines: LineIndex): Regel[] | undefined {
  const rijen: { nodes: PhrasingContent[]; hard: boolean }[] = [{ nodes: [], hard: false }];
  for (const node of van.children) {
    if (node.type === 'break') rijen.push({ nodes: [], hard: true });
    else if (node.type === 'text') {
      stukjes(node, text, lines).forEach((stukje, i) => {
        if (i > 0) rijen.push({ nodes: [], hard: false });
        if (stukje.value !== '') rijen.at(-1)?.nodes.push(stukje);
      });
    } else rijen.at(-1)?.nodes.push(node);
  }
  const begin = van.position?.start.offset ?? 0;
  const bron = text.slice(begin, van.position?.end.offset ?? begin).split(REGELEINDE);
  if (bron.length !== rijen.length) return undefined;
  let at = begin;
  return rijen.map(({ nodes, hard }, i): Regel => {
    const raw = bron[i] as string;
    const from = text.indexOf(raw, at);
    at = from + raw.length;
    const start = from + (i === 0 ? 0 : inspringing(raw));
    const end = Math.max(start, from + raw.trimEnd().length);
    const tekst = nodes[0]?.type === 'text' ? nodes[0].value : '';
    const own = { nodes, tekst, hard, start: punt(start, lines), end: punt(end, lines), van, aantal: bron.length };
    return { ...own, nieuw: i === 0, merken: merken(tekst, text.slice(start, end)) };
  });
}

/** The lines of a text, each with its own place. */
function stukjes({ value, position }: Text, text: string, lines: LineIndex): Text[] {
  const values = value.split(REGELEINDE);
  const begin = position?.start.offset ?? 0;
  const bron = text.slice(begin, position?.end.offset ?? begin).split(REGELEINDE);
  let at = begin;
  return values.map((one, i): Text => {
    const raw = bron[i] ?? '';
    const from = text.indexOf(raw, at);
    at = from + raw.length;
    const start = from + (i === 0 ? 0 : inspringing(raw));
    const end = i + 1 < values.length ? Math.max(start, from + raw.trimEnd().length) : at;
    return { type: 'text', value: one, position: { start: punt(start, lines), end: punt(end, lines) } };
  });
}

/** What stands before the text of a line that goes on with a paragraph: white space, the signs of a quotation. */
function inspringing(raw: string): number {
  return /^[ \t>]*/u.exec(raw)?.[0].length ?? 0;
}

/** The marks that were typed as they stand: one with a backslash, or of an entity, was meant as text. */
function merken(tekst: string, bron: string): readonly Merk[] {
  return merkenVan(tekst).filter(({ lengte }) => bron.startsWith(tekst.slice(0, lengte).trimEnd()));
}

function punt(offset: number, lines: LineIndex): Punt {
  return { ...lines.positionAt(offset), offset };
}

/** The line without the mark of its point: what it says opens a paragraph. */
export function zonderMerk(regel: Regel, lengte: number, lines: LineIndex): Regel {
  const [first, ...rest] = regel.nodes as [Text, ...PhrasingContent[]];
  const start = punt(regel.start.offset + lengte, lines);
  const tekst = first.value.slice(lengte);
  const position = first.position && { start, end: first.position.end };
  const nodes = tekst === '' ? rest : [{ ...first, value: tekst, ...(position ? { position } : {}) }, ...rest];
  return { ...regel, nodes, tekst, start, nieuw: true, merken: [], aantal: 0 };
}

/** Lines of one paragraph as a paragraph: the paragraph itself where they are all of it. */
export function alinea(regels: readonly Regel[]): Paragraph {
  const [first, last] = [regels[0] as Regel, regels.at(-1) as Regel];
  if (regels.length === first.aantal) return first.van;
  const children = regels.flatMap(({ nodes, hard, start }, i): PhrasingContent[] => {
    const before = regels[i - 1];
    if (!before) return [...nodes];
    const position = { start: before.end, end: start };
    return [hard ? { type: 'break', position } : { type: 'text', value: '\n', position }, ...nodes];
  });
  return { type: 'paragraph', children, position: { start: first.start, end: last.end } };
}
