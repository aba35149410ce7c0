import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { cleanText } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { houseHead } from './house-head.ts';
import { difference, looksOf, type ParagraphLooks, paragraphLooks, runLooks } from './looks.ts';
import type { ListNumbering } from './numbering.ts';
import { paragraphOf, paragraphStyle } from './paragraphs.ts';
import { signatures } from './signatures.ts';
import { rolesOf, STYLE, styleId } from './style-names.ts';
import { attribute, type Block, isElement, type Piece, type Place, textOf, type Work } from './work.ts';
import { twips } from './xml.ts';

export type BlockWriter = (element: Element, place: Place, work: Work) => Block[];

/** `section` and `div`: their content, except for what has a place of its own in Word. */
export const container: BlockWriter = (element, place, work) => {
  if (hasClass(element, 'noten')) return [];
  if (hasClass(element, 'zijblok') && work.sideBlockInHeader) return [];
  if (hasClass(element, 'ondertekening')) return signatures(element, place, work);
  if (hasClass(element, 'huiskop')) return houseHead(element, place, work);
  return work.flow(element.children, place);
};

export const paragraph: BlockWriter = (element, place, work) => {
  const { looks, run } = paragraphStyle(element, place, work);
  return paragraphOf(work.pieces(element.children, { run }, place), looks, work);
};

/** A heading is always Kop 1 to 6, whatever its style name: that is what Word and screen readers recognise as one. */
export const heading: BlockWriter = (element, place, work) => {
  work.heading = textOf(element);
  const base = work.huisstijl.koppen[element.tagName as 'h1'];
  const looks: ParagraphLooks = { ...place.looks, style: STYLE.heading(Number(element.tagName.slice(1))) };
  let { run } = place;
  for (const [name, { character }] of rolesOf(element)) {
    const own = difference(looksOf(work.huisstijl, name), base);
    Object.assign(looks, paragraphLooks(own));
    run = { ...run, ...(character ? { style: styleId(character) } : runLooks(own)) };
  }
  return paragraphOf(work.pieces(element.children, { run }, place), looks, work);
};

export const blockquote: BlockWriter = (element, place, work) => {
  const step = twips(work.huisstijl.citaat.inspringing ?? 0);
  const indent = place.indent + step;
  const looks = place.indent > 0 ? { ...place.looks, indent: { left: indent } } : place.looks;
  return work.flow(element.children, { ...place, indent, width: place.width - step, style: STYLE.quote, looks });
};

/** `pre`: every line and every space exactly as written. */
export const preformatted: BlockWriter = (element, place, work) => {
  const { looks, run } = paragraphStyle(element, place, work);
  const lines = cleanText(toText(element)).replace(/\n$/, '').split('\n');
  const pieces = lines.map((text, index): Piece => {
    return { kind: 'run', child: new work.docx.TextRun({ ...run, text, ...(index > 0 ? { break: 1 } : {}) }) };
  });
  const style = looks.style === place.style ? STYLE.preformatted : looks.style;
  return paragraphOf(pieces, { ...looks, ...(style ? { style } : {}) }, work);
};

export const rule: BlockWriter = () => [{ kind: 'rule' }];

/** The narrowest column of text that deeply nested lists leave, in twips. */
const NARROWEST = 2500;

/** `ul` and `ol`: real Word numbering, separate for every list. */
export const list: BlockWriter = (element, place, work) => {
  const ordered = element.tagName === 'ol';
  const { depth, orderedDepth } = place;
  const from = (start: number): ListNumbering =>
    work.lists.numbered(depth, orderedDepth, start, attribute(element, 'type'));
  let numbering = ordered ? from(numberOf(element, 'start')) : work.lists.bulleted(depth);
  const unit = twips(work.huisstijl.lijst.inspringing);
  const step = place.width - unit < NARROWEST ? 0 : unit;
  const indent = place.indent + step;
  const plain = place.style === STYLE.standard || place.style === STYLE.listContinue;
  const inside: Place = {
    ...place,
    indent,
    width: place.width - step,
    style: plain ? STYLE.listContinue : place.style,
    looks: { ...place.looks, indent: { left: indent } },
    depth: depth + 1,
    orderedDepth: orderedDepth + (ordered ? 1 : 0),
  };
  const items = element.children.filter((node): node is Element => isElement(node, 'li'));
  const blocks = items.flatMap((item): Block[] => {
    const [first, ...rest] = work.flow(item.children, inside);
    // A number that was skipped stays skipped: the list goes on with numbering that starts at the next one.
    if (ordered && attribute(item, 'value')) numbering = from(numberOf(item, 'value'));
    const looks: ParagraphLooks = { style: plain ? STYLE.list : place.style, ...place.looks, numbering };
    if (indent !== unit * (numbering.level + 1)) looks.indent = { left: indent, hanging: Math.min(unit, indent) };
    else delete looks.indent;
    if (first?.kind !== 'paragraph' || first.looks.numbering) {
      return [{ kind: 'paragraph', looks, children: [] }, ...(first ? [first] : []), ...rest];
    }
    const own = first.looks.style === inside.style ? {} : { style: first.looks.style ?? place.style };
    return [{ ...first, looks: { ...first.looks, ...looks, ...own } }, ...rest];
  });
  const last = blocks.at(-1);
  if (depth > 0 || place.inCell || last?.kind !== 'paragraph') return blocks;
  // The last paragraph of a whole list has the space below it that running text has.
  const spacing = { ...last.looks.spacing, after: twips(work.huisstijl.tekst.onder) };
  return [...blocks.slice(0, -1), { ...last, looks: { ...last.looks, spacing } }];
};

function numberOf(element: Element, name: 'start' | 'value'): number {
  const start = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isSafeInteger(start) && start >= 0 && start < 32_768 ? start : 1;
}
