import { type Diagnostic, type LineIndex, lineIndex, type Range } from '../../core/index.ts';
import type { Paint } from './colour.ts';
import { frame } from './frame.ts';
import { printable } from './width.ts';

/** What a text report needs besides the messages. */
export interface TextContext {
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
export function textReport(diagnostics: readonly Diagnostic[], context: TextContext): string {
  const indexes = new Map<string, LineIndex | undefined>();
  const linesOf = (file: string): LineIndex | undefined => {
    if (!indexes.has(file)) {
      const text = context.sources.get(file);
      indexes.set(file, text === undefined || text === '' ? undefined : lineIndex(text));
    }
    return indexes.get(file);
  };
  return diagnostics.map((diagnostic) => `${message(diagnostic, context, linesOf)}\n`).join('\n');
}

type LinesOf = (file: string) => LineIndex | undefined;

function message(diagnostic: Diagnostic, context: TextContext, linesOf: LinesOf): string {
  const { paint } = context;
  const weigh = diagnostic.severity === 'fout' ? paint.red : paint.yellow;
  const head = [
    paint.bold(place(diagnostic.file, diagnostic.range, context)),
    weigh(diagnostic.severity),
    paint.dim(diagnostic.rule),
    printable(diagnostic.message),
  ].join('  ');
  const related = diagnostic.related.flatMap(({ file, range, message: said }) => [
    `  ${paint.cyan('zie')}  ${place(file, range, context)}  ${printable(said)}`,
    ...framed(file, range, context, linesOf, paint.cyan),
  ]);
  const hint = diagnostic.hint === '' ? [] : [`  ${paint.green('doe')}  ${printable(diagnostic.hint)}`];
  return [head, ...framed(diagnostic.file, diagnostic.range, context, linesOf, weigh), ...related, ...hint].join('\n');
}

function place(file: string, { start }: Range, context: TextContext): string {
  return `${printable(context.shown(file))}:${start.line}:${start.column}`;
}

/** The line of a range with its carets; nothing when the text is not known, as of a file that is not UTF-8. */
function framed(
  file: string,
  range: Range,
  { paint, columns }: TextContext,
  linesOf: LinesOf,
  mark: (text: string) => string,
): string[] {
  const lines = linesOf(file);
  if (!lines || range.start.line > lines.lineCount) return [];
  const { source, gutter, carets } = frame(lines, range, columns);
  return [paint.dim(source.slice(0, gutter.length)) + source.slice(gutter.length), paint.dim(gutter) + mark(carets)];
}
