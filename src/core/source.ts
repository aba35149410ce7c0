/** A place in a text. Lines and columns count from 1; columns are UTF-16 units, as editors and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text file of the content folder. */
export interface SourceFile {
  /** Path below the content folder, with `/` between the parts on every system. */
  readonly path: string;
  /** The text as it stands, line endings kept, without a byte order mark. Not normalised: positions must fit the file. */
  readonly text: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly digest: string;
}

/** A file that is not text: an image, or a PDF that goes along. Its bytes are read through Host when they are written. */
export interface Asset {
  /** Path below the content folder, with `/` between the parts. */
  readonly path: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly digest: string;
  /** Of an SVG: what it comes to. */
  readonly svg?: SvgFinding;
}

/** What an SVG comes to: why it is no picture, in Dutch after "omdat"; else what was left out of it, in Dutch, and the characters of its text. */
export type SvgFinding = { readonly fault: string } | { readonly leftOut: string; readonly characters: string };

/** The first place of a file: where a fault stands that has no better place. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Translates between offsets in one text and positions. Lines end at LF, CRLF or a lone CR, as in CommonMark. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of a UTF-16 offset; an offset beyond the text gives its end. */
  positionAt(offset: number): Position;
  /** The UTF-16 offset of a position; a place beyond the text gives the nearest one in it. */
  offsetAt(position: Position): number;
  rangeOf(start: number, end: number): Range;
  /** A line without its line ending; a line that is not there is empty. */
  lineText(line: number): string;
}

/** Indexes the lines of a text once, so that every look-up after it is a binary search. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const positionAt = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
  return {
    lineCount: starts.length,
    positionAt,
    offsetAt: ({ line, column }) => Math.min(startOf(line) + column - 1, startOf(line + 1)),
    rangeOf: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/[\r\n]+$/, ''),
  };
}
