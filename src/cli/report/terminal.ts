import { styleText } from 'node:util';
import stringWidth from 'string-width';

/** Tab stops of a frame. */
const TAB = 4;

/** Cuts a text where a reader sees one character end and the next begin: an accent or a joined emoji stays whole. */
const CHARACTERS = new Intl.Segmenter('nl');

/** A line of letters and signs that take one column each, as nearly all are: cutting it up needs no table of characters. */
const PLAIN = /^[ -~¡-¬®-ɏ‘-”€–…]*$/u;

const STYLES = ['red', 'yellow', 'green', 'cyan', 'dim', 'bold'] as const;
type Style = (typeof STYLES)[number];
/** Paints texts for a terminal. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** The paint of a terminal that shows colours, or of one that does not: there every text stays as it is. */
export function paint(colour: boolean): Paint {
  // The Host knows whether there is colour: Node is not to look at a stream of its own choice.
  const of = (style: Style) => (text: string) =>
    colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return Object.fromEntries(STYLES.map((style) => [style, of(style)])) as Paint;
}

/** Columns that a text takes on a terminal. */
export const textWidth = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });

/** One character of a line as a terminal shows it. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Offset in the line, in UTF-16 units. */
  readonly at: number;
}

/** A line as cells: tabs become spaces, and what would steer the terminal instead of standing on it a visible sign. */
export function cellsOf(line: string): Cell[] {
  if (PLAIN.test(line)) return [...line].map((text, at) => ({ text, width: 1, at }));
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
  return /^[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]$/u.test(character) ? '\ufffd' : character;
}
