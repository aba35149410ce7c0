import type { ParagraphChild, XmlComponent } from 'docx';
import type { Element } from 'hast';
import { cleanText } from '../escape.ts';
import { withPending } from './ankers.ts';
import { linkTarget } from './links.ts';
import { CAPITALS, looksOf, type ParagraphLooks, paragraphLooks, runLooks } from './looks.ts';
import { isNamedHeading, rolesOf, STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import type { ParagraphBlock, Piece, Place, Track, Work } from './work.ts';
import { twips } from './xml.ts';

/** The styles that keep their paragraphs with what follows. */
const KEEPING: ReadonlySet<string> = new Set([
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [STYLE.heading(level), STYLE.quotedHeading(level)]),
  STYLE.term,
  ...Object.values(STYLE_ROLES).flatMap(({ paragraph, keepNext }) =>
    paragraph && keepNext ? [styleId(paragraph)] : [],
  ),
]);

/** A paragraph of pieces; none when there is nothing in it, for an empty paragraph is only space. */
export function paragraphOf(pieces: readonly Piece[], looks: ParagraphLooks, work: Work): ParagraphBlock[] {
  const line = lineOf(fold(pieces), work);
  if (line.length === 0) return [];
  const children = withPending(marked(line, work.pending.splice(0), work), work);
  work.lastLine = children;
  // Line spacing applies to the height of an image too: anything but single spacing cuts it off or leaves a gap.
  const tall = pieces.some(({ kind }) => kind === 'image');
  const spacing = { ...looks.spacing, line: 240, lineRule: 'auto' as const };
  return [
    { kind: 'paragraph', looks: { ...looks, ...(tall ? { spacing } : {}), ...trackedMark(pieces, work) }, children },
  ];
}

/** Of a paragraph that came or went as a whole its end did too: else an empty one is left when the change is taken or refused. */
function trackedMark(pieces: readonly Piece[], work: Work): Pick<ParagraphLooks, 'run'> {
  const [first] = pieces;
  const track = first?.kind === 'text' ? first.track : undefined;
  if (!track || pieces.some((piece) => piece.kind !== 'text' || piece.track?.as !== track.as)) return {};
  return { run: { [track.as]: changed(track, work) } };
}

/** Who made a change and when, under a number that no other of the file has. */
function changed({ author, date }: Track, work: Work): { id: number; author: string; date: string } {
  return { id: ++work.tracked, author, date };
}

/** A piece of text as a run: tracked where it came or went. */
function textRun(
  { run, text, track }: Extract<Piece, { kind: 'text' }>,
  style: { style?: string },
  work: Work,
): ParagraphChild {
  const { DeletedTextRun, InsertedTextRun, TextRun } = work.docx;
  const options = { ...style, ...run, text: cleanText(text) };
  if (!track) return new TextRun(options);
  const tracked = { ...options, ...changed(track, work) };
  return track.as === 'deletion' ? new DeletedTextRun(tracked) : new InsertedTextRun(tracked);
}

/** A paragraph on the page of what follows, as a style that says so keeps it already. */
export function keptWithNext(block: ParagraphBlock): ParagraphBlock {
  const { style = '' } = block.looks;
  return KEEPING.has(style) || isNamedHeading(style) ? block : { ...block, looks: { ...block.looks, keepNext: true } };
}

/** A line between the ends of its bookmarks. docx would keep counting from one file to the next; here each file starts at 1. */
function marked(line: ParagraphChild[], bookmarks: readonly string[], work: Work): ParagraphChild[] {
  const names = [...work.targets.values()];
  return bookmarks.reduceRight((inner, name) => bookmarked(inner, name, names.indexOf(name) + 1, work), line);
}

/** Children of a paragraph between the ends of a bookmark, whose number no other of the file has. */
export function bookmarked(children: ParagraphChild[], name: string, number: number, { docx }: Work): ParagraphChild[] {
  // The type of a paragraph's children only knows whole bookmarks; their two ends are written as they are.
  const [start, end] = [
    new docx.BookmarkStart(name, number),
    new docx.BookmarkEnd(number),
  ] as unknown as ParagraphChild[];
  return [start as ParagraphChild, ...children, end as ParagraphChild];
}

/** Pieces as the children of a paragraph; those that follow one another with the same target are one link. */
function lineOf(pieces: readonly Piece[], work: Work): ParagraphChild[] {
  const { docx, targets, controls } = work;
  const children: ParagraphChild[] = [];
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const href = pieces[from]?.href;
    while (to < pieces.length && pieces[to]?.href === href) to += 1;
    const target = href === undefined ? undefined : linkTarget(href, targets);
    const style = target ? { style: STYLE.hyperlink } : {};
    const runs = pieces.slice(from, to).map((piece) => {
      if (piece.kind === 'break') return new docx.TextRun({ break: 1 });
      if (piece.kind !== 'text') return piece.child;
      const run = textRun(piece, style, work);
      return piece.field ? controls.control(piece.field, cleanText(piece.text), [run]) : run;
    });
    if (!target) children.push(...runs);
    else if ('link' in target) children.push(new docx.ExternalHyperlink({ link: target.link, children: runs }));
    else children.push(internalLink(docx, target.anchor, runs));
  }
  return children;
}

/** A link to a bookmark. That of docx gives a picture in it a reference to a file that is not there. */
function internalLink(docx: Work['docx'], anchor: string, children: readonly ParagraphChild[]): ParagraphChild {
  const attributes = { history: { key: 'w:history', value: 1 }, anchor: { key: 'w:anchor', value: anchor } };
  const link = new docx.BuilderElement({ name: 'w:hyperlink', attributes, children: [...children] as XmlComponent[] });
  // The type of a paragraph's children does not know elements of one's own; they are written as they are.
  return link as unknown as ParagraphChild;
}

/** White space folded as a browser does: none at the ends nor beside a break; a no-break space is text. */
function fold(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let atStart = true;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (piece.kind === 'break') trimEnd(out);
      out.push(piece);
      atStart = piece.kind === 'break' || piece.opens === true;
      continue;
    }
    const folded = piece.text.replace(/[ \t\r\n\f]+/g, ' ');
    const text = atStart ? folded.replace(/^ /, '') : folded;
    if (text === '') continue;
    out.push({ ...piece, text });
    atStart = text.endsWith(' ');
  }
  trimEnd(out);
  return out;
}

function trimEnd(out: Piece[]): void {
  const last = out.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  out.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') out.push({ ...last, text });
}

/** The looks of `p`: the style of its first style name, with what the others say. */
export function paragraphStyle(element: Element, place: Place, { huisstijl }: Work): ParagraphLooks {
  const named = rolesOf(element).filter(([, role]) => role.paragraph);
  const main = named.find(([, role]) => !role.modifier) ?? (place.style === STYLE.standard ? named[0] : undefined);
  const style = main?.[1].paragraph ? styleId(main[1].paragraph) : place.style;
  const looks: ParagraphLooks = { ...place.looks, style };
  let letters = { ...place.run };
  if (rolesOf(element).some(([, { capitals, paragraph }]) => capitals && !paragraph)) Object.assign(letters, CAPITALS);
  if (main?.[1].below) Object.assign(looks, { keepNext: false, spacing: { after: twips(huisstijl.tekst.onder) } });
  for (const [name, role] of named) {
    if (name === main?.[0]) continue;
    Object.assign(looks, paragraphLooks(looksOf(huisstijl, name)));
    letters = { ...letters, ...runLooks(looksOf(huisstijl, name)) };
    if (role.keepNext) looks.keepNext = true;
    if (role.align) looks.alignment = role.align;
  }
  return { ...looks, letters };
}
