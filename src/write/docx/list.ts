import type { Element } from 'hast';
import { eachElement } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { anchored } from './ankers.ts';
import type { ParagraphLooks } from './looks.ts';
import { type Counted, DECIMAL, type ListNumbering, type Wanted } from './numbering.ts';
import { keptWithNext } from './paragraphs.ts';
import { rolesOf, STYLE, styleId } from './style-names.ts';
import { attribute, type Block, isElement, type Place, type Work } from './work.ts';
import { twips } from './xml.ts';

/** The narrowest column of text that deeply nested lists leave, in twips. */
const NARROWEST = 2500;

/**
 * `ul` and `ol`: real Word numbering, in the style of its level. A numbered list within a numbered list is a level of the same
 * numbering; at the top one that goes on where the last one ended counts on with it.
 */
export function list(element: Element, place: Place, work: Work): Block[] {
  const ordered = element.tagName === 'ol';
  const { lists, huisstijl } = work;
  const { depth, orderedDepth } = place;
  const type = attribute(element, 'type');
  const level = lists.levelAt(depth);
  const unit = twips(huisstijl.lijst.inspringing);
  const step = place.width - unit < NARROWEST ? 0 : unit;
  const indent = place.indent + step;
  const named = rolesOf(element).find(([, role]) => role.items)?.[1].items?.name;
  const plain = isPlain(place);
  const base = Math.max(0, indent - unit * (level + 1));
  /** Whether the level alone says how far a paragraph is indented. */
  const atLevel = indent === base + unit * (level + 1);
  const { indent: _outside, ...outside } = place.looks;
  let counted = ordered ? countedIn(element, place, base, work) : undefined;
  let next = numberOf(element, 'start');
  // In a quotation or an explanation the items of a list stand as close together as in the text.
  const isInside = place.style === STYLE.quote || place.style === STYLE.explanation;
  const close = isInside ? { spacing: { before: 0, after: twips(huisstijl.lijst.onder) } } : {};
  const items = element.children.filter((node): node is Element => isElement(node, 'li'));
  const blocks = items.flatMap((item): Block[] => {
    const value = ordered && attribute(item, 'value') ? numberOf(item, 'value') : undefined;
    // A number that was skipped stays skipped: from here on it is another numbering.
    if (value !== undefined) counted = lists.numbered(wanted(element, place, base, value));
    next = (value ?? next) + 1;
    const inside: Place = {
      ...place,
      indent,
      width: place.width - step,
      style: plain ? STYLE.listContinue(level + 1) : place.style,
      looks: { ...place.looks, ...close, ...(plain && atLevel && base === 0 ? {} : { indent: { left: indent } }) },
      depth: depth + 1,
      orderedDepth: orderedDepth + (ordered ? 1 : 0),
      around: counted && { counted, taken: false },
      task: hasClass(item, 'taak'),
    };
    const [begin, ...rest] = anchored(item, work, () => work.flow(item.children, inside));
    const stays = begin?.kind === 'paragraph' && !place.inCell && work.together.withNext.has(item);
    const first = stays ? keptWithNext(begin) : begin;
    const marked = inside.task ? lists.tasks : lists.bulleted;
    const numbering: ListNumbering = counted ? { num: counted.num, level } : marked(depth, base);
    const listed = inside.task ? STYLE.task : (ordered ? STYLE.numbered : STYLE.bulleted)(level + 1);
    const style = named ? styleId(named) : listed;
    const looks: ParagraphLooks = {
      style: plain ? style : place.style,
      ...outside,
      ...close,
      numbering,
      ...(atLevel ? {} : { indent: { left: indent, hanging: Math.min(unit, indent) } }),
    };
    if (first?.kind !== 'paragraph' || first.looks.numbering || first.onGround) {
      const kept = first && !place.inCell ? { ...looks, keepNext: true } : looks;
      return [{ kind: 'paragraph', looks: kept, children: [] }, ...(first ? [first] : []), ...rest];
    }
    const own = first.looks.style === inside.style ? {} : { style: first.looks.style ?? place.style };
    const { indent: _continued, ...kept } = first.looks;
    return [{ ...first, looks: { ...kept, ...looks, ...own } }, ...rest];
  });
  if (counted && isText(place)) work.resumable = { counted, next, type };
  const last = blocks.at(-1);
  if (depth > 0 || place.inCell || last?.kind !== 'paragraph') return blocks;
  return [...blocks.slice(0, -1), { ...last, endsList: true }];
}

/** The numbering of a list: a level of that around it, the last one of the text resumed, or one of its own. */
function countedIn(element: Element, place: Place, base: number, work: Work): Counted {
  const { depth, around } = place;
  const type = attribute(element, 'type');
  const start = numberOf(element, 'start');
  if (around && !around.taken && start === 1 && work.lists.fits(around.counted, { depth, type, base })) {
    // A second list in the same item would count on.
    around.taken = true;
    return around.counted;
  }
  const { resumable } = work;
  if (isText(place) && start > 1 && resumable?.next === start && resumable.type === type) return resumable.counted;
  return work.lists.numbered(wanted(element, place, base, start));
}

function wanted(element: Element, { depth, orderedDepth, inCell }: Place, base: number, start: number): Wanted {
  const leden = hasClass(element, 'leden');
  const regeling = leden || hasClass(element, 'onderdelen');
  const type = attribute(element, 'type');
  return { depth, orderedDepth, inCell, base, start, type, decimal: hasDecimal(element), leden, regeling };
}

/** Whether a list stands in the text itself: not in another list, a cell, a quotation or a note. */
function isText(place: Place): boolean {
  return place.depth === 0 && !place.inCell && isPlain(place);
}

function isPlain({ style, depth }: Place): boolean {
  return style === STYLE.standard || (depth > 0 && style === STYLE.listContinue(depth));
}

function hasDecimal(element: Element): boolean {
  const isDecimal = (list: Element) => list.tagName === 'ol' && attribute(list, 'type') === DECIMAL;
  let found = isDecimal(element);
  eachElement(element, (inner) => {
    found ||= isDecimal(inner);
  });
  return found;
}

function numberOf(element: Element, name: 'start' | 'value'): number {
  const start = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isSafeInteger(start) && start >= 0 && start < 32_768 ? start : 1;
}
