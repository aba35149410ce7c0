import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import { FIELD_END, field, fieldStart } from './fields.ts';
import { idOf } from './links.ts';
import { STYLE } from './style-names.ts';
import { linked, run, TAB, text } from './wml.ts';
import { attribute, type Block, isElement, type Place, textOf, type Work } from './work.ts';

/** Headings of the second and third level, as links; the levels are those of the field that Word makes the list anew with. */
const INSTRUCTION = 'TOC \\o "2-3" \\h \\z \\u';

/** `section.inhoudsopgave`: the field of Word for a contents list, with its entries filled in. */
export function contentsList(section: Element, place: Place, work: Work): Block[] {
  const items = section.children.flatMap((node) => (isElement(node, 'ul') ? node.children : []));
  const entries = items.flatMap((item) => (isElement(item) ? entryOf(item, work) : []));
  const tabStops = [{ type: 'right' as const, position: place.width, leader: 'dot' as const }];
  const heading = section.children.find((node) => isElement(node, 'p'));
  return [
    ...(heading && isElement(heading) ? [titled(heading)] : []),
    ...entries.map(({ level, link }, index): Block => {
      const start = index === 0 ? fieldStart(INSTRUCTION) : '';
      const end = index === entries.length - 1 ? FIELD_END : '';
      const looks = { style: STYLE.contents(level), tabStops };
      return { kind: 'paragraph', looks, children: [start, link, end] };
    }),
  ];
}

function titled(heading: Element): Block {
  const children = [run({}, text(textOf(heading)))];
  return { kind: 'paragraph', looks: { style: STYLE.contentsHeading }, children };
}

function entryOf(item: Element, { targets }: Work) {
  const link = item.children.find((node) => isElement(node, 'a'));
  const anchor = targets.get(idOf(attribute(link as Element, 'href') ?? ''));
  if (!link || !isElement(link) || anchor === undefined) return [];
  const [number] = link.children.filter((node) => isElement(node, 'span'));
  const page = number && isElement(number) ? textOf(number) : '';
  const title = textOf({ ...link, children: link.children.filter((node) => node !== number) });
  const entry = run({}, text(title)) + run({}, TAB) + field(`PAGEREF ${anchor} \\h`, run({}, text(page)));
  const level = hasClass(item, 'subkop') ? 3 : 2;
  return [{ level, link: linked(anchor, entry) }];
}
