import type { Element } from 'hast';
import { pixelsOfMm, tallestImage } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { box } from './box.ts';
import { drawing } from './drawing.ts';
import { field } from './fields.ts';
import { wordSource } from './images.ts';
import { idOf } from './links.ts';
import { characterOf, rolesOf, STYLE } from './style-names.ts';
import { bookmarked, type RunLooks, run, TAB, text } from './wml.ts';
import {
  attribute,
  type InlineStyle,
  isElement,
  type Piece,
  type Place,
  type Track,
  textOf,
  type Work,
} from './work.ts';

export type InlineWriter = (element: Element, style: InlineStyle, place: Place, work: Work) => Piece[];

/** An element that only changes how its text looks. */
export function marked(looks: RunLooks): InlineWriter {
  return (element, style, place, work) =>
    work.pieces(element.children, { ...style, run: { ...style.run, ...looks } }, place);
}

/** An element whose looks are a character style, by its style name or else the given one. */
export function characterStyled(otherwise?: string): InlineWriter {
  return (element, style, place, work) => {
    const id = characterOf(rolesOf(element)) ?? otherwise;
    return marked(id === undefined ? {} : { style: id })(element, style, place, work);
  };
}

/** An element that was put in or dropped by someone, as a tracked change; any other as `otherwise` writes it. */
function tracked(as: Track['as'], otherwise: InlineWriter): InlineWriter {
  return (element, style, place, work) => {
    const author = attribute(element, 'dataSpoor');
    if (author === undefined) return otherwise(element, style, place, work);
    const track = { as, author, date: `${attribute(element, 'dataDag') || '2000-01-01'}T00:00:00Z` };
    return work.pieces(element.children, { ...style, track }, place);
  };
}

/** `del`: text that is struck through, or that was dropped. */
export const deleted: InlineWriter = tracked('deletion', marked({ strike: true }));

/** `span`: text in a character style, or a blank to fill in: underlined tabs to type over. The number of a note is Word's own. */
export const span: InlineWriter = tracked('insertion', (element, style, place, work) => {
  if (hasClass(element, 'noot-nummer')) return [];
  if (hasClass(element, 'vakje')) return box(textOf(element), place);
  const pieces = characterStyled()(element, style, place, work);
  if (!hasClass(element, 'invulplek') || textOf(element) !== '') return pieces;
  return [{ kind: 'run', child: run({ ...style.run, style: 'Invulplek' }, TAB.repeat(4)) }];
});

/** `a`: a link, or the reference to a note. */
export const anchor: InlineWriter = (element, style, place, work) => {
  const href = attribute(element, 'href');
  if (href === undefined) return work.pieces(element.children, style, place);
  const note = href.startsWith('#') ? idOf(href) : '';
  if (work.notes.has(note)) return noteReference(note, work);
  return characterStyled()(element, { ...style, href }, place, work);
};

/** `sup`: raised text; the mark of a note is raised by its style. */
export const superscript: InlineWriter = (element, style, place, work) => {
  const call = hasClass(element, 'noot') && element.children.find((node) => isElement(node, 'a'));
  if (!call) return marked({ superScript: true })(element, style, place, work);
  const note = idOf(attribute(call as Element, 'href') ?? '');
  if (!work.notes.has(note)) throw new Error(`Note "${note}" has a reference but no text`);
  return work.pieces(element.children, style, place);
};

/**
 * The mark of a note: Word numbers the first one itself and hangs the note on it; any other is a field that takes the number
 * from there. Of a note that hangs on no place, for only another note cites it, it shows the number.
 */
function noteReference(note: string, work: Work): Piece[] {
  const number = work.notes.get(note) as number;
  const first = !work.cited.has(note);
  work.cited.add(note);
  if (first) work.citedInNote?.push(note);
  const hangs = first && work.citedInNote === undefined;
  const looks = { style: STYLE.footnoteReference };
  if (!hangs) {
    const result = run(looks, text(String(number)));
    const child = work.hung.has(note) ? field(`NOTEREF ${bookmarkOf(number)} \\f \\h`, result) : result;
    return [{ kind: 'run', child }];
  }
  work.hung.add(note);
  const mark = [run(looks, `<w:footnoteReference w:id="${number}"/>`)];
  const line = work.calledAgain.has(note) ? bookmarked(mark, bookmarkOf(number), work.targets.size + number) : mark;
  return [{ kind: 'run', child: line.join('') }];
}

/** The bookmark around the mark of a note; Word does not list a name that begins like this. */
const bookmarkOf = (number: number): string => `_Noot${number}`;

export const lineBreak: InlineWriter = () => [{ kind: 'break' }];

/** `img`: its picture, or its text where Word cannot show it. */
export const image: InlineWriter = (element, { run: looks, href }, place, work) => {
  const description = cleanText(attribute(element, 'alt') ?? '');
  const ready = work.images.get(wordSource(element));
  if (!ready) return [{ kind: 'text', text: description, run: { ...looks, italics: true } }];
  const number = ++work.drawings;
  const [width, height] = [lengthOf(element, 'width', place), lengthOf(element, 'height', place)];
  const isAsked = width !== undefined || height !== undefined;
  const asked = { width, height, tallest: pixelsOfMm(tallestImage(work.huisstijl, isAsked)) };
  const draw = (click: string | undefined) => drawing(ready, asked, place.width, { number, description, click }, work);
  return [{ kind: 'image', draw, ...(href === undefined ? {} : { href }) }];
};

/** A length in pixels from an attribute, which may be a part of the width of its place; undefined for none. */
function lengthOf(element: Element, name: 'width' | 'height', place: Place): number | undefined {
  const written = attribute(element, name) ?? '';
  const value = Number.parseFloat(written);
  if (!(value > 0)) return undefined;
  return written.endsWith('%') ? (value / 100) * (place.width / 15) : value;
}
