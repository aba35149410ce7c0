/** Tab stops of a frame. */
const TAB = 4;

/** Columns that a code point takes on a terminal: 0 for marks and joiners, 2 for East Asian wide and emoji, else 1. */
function widthOf(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide || /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** One character of a line as a terminal shows it. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Offset in the line, in UTF-16 units. */
  readonly at: number;
}

/**
 * A line as cells: tabs become spaces up to the next stop, and what would steer the terminal instead of standing on it
 * (escape codes, marks that turn the direction of writing) becomes a visible sign.
 */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = 0;
  for (const character of line) {
    const text = visible(character, column);
    const width = textWidth(text);
    cells.push({ text, width, at });
    column += width;
    at += character.length;
  }
  return cells;
}

/** A text from a source as it is safe to print: without anything that steers a terminal. */
export function printable(text: string): string {
  return text.replace(/[\s\S]/gu, (character) => (character === '\n' ? character : visible(character, 0)));
}

/** Cuts a text to a number of columns, with `…` at the end when something was left out. */
export function cut(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function visible(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  if (/^[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]$/u.test(character)) return '\ufffd';
  return /^[\p{Cc}\p{Cs}]$/u.test(character) ? '\ufffd' : character;
}
