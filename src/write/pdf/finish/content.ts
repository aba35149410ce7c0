import { literalEnd } from './tokens.ts';

/** A stretch of a content stream that paints, with the marked content that it stands in. */
export interface Painting {
  /** Where it begins, path construction and operands included. */
  readonly start: number;
  readonly end: number;
  readonly what: 'text' | 'path' | 'object';
  /** The innermost marked content with a number; undefined where there is none. */
  readonly mcid: number | undefined;
  /** Name of the image or form that is drawn, without its slash. */
  readonly name?: string;
}

/** Where a piece of marked content begins: the operands and the operator. */
export interface Opening {
  readonly start: number;
  readonly end: number;
  readonly mcid: number;
  /** Offset of the operator that ends it. */
  close: number;
}

/** Glyphs that are drawn one behind the other on one line, in one font. */
export interface Show {
  readonly mcid: number | undefined;
  /** Name of the font among the resources, without its slash. */
  readonly font: string;
  /** Of its letters, in points. */
  readonly size: number;
  /** Its baseline in points, up from the foot of the page. */
  readonly y: number;
  /** Where the glyphs stand in the text of the stream. */
  readonly start: number;
  end: number;
}

/** What a content stream does, as far as the steps need to know. */
export interface Scanned {
  readonly paintings: readonly Painting[];
  readonly openings: readonly Opening[];
  readonly shows: readonly Show[];
  /** Whether a glyph was drawn that stands for a character which the font lacks. */
  readonly missingGlyph: boolean;
}

const PATH_OPERATORS = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINT_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh']);
const MISSING = '0000';
/** How the browser writes nearly all of a page: a glyph, a step, a glyph. Read in one go, for speed. */
const GLYPHS = /(?:(?:[-\d.]+ [-\d.]+ Td )?<[0-9A-F]{4}> Tj\n)+/y;
/** Character codes, for speed: a scanner meets a million of them in a long stuk. */
const [LESS, GREATER, PAREN, OPEN_BRACKET, CLOSE_BRACKET, SLASH] = [0x3c, 0x3e, 0x28, 0x5b, 0x5d, 0x2f];
const [UPPER_T, LOWER_J, UPPER_J, QUOTE, DOUBLE_QUOTE] = [0x54, 0x6a, 0x4a, 0x27, 0x22];
const [LOWER_F, LOWER_M] = [0x66, 0x6d];
/** How far down a point is drawn: `y = scale * v + shift`. Nothing that griffie prints is turned or slanted. */
interface Down {
  readonly scale: number;
  readonly shift: number;
}

/**
 * Goes once through a content stream (as latin1 text) and tells what paints where. Text outside marked content counts
 * by the text object, `BT` to `ET`, unless there is marked content with a number inside that.
 */
