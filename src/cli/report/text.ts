import { type Diagnostic, type LineIndex, lineIndex, type Range } from '../../core/index.ts';
import { frame } from './frame.ts';
import { type Paint, printable } from './terminal.ts';

/** What a text report needs besides the messages. */
interface TextContext {
  readonly sources: ReadonlyMap<string, string>;
  /** A source below the content folder as one reads it from where one stands. */
  readonly shown: (file: string) => string;
  readonly paint: Paint;
  /** Width of the terminal. */
  readonly columns: number;
}

/**
 * The messages for a reader: place, weight, rule and sentence on one line, below it the source line with carets, the other
 * places with their own line, and what to do.
 */
export function textReport(
  diagnostics: readonly Diagnostic[],
  { sources, shown, paint, columns }: TextContext,
): string {
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
