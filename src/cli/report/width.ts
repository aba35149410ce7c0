import stringWidth from 'string-width';

/** Tab stops of a frame. */
const TAB = 4;

/** Cuts a text where a reader sees one character end and the next begin: an accent or a joined emoji stays whole. */
const CHARACTERS = new Intl.Segmenter('nl');

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
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
  for (const { segment, index } of CHARACTERS.segment(line)) {
    const text = visible(segment, column);
    const width = textWidth(text);
    cells.push({ text, width, at: index });
    column += width;
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
  for (const { segment } of CHARACTERS.segment(text)) {
    width += textWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function visible(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  if (/^[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]$/u.test(character)) return '\ufffd';
  return /^[\p{Cc}\p{Cs}]$/u.test(character) ? '\ufffd' : character;
}
