import type { Element, ElementContent, Text } from 'hast';
import type { ElementNaam } from '../../document/index.ts';
import { anchored } from './ankers.ts';
import * as block from './block-elements.ts';
import type { Field } from './content-controls.ts';
import * as inline from './inline-elements.ts';
import { list } from './list.ts';
import { keptWithNext, paragraphOf } from './paragraphs.ts';
import { rolesOf, STYLE } from './style-names.ts';
import { table } from './tables.ts';
import { attribute, type Block, type InlineStyle, type Piece, type Place, type Work } from './work.ts';

/** What the writer does with an element: it gives blocks, is a piece of a line, or only occurs in its parent, which writes it. */
type Handler =
  | { readonly as: 'block'; readonly write: block.BlockWriter }
  | { readonly as: 'inline'; readonly write: inline.InlineWriter }
  | { readonly as: 'part'; readonly of: 'list' | 'table' };

/** One handler per element: an element that is added to the vocabulary does not compile until it stands here. */
const HANDLERS: Record<ElementNaam, Handler> = {
  section: { as: 'block', write: block.container },
  div: { as: 'block', write: block.container },
  h1: { as: 'block', write: block.heading },
  h2: { as: 'block', write: block.heading },
  h3: { as: 'block', write: block.heading },
  h4: { as: 'block', write: block.heading },
  h5: { as: 'block', write: block.heading },
  h6: { as: 'block', write: block.heading },
  p: { as: 'block', write: block.paragraph },
  ul: { as: 'block', write: list },
  ol: { as: 'block', write: list },
  li: { as: 'part', of: 'list' },
  dl: { as: 'block', write: block.container },
  dt: { as: 'block', write: block.term },
  dd: { as: 'block', write: block.explanation },
  table: { as: 'block', write: table },
  caption: { as: 'part', of: 'table' },
  thead: { as: 'part', of: 'table' },
  tbody: { as: 'part', of: 'table' },
  tr: { as: 'part', of: 'table' },
  th: { as: 'part', of: 'table' },
  td: { as: 'part', of: 'table' },
  blockquote: { as: 'block', write: block.blockquote },
  pre: { as: 'block', write: block.preformatted },
  hr: { as: 'block', write: block.rule },
  img: { as: 'inline', write: inline.image },
  br: { as: 'inline', write: inline.lineBreak },
  a: { as: 'inline', write: inline.anchor },
  strong: { as: 'inline', write: inline.marked({ bold: true }) },
  em: { as: 'inline', write: inline.marked({ italics: true }) },
  del: { as: 'inline', write: inline.deleted },
  code: { as: 'inline', write: inline.characterStyled(STYLE.code) },
  sup: { as: 'inline', write: inline.superscript },
  span: { as: 'inline', write: inline.span },
};

/** The content of an element as blocks; text and inline elements between blocks become paragraphs. */
export function flow(nodes: readonly ElementContent[], place: Place, work: Work): Block[] {
  const blocks: Block[] = [];
  let line: Piece[] = [];
  const endLine = () => {
    blocks.push(...paragraphOf(line, { ...place.looks, style: place.style, letters: place.run }, work));
    line = [];
  };
  for (const node of nodes) {
    const handler = node.type === 'element' ? handlerOf(node) : undefined;
    if (node.type !== 'element' || handler?.as === 'inline') {
      line.push(...inlinePieces([node], { run: {} }, place, work));
    } else if (handler?.as === 'block') {
      endLine();
      noteTarget(node, work);
      const write = () => handler.write(node, place, work);
      const written = staying(anchored(node, work, write), node, place, work);
      blocks.push(...(work.tables.landscape.has(node) ? written.map((one) => ({ ...one, landscape: true })) : written));
    } else {
      throw new Error(`<${node.tagName}> stands outside its ${handler?.of}`);
    }
  }
  endLine();
  return blocks;
}

/** What an element became, staying with what follows where that belongs to it. In a cell it would hold the next row. */
function staying(blocks: Block[], element: Element, { inCell }: Place, { together }: Work): Block[] {
  const last = blocks.at(-1);
  if (inCell || last?.kind !== 'paragraph' || !together.withNext.has(element)) return blocks;
  return [...blocks.slice(0, -1), keptWithNext(last)];
}

/** The content of an element as pieces of one line. */
export function inlinePieces(nodes: readonly ElementContent[], style: InlineStyle, place: Place, work: Work): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return textPieces(node, style);
    if (node.type !== 'element') return [];
    const handler = handlerOf(node);
    if (handler.as !== 'inline') throw new Error(`<${node.tagName}> stands in a line of text`);
    noteTarget(node, work);
    return handler.write(node, style, place, work);
  });
}

/** A text, parted where a stretch of it is the value of a field. */
function textPieces({ value, data }: Text, style: InlineStyle): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (text: string, field?: Field): void => {
    if (text !== '') pieces.push({ kind: 'text', text, ...style, ...(field ? { field } : {}) });
  };
  for (const { van, tot, ...field } of data?.velden ?? []) {
    add(value.slice(from, van));
    add(value.slice(van, tot), field);
    from = tot;
  }
  add(value.slice(from));
  return pieces;
}

function handlerOf(element: Element): Handler {
  const { tagName } = element;
  if (!Object.hasOwn(HANDLERS, tagName)) throw new Error(`<${tagName}> is not in the vocabulary`);
  rolesOf(element);
  return HANDLERS[tagName as ElementNaam];
}

/** A place that a link points at becomes a bookmark of the paragraph it begins. */
function noteTarget(element: Element, work: Work): void {
  const bookmark = work.targets.get(attribute(element, 'id') ?? '');
  if (bookmark === undefined || work.placed.has(bookmark)) return;
  work.placed.add(bookmark);
  work.pending.push(bookmark);
}
