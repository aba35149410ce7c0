import type { BlockContent, List, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { LineIndex } from '../core/index.ts';
import type { Begrippen } from '../model/index.ts';
import { alinea, type Regel, regelsVan } from './regels.ts';

const HOUDERS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'uitleg']);
const UITLEG = /^:[ \t]+\S/u;
/** A colon that no word stands right before, as hardly a text has one: without it there is no explanation. */
const LOSSE_DUBBELEPUNT = /(?<![\p{L}\p{N}]):[ \t]/u;
/** What a term is called fits on a line and does not end as a sentence or a lead-in does. */
const BEGRIP = /^(?![:#>|]|[*+-]\s)[^\n]{0,79}[^\s.,;:!?…]$/u;
/** More terms than this share no explanation: it is text. */
const MEESTE_BEGRIPPEN = 4;
const OPSOMTEKENS = ['+', '*', '-'] as const;

/**
 * Reads `term` with `: uitleg` below it as a list of terms and what they mean, with all that an explanation may hold. To the parser
 * each such colon is shown as the bullet that it works like, so that every offset stays that of the file; what is then no list of
 * terms is read as it was without.
 *
 * @param text  what the parser is given
 * @param parse parses such a text
 */
export function leesBegrippen(root: Root, text: string, lines: LineIndex, parse: (text: string) => Root): Root {
  if (!LOSSE_DUBBELEPUNT.test(text)) return root;
  let offsets = new Set(kandidaten(root, text));
  const teken = OPSOMTEKENS.find((one) => !new RegExp(`^[ \\t>]*[${one}][ \\t]`, 'mu').test(text)) ?? '+';
  for (let poging = 0; offsets.size > 0 && poging < 2; poging++) {
    const als = [...offsets].sort((a, b) => a - b);
    const delen = als.map((at, i) => text.slice(i === 0 ? 0 : (als[i - 1] as number) + 1, at));
    const again = parse(delen.join(teken) + teken + text.slice((als.at(-1) as number) + 1));
    const gelezen = new Set<number>();
    zetOm(again, { text, lines, offsets, gelezen });
    if (gelezen.size === offsets.size) return again;
    offsets = gelezen;
  }
  return root;
}

/** Where a line of a paragraph may begin an explanation: below terms, or behind another explanation. */
function kandidaten(node: Nodes, text: string): number[] {
  if (!('children' in node)) return [];
  if (!HOUDERS.has(node.type)) return (node.children as Nodes[]).flatMap((child) => kandidaten(child, text));
  const gevonden: number[] = [];
  let begrippen = 0;
  /** The column of the explanations here; 0 for none. */
  let kolom = 0;
  for (const block of node.children as RootContent[]) {
    if (block.type !== 'paragraph') {
      gevonden.push(...kandidaten(block, text));
      if (block.type === 'heading' || block.type === 'thematicBreak') kolom = 0;
      begrippen = 0;
      continue;
    }
    const bron = bronregels(block, text);
    const column = block.position?.start.column ?? 1;
    if (!UITLEG.test(bron[0]?.tekst ?? '')) {
      begrippen = 0;
      if (column <= kolom) kolom = 0;
    }
    for (const { tekst, begin } of bron) {
      if (!UITLEG.test(tekst)) begrippen = begrippen >= 0 && BEGRIP.test(tekst) ? begrippen + 1 : -1;
      else {
        if (kolom > 0 || (begrippen > 0 && begrippen <= MEESTE_BEGRIPPEN)) {
          gevonden.push(begin);
          kolom = column;
        }
        begrippen = 0;
      }
    }
    begrippen = Math.max(0, begrippen);
  }
  return gevonden;
}

/** The lines of a paragraph as they are written, without what stands before them of a quotation or list. */
function bronregels(block: Paragraph, text: string): { tekst: string; begin: number }[] {
  let at = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? at;
  return text
    .slice(at, end)
    .split('\n')
    .map((raw, i) => {
      const before = i === 0 ? 0 : (/^[ \t>]*/u.exec(raw)?.[0].length ?? 0);
      const begin = at + before;
      at += raw.length + 1;
      return { tekst: raw.slice(before).trimEnd(), begin };
    });
}

interface Omgeving {
  readonly text: string;
  readonly lines: LineIndex;
  readonly offsets: ReadonlySet<number>;
  /** The offsets that turned out to begin an explanation. */
  readonly gelezen: Set<number>;
}

/** Puts a list of terms in the place of the terms and the bullets below them. */
function zetOm(node: Nodes, omgeving: Omgeving): void {
  if (!('children' in node)) return;
  const { text, lines, offsets, gelezen } = omgeving;
  if (HOUDERS.has(node.type)) {
    const blocks: RootContent[] = [];
    for (const block of node.children as RootContent[]) {
      const before = blocks.at(-1);
      const items = block.type === 'list' ? block.children.map((item) => item.position?.start.offset ?? -1) : [];
      if (block.type !== 'list' || before?.type !== 'paragraph' || !items.every((at) => offsets.has(at))) {
        blocks.push(block);
        continue;
      }
      const begrippen = regelsVan(before, text, lines);
      if (!begrippen?.every(({ start, end }) => BEGRIP.test(text.slice(start.offset, end.offset)))) {
        blocks.push(block);
        continue;
      }
      blocks.pop();
      const earlier = blocks.at(-1);
      const list: Begrippen = earlier?.type === 'begrippen' ? earlier : nieuw(before);
      if (list !== earlier) blocks.push(list);
      vul(list, begrippen, block, omgeving);
      for (const at of items) gelezen.add(at);
    }
    node.children = blocks as never[];
  }
  for (const child of node.children as Nodes[]) zetOm(child, omgeving);
}

function nieuw(before: Paragraph): Begrippen {
  return { type: 'begrippen', children: [], ...(before.position ? { position: { ...before.position } } : {}) };
}

/** Adds terms and their explanations. A line that is not indented below an explanation is the next term. */
function vul(list: Begrippen, begrippen: readonly Regel[], { children }: List, { text, lines }: Omgeving): void {
  const voegToe = (regels: readonly Regel[]) => {
    for (const regel of regels) list.children.push({ type: 'begrip', children: [alinea([regel])] });
  };
  voegToe(begrippen);
  children.forEach((item, i) => {
    const last = item.children.at(-1);
    const regels = i < children.length - 1 && last?.type === 'paragraph' ? regelsVan(last, text, lines) : undefined;
    const kolom = item.position?.start.column ?? 1;
    const los = regels?.findIndex(({ start }, at) => at > 0 && start.column === kolom) ?? -1;
    const blocks: BlockContent[] = [...(item.children as BlockContent[])];
    if (regels && los > 0) blocks.splice(-1, 1, alinea(regels.slice(0, los)));
    list.children.push({ type: 'uitleg', children: blocks, ...(item.position ? { position: item.position } : {}) });
    if (regels && los > 0) voegToe(regels.slice(los));
    if (list.position && item.position) list.position = { start: list.position.start, end: item.position.end };
  });
}