export function scanContent(text: string): Scanned {
  const paintings: Painting[] = [];
  const openings: Opening[] = [];
  const shows: Show[] = [];
  const states: Down[] = [];
  let down: Down = { scale: 1, shift: 0 };
  let placed: Down = down;
  let font = { name: '', size: 0 };
  let line: Show | undefined;
  const open: { outer: number | undefined; opening: Opening | undefined }[] = [];
  let mcid: number | undefined;
  let missingGlyph = text.includes(`<${MISSING}> Tj`);
  let operands = -1;
  let name: string | undefined;
  let pathStart = -1;
  let textObject: { start: number; shows: { start: number; end: number; mcid: number | undefined }[] } | undefined;

  const show = (start: number, end: number): void => {
    const last = textObject?.shows.at(-1);
    if (last && last.mcid === mcid) last.end = end;
    else textObject?.shows.push({ start, end, mcid });
    if (line) line.end = end;
    else {
      line = { mcid, font: font.name, size: Math.abs(font.size * placed.scale), y: placed.shift, start, end };
      shows.push(line);
    }
  };
  const place = (isFont: boolean, operands: string): void => {
    const words = operands.split(' ');
    if (isFont) font = { name: (words[0] ?? '').slice(1), size: Number(words[1]) };
    else placed = within(down, words);
    line = undefined;
  };
  const operator = (word: string, start: number, end: number): void => {
    line = undefined;
    if (PATH_OPERATORS.has(word)) {
      if (pathStart < 0) pathStart = start;
    } else if (PAINT_PATH.has(word)) {
      paintings.push({ start: pathStart < 0 ? start : pathStart, end, what: 'path', mcid });
      pathStart = -1;
    } else if (word === 'n') {
      pathStart = -1;
    } else if (word === 'q') {
      states.push(down);
    } else if (word === 'Q') {
      down = states.pop() ?? down;
    } else if (word === 'cm') {
      down = within(down, text.slice(start, end).split(' '));
    } else if (word === 'BT') {
      textObject = { start, shows: [] };
    } else if (word === 'ET' && textObject) {
      const { shows } = textObject;
      const whole = shows.length === 1 && shows[0]?.mcid === undefined;
      for (const part of shows)
        paintings.push({ ...part, what: 'text', ...(whole ? { start: textObject.start, end } : {}) });
      textObject = undefined;
    } else if (word === 'BDC' || word === 'BMC') {
      const outer = mcid;
      let opening: Opening | undefined;
      const found = word === 'BDC' ? /\/MCID (\d+)/.exec(text.slice(start, end)) : null;
      if (found) {
        mcid = Number(found[1]);
        opening = { start, end, mcid, close: text.length };
        openings.push(opening);
      }
      open.push({ outer, opening });
    } else if (word === 'EMC') {
      const ended = open.pop();
      if (ended?.opening) ended.opening.close = start;
      mcid = ended?.outer;
    } else if (word === 'Do') {
      paintings.push({ start, end, what: 'object', mcid, ...(name === undefined ? {} : { name }) });
    }
  };

  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      at++;
      continue;
    }
    if (operands < 0) {
      operands = at;
      GLYPHS.lastIndex = at;
      if (textObject && GLYPHS.test(text)) {
        at = GLYPHS.lastIndex;
        show(operands, at - 1);
        operands = -1;
        continue;
      }
    }
    if (code === LESS) {
      if (text.charCodeAt(at + 1) === LESS) {
        at += 2;
        continue;
      }
      const end = text.indexOf('>', at);
      if (hasMissingGlyph(text, at + 1, end)) missingGlyph = true;
      at = end + 1;
    } else if (code === PAREN) {
      at = literalEnd(text, at + 1);
    } else if (code === SLASH) {
      const end = wordEnd(text, at + 1);
      name = text.slice(at + 1, end);
      at = end;
    } else if (isLetter(code) || code === QUOTE || code === DOUBLE_QUOTE) {
      const end = wordEnd(text, at);
      const second = text.charCodeAt(at + 1);
      if (code === QUOTE || code === DOUBLE_QUOTE || (code === UPPER_T && (second === LOWER_J || second === UPPER_J))) {
        show(operands, end);
      } else if (code === UPPER_T) {
        if (second === LOWER_F || second === LOWER_M) place(second === LOWER_F, text.slice(operands, end));
      } else {
        operator(text.slice(at, end), operands, end);
      }
      operands = -1;
      at = end;
    } else if (code === OPEN_BRACKET || code === CLOSE_BRACKET || code === GREATER) {
      at++;
    } else {
      at = wordEnd(text, at + 1);
    }
  }
  return { paintings, openings, shows, missingGlyph };
}

/** A place within another, by the operands of `cm` or `Tm`. */
function within({ scale, shift }: Down, operands: readonly string[]): Down {
  return { scale: scale * Number(operands[3]), shift: scale * Number(operands[5]) + shift };
}

/** Glyph 0 of a font whose glyphs are two bytes each: every font of ours is. */
function hasMissingGlyph(text: string, from: number, end: number): boolean {
  for (let at = from; at + 4 <= end; at += 4) if (text.startsWith(MISSING, at)) return true;
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) break;
    if (code === SLASH || code === LESS || code === GREATER || code === OPEN_BRACKET || code === CLOSE_BRACKET) break;
    if (code === PAREN) break;
  }
  return at;
}

/** A change in a content stream: the text between two offsets becomes another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes changes that do not overlap, in whatever order they come. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
