import type { Show } from './content.ts';
import { type Letters, lettersOf, readGlyphs } from './glyphs.ts';
import { type Element, isInForm, type Mark } from './structure.ts';
import { isDict, list, type Value } from './values.ts';
import type { PageContent, Work } from './work.ts';

/** A line of text as it stands on a page. */
export interface Line {
  /** Counts from 0. */
  readonly page: number;
  /** Its baseline in points, down from the head of the page. */
  readonly y: number;
  /** What it says, the space at its end included; without the calls of notes. */
  text(): string;
  /** Its first letter at least: for who looks at many lines, and reads few. */
  first(): string;
  /** Its last letters: one at least that is no space. */
  last(): string;
}

/** A stretch of text that hangs together: a paragraph, a heading, what a cell or an item of a list says itself. */
export interface Block {
  /** Its structure type: `P`, `LBody`, `TD`. */
  readonly role: string;
  /** The structure types around it. */
  readonly within: readonly string[];
  /** The pages on which something of it is drawn, a picture too; in order. */
  readonly pages: readonly number[];
  readonly lines: readonly Line[];
}

/** Where everything that is read stands on the pages. */
export interface Layout {
  /** Of each page, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** In reading order. */
  readonly blocks: readonly Block[];
}

/** What stands within a line. */
const INLINE = new Set(['NonStruct', 'Span', 'Link', 'Reference', 'Strong', 'Em', 'Sub', 'Figure', 'Annot']);
/** Two pieces of text further apart than this, in their own size, stand on two lines; what is raised does not. */
const LINE_STEP = 0.6;

/** So much of a content stream, in bytes, holds two or three glyphs. */
const EDGE = 60;

/** A piece of text with what it is drawn with. */
interface Piece {
  readonly page: number;
  readonly y: number;
  readonly show: Show;
  /** The number of a note is no word of the line. */
  readonly isCall: boolean;
}

/** A block that is being filled. */
interface Open {
  readonly role: string;
  readonly within: readonly string[];
  readonly pages: Set<number>;
  readonly pieces: Piece[];
}

/** Finds the lines of every block of a finished file, by the structure and the places of the text. */
export function layoutOf({ pdf, structure, contents }: Work): Layout {
  const pages = pdf.pages().map(({ dict }) => {
    const [left, bottom, right, top] = list(pdf.resolve(dict.get('MediaBox'))).map(Number);
    return { width: Number(right) - Number(left), height: Number(top) - Number(bottom) };
  });
  const numbers = new Map(contents.map(({ page }, index) => [page, index]));
  const shows = contents.map(({ scanned }) => byMark(scanned.shows));
  const fonts = new Map<Value, Letters>();
  const readers = contents.map((content) => readerOf(pdf, content, fonts));
  const open: Open[] = [];
  const draw = (block: Open, mark: Mark, isCall: boolean): void => {
    const page = numbers.get(mark.page);
    if (page === undefined) return;
    block.pages.add(page);
    if (isInForm(mark)) return;
    for (const show of shows[page]?.get(mark.mcid) ?? []) {
      block.pieces.push({ page, y: (pages[page]?.height ?? 0) - show.y, show, isCall });
    }
  };
  const walk = (element: Element, within: readonly string[], around?: Open, isCall = false): Open | undefined => {
    const isInline = INLINE.has(element.role);
    let block = isInline ? around : undefined;
    const inside = isInline ? within : [...within, element.role];
    const call = isCall || element.role === 'Reference';
    for (const kid of element.kids) {
      if (kid.kind === 'mark') {
        if (!block) {
          block = { role: inside.at(-1) ?? '', within: inside.slice(0, -1), pages: new Set(), pieces: [] };
          open.push(block);
        }
        draw(block, kid, call);
      } else if (kid.kind === 'element') {
        const found = walk(kid, inside, block, call);
        // What follows a block within another is a new one.
        block = INLINE.has(kid.role) ? found : undefined;
      }
    }
    return block;
  };
  walk(structure.top, []);
  const blocks = open.map(({ role, within, pages: on, pieces }): Block => {
    const lines = linesOf(pieces).map((line) => lineOf(line, readers));
    return { role, within, pages: [...on], lines };
  });
  return { pages, blocks };
}

function byMark(shows: readonly Show[]): ReadonlyMap<number | undefined, readonly Show[]> {
  const found = new Map<number | undefined, Show[]>();
  for (const show of shows) {
    const same = found.get(show.mcid);
    if (same) same.push(show);
    else found.set(show.mcid, [show]);
  }
  return found;
}

/** Reads a stretch of the text of a page in a font. A font is read when the first text in it is. */
type Reader = (font: string, start: number, end: number) => string;

function readerOf(pdf: Work['pdf'], { resources, text }: PageContent, known: Map<Value, Letters>): Reader {
  const named = pdf.resolve(resources.get('Font'));
  const here = new Map<string, Letters>();
  const load = (font: string): Letters => {
    const value = isDict(named) ? named.get(font) : undefined;
    const letters: Letters = value === undefined ? new Map() : (known.get(value) ?? lettersOf(pdf, pdf.dict(value)));
    if (value !== undefined) known.set(value, letters);
    here.set(font, letters);
    return letters;
  };
  return (font, start, end) => readGlyphs(text, start, end, here.get(font) ?? load(font));
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const [first] = lines.at(-1) ?? [];
    const step = first && Math.max(first.show.size, piece.show.size) * LINE_STEP;
    if (first && first.page === piece.page && Math.abs(first.y - piece.y) < (step ?? 0)) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function lineOf(pieces: readonly Piece[], readers: readonly Reader[]): Line {
  const { page = 0 } = pieces[0] ?? {};
  const words = pieces.filter(({ isCall }) => !isCall).map(({ show }) => show);
  const read = ({ font }: Show, start: number, end: number): string => readers[page]?.(font, start, end) ?? '';
  let known: string | undefined;
  return {
    page,
    y: Math.max(...pieces.map(({ y }) => y)),
    text: () => {
      known ??= words.map((show) => read(show, show.start, show.end)).join('');
      return known;
    },
    first: () => {
      const [show] = words;
      return show ? read(show, show.start, Math.min(show.end, show.start + EDGE)) : '';
    },
    last: () => {
      const show = words.at(-1);
      const end = show ? read(show, Math.max(show.start, show.end - EDGE), show.end) : '';
      // The space at the end of a line may be a piece of its own.
      const before = words.at(-2);
      return before && end.trim() === ''
        ? read(before, Math.max(before.start, before.end - EDGE), before.end) + end
        : end;
    },
  };
}
