import type { Element } from 'hast';
import { cleanText } from '../escape.ts';
import { withPending } from './ankers.ts';
import { linkTarget } from './links.ts';
import { CAPITALS, looksOf, type ParagraphLooks, paragraphLooks, runLooks } from './looks.ts';
import { isNamedHeading, rolesOf, STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { BREAK, bookmarked, type Change, changedRun, linked, linkedOut, type RunLooks, run, text } from './wml.ts';
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
function trackedMark(pieces: readonly Piece[], work: Work): Pick<ParagraphLooks, 'change'> {
  const [first] = pieces;
  const track = first?.kind === 'text' ? first.track : undefined;
  if (!track || pieces.some((piece) => piece.kind !== 'text' || piece.track?.as !== track.as)) return {};
  return { change: changed(track, work) };
}

/** Who made a change and when, under a number that no other of the file has. */
function changed(track: Track, work: Work): Change {
  return { ...track, id: ++work.tracked };
}

/** A piece of text as a run: tracked where it came or went. */
function textRun(
  { run: looks, text: value, track }: Extract<Piece, { kind: 'text' }>,
  link: RunLooks | undefined,
  work: Work,
): string {
  const all = link ? { ...link, ...looks } : looks;
  return track ? changedRun(changed(track, work), all, value) : run(all, text(value));
}

/** A paragraph on the page of what follows, as a style that says so keeps it already. */
export function keptWithNext(block: ParagraphBlock): ParagraphBlock {
  const { style = '' } = block.looks;
  return KEEPING.has(style) || isNamedHeading(style) ? block : { ...block, looks: { ...block.looks, keepNext: true } };
}

/** A line between the ends of its bookmarks. */
function marked(line: string[], bookmarks: readonly string[], work: Work): string[] {
  if (bookmarks.length === 0) return line;
  const names = [...work.targets.values()];
  return bookmarks.reduceRight((inner, name) => bookmarked(inner, name, names.indexOf(name) + 1), line);
}

/** The looks of the text of a link. */
const LINK: RunLooks = { style: STYLE.hyperlink };

/** Pieces as the content of a paragraph; those that follow one another with the same target are one link. */
function lineOf(pieces: readonly Piece[], work: Work): string[] {
  const children: string[] = [];
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const href = pieces[from]?.href;
    while (to < pieces.length && pieces[to]?.href === href) to += 1;
    const target = href === undefined ? undefined : linkTarget(href, work.targets);
    const link = target && ('link' in target ? outward(target.link, work) : inward(target.anchor));
    const runs = pieces.slice(from, to).map((piece) => written(piece, link, work));
    if (link) children.push(link.around(runs.join('')));
    else children.push(...runs);
  }
  return children;
}

/** A link on its way to Word. */
interface Link {
  around(content: string): string;
  /** The id of the relationship that a picture in it is given; a link within the file has none. */
  click(): string | undefined;
}

function inward(anchor: string): Link {
  return { around: (content) => linked(anchor, content), click: () => undefined };
}

/** The most of a fragment that Word takes apart from its address. */
const LONGEST_FRAGMENT = 255;

/** A link out of the file. Word has the place in what it leads to apart; a picture takes the whole address. */
function outward(link: string, { relations }: Work): Link {
  const at = link.indexOf('#');
  const fragment = at > 0 ? link.slice(at + 1) : '';
  if (fragment === '' || fragment.length > LONGEST_FRAGMENT) {
    const id = relations.out(link);
    return { around: (content) => linkedOut(id, undefined, content), click: () => id };
  }
  const id = relations.out(link.slice(0, at));
  let whole: string | undefined;
  return {
    around: (content) => linkedOut(id, fragment, content),
    click() {
      whole ??= relations.out(link);
      return whole;
    },
  };
}

function written(piece: Piece, link: Link | undefined, work: Work): string {
  if (piece.kind === 'break') return run({}, BREAK);
  if (piece.kind === 'image') return piece.draw(link?.click());
  if (piece.kind === 'run') return piece.child;
  const shown = textRun(piece, link && LINK, work);
  return piece.field ? work.controls.control(piece.field, cleanText(piece.text), shown) : shown;
}

/** White space folded as a browser does: none at the ends nor beside a break; a no-break space is text. */
function fold(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let atStart = true;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (piece.kind === 'break') trimEnd(out);
      out.push(piece);
      atStart = piece.kind === 'break' || (piece.kind === 'run' && piece.opens === true);
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
