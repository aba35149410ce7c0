import { type Diagnostic, type LineIndex, lineIndex, type Range } from '../../core/index.ts';
import { type Cell, cellsOf, type Paint, printable } from './terminal.ts';

/** How much of a line is shown before the first marked character when the line does not fit. */
const LEAD = 20;
/** Never narrower than this, however small the terminal says it is. */
const NARROWEST = 30;
/** A line longer than this, in UTF-16 units, is cut around the range before it is measured: a line can be a whole file. */
const LONG_LINE = 4000;

/** What a text report needs besides the messages. */
interface Context {
  readonly sources: ReadonlyMap<string, string>;
  /** A source below the content folder as one reads it from where one stands. */
  readonly shown: (file: string) => string;
  readonly paint: Paint;
  /** Width of the terminal. */
  readonly columns: number;
}

/** The messages for a reader: place, weight, rule and sentence, the source line with carets, other places, and what to do. */
export function textReport(diagnostics: readonly Diagnostic[], { sources, shown, paint, columns }: Context): string {
  const indexes = new Map<string, LineIndex>();
  const place = (file: string, { start }: Range): string => `${printable(shown(file))}:${start.line}:${start.column}`;
  // The line of a range with its carets; nothing when the text is not known, as of a file that is not UTF-8.
  const framed = (file: string, range: Range, mark: (text: string) => string): string[] => {
    const lines = indexes.get(file) ?? lineIndex(sources.get(file) ?? '');
    indexes.set(file, lines);
    if (!sources.get(file) || range.start.line > lines.lineCount) return [];
    const { source, gutter, carets } = frame(lines, range, columns);
    return [paint.dim(source.slice(0, gutter.length)) + source.slice(gutter.length), paint.dim(gutter) + mark(carets)];
  };
  return diagnostics
    .map(({ rule, severity, file, range, message, hint, related }) => {
      const weigh = severity === 'fout' ? paint.red : paint.yellow;
      const head = [paint.bold(place(file, range)), weigh(severity), paint.dim(rule), printable(message)];
      const lines = [
        head.join('  '),
        ...framed(file, range, weigh),
        ...related.flatMap((one) => [
          `  ${paint.cyan('zie')}  ${place(one.file, one.range)}  ${printable(one.message)}`,
          ...framed(one.file, one.range, paint.cyan),
        ]),
        ...(hint === '' ? [] : [`  ${paint.green('doe')}  ${printable(hint)}`]),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

/**
 * Frames the first line of a range: the line of the source (`  17 | 4. Instemmen met`), and carets below the range behind an
 * empty gutter. Of a range over several lines the carets run to the end of that line; an empty range gets one caret. Tabs,
 * wide characters and marks without width keep the carets below their characters.
 */
export function frame(
  lines: LineIndex,
  range: Range,
  columns: number,
): { source: string; gutter: string; carets: string } {
  const number = String(range.start.line).padStart(5);
  const gutter = `${' '.repeat(number.length)} | `;
  const whole = lines.lineText(range.start.line);
  const skipped = whole.length <= LONG_LINE ? 0 : Math.max(0, range.start.column - LONG_LINE / 2);
  const line = whole.slice(skipped, skipped + LONG_LINE);
  const from = range.start.column - 1 - skipped;
  const to = range.end.line > range.start.line ? line.length : range.end.column - 1 - skipped;
  const cells = cellsOf(line);
  const [start, end] = stretch(cells, from, Math.max(NARROWEST, columns - gutter.length - 2));
  const shown = cells.slice(start, end);
  const cutBefore = start > 0 || skipped > 0;
  const cutAfter = end < cells.length || skipped + line.length < whole.length;
  const before = width(shown.filter((cell) => cell.at < from));
  const under = width(shown.filter((cell) => cell.at >= from && cell.at < to));
  const source = `${cutBefore ? '…' : ''}${shown.map((cell) => cell.text).join('')}${cutAfter ? '…' : ''}`;
  return {
    source: `${number} | ${source}`.trimEnd(),
    gutter,
    carets: `${' '.repeat(before + (cutBefore ? 1 : 0))}${'^'.repeat(Math.max(1, under))}`,
  };
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** From where to where the cells fit, around the place that is marked. */
function stretch(cells: readonly Cell[], from: number, columns: number): [start: number, end: number] {
  if (width(cells) <= columns) return [0, cells.length];
  const mark = cells.findIndex((cell) => cell.at >= from);
  const at = mark < 0 ? cells.length : mark;
  const start = width(cells.slice(0, at)) < columns - LEAD ? 0 : Math.max(0, at - LEAD);
  let end = start;
  for (let room = columns; end < cells.length; end++) {
    room -= (cells[end] as Cell).width;
    if (room < 0) break;
  }
  return [start, end];
}
