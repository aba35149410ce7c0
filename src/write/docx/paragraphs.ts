import type { IRunPropertiesOptions, ParagraphChild } from 'docx';
import type { Element } from 'hast';
import { lineOf } from './inline.ts';
import { looksOf, type ParagraphLooks, paragraphLooks, runLooks } from './looks.ts';
import { STYLE, styleId } from './style-names.ts';
import { rolesOf } from './vocabulary.ts';
import type { ParagraphBlock, Piece, Place, Work } from './work.ts';

/** A paragraph of pieces; none when there is nothing in it, for an empty paragraph is only space. */
export function paragraphOf(pieces: readonly Piece[], looks: ParagraphLooks, work: Work): ParagraphBlock[] {
  const line = lineOf(pieces, work);
  if (line.length === 0) return [];
  const children = marked(line, work.pending.splice(0), work);
  // Line spacing applies to the height of an image too: anything but single spacing cuts it off or leaves a gap.
  const tall = pieces.some(({ kind }) => kind === 'image');
  const spacing = { ...looks.spacing, line: 240, lineRule: 'auto' as const };
  return [{ kind: 'paragraph', looks: tall ? { ...looks, spacing } : looks, children }];
}

/** A line between the ends of its bookmarks. docx would keep counting from one file to the next; here each file starts at 1. */
function marked(line: ParagraphChild[], bookmarks: readonly string[], { docx, targets }: Work): ParagraphChild[] {
  if (bookmarks.length === 0) return line;
  const names = [...targets.values()];
  const starts = bookmarks.map((name) => new docx.BookmarkStart(name, names.indexOf(name) + 1));
  const ends = bookmarks.map((name) => new docx.BookmarkEnd(names.indexOf(name) + 1));
  // The type of a paragraph's children only knows whole bookmarks; their two ends are written as they are.
  return [...starts, ...line, ...ends] as unknown as ParagraphChild[];
}

/** The looks of `p`: the style of its first style name, the others as direct formatting on top of it. */
export function paragraphStyle(
  element: Element,
  place: Place,
  { huisstijl }: Work,
): { looks: ParagraphLooks; run: IRunPropertiesOptions } {
  const roles = rolesOf(element);
  const named = roles.filter(([, role]) => role.paragraph);
  const main = named.find(([, role]) => !role.modifier) ?? (place.style === STYLE.standard ? named[0] : undefined);
  const looks: ParagraphLooks = {
    ...place.looks,
    style: main?.[1].paragraph ? styleId(main[1].paragraph) : place.style,
  };
  let run: IRunPropertiesOptions = place.run;
  for (const [name, role] of named) {
    if (name === main?.[0]) continue;
    Object.assign(looks, paragraphLooks(looksOf(huisstijl, name)));
    run = { ...run, ...runLooks(looksOf(huisstijl, name)) };
    if (role.keepNext) looks.keepNext = true;
    if (role.align) looks.alignment = role.align;
  }
  return { looks, run };
}
