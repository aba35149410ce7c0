import type { Paint } from './colour.ts';
import { count, type Outcome, tally } from './outcome.ts';
import { printable } from './width.ts';

export interface SummaryContext {
  readonly milliseconds: number;
  readonly paint: Paint;
  /** A source below the content folder, and a file below the out folder, as one reads them from where one stands. */
  readonly shown: (file: string) => string;
  readonly shownOut: (file: string) => string;
}

/** What was done, in one line, and below it by name what a griffier must know about. */
export function buildSummary(outcome: Outcome, context: SummaryContext): string {
  const { written, unchanged, skipped, outdated, removed } = outcome;
  const parts = [
    `${written.length} geschreven`,
    `${unchanged.length} ongewijzigd`,
    `${skipped.length} niet geschreven`,
    ...(outdated.length > 0 ? [`${outdated.length} verouderd`] : []),
    ...(removed.length > 0 ? [`${removed.length} verwijderd`] : []),
    ...messages(outcome, context.paint),
    seconds(context.milliseconds),
  ];
  return [
    ...block(
      'Niet geschreven:',
      skipped.map(({ file, reason }) => `${context.shown(file)}: ${reason}`),
    ),
    ...block('Verouderd, het eerdere document staat er nog:', outdated.map(context.shownOut)),
    ...block('Verwijderd, het stuk is er niet meer:', removed.map(context.shownOut)),
    `${parts.join(' · ')}\n`,
  ].join('');
}

/** The same for a check, which writes nothing. */
export function checkSummary(outcome: Outcome, context: SummaryContext): string {
  return `${[...messages(outcome, context.paint), seconds(context.milliseconds)].join(' · ')}\n`;
}

/** `0,4 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}

function messages({ diagnostics }: Outcome, paint: Paint): string[] {
  const { fouten, waarschuwingen } = tally(diagnostics);
  const fout = count(fouten, 'fout', 'fouten');
  const waarschuwing = count(waarschuwingen, 'waarschuwing', 'waarschuwingen');
  return [fouten > 0 ? paint.red(fout) : fout, waarschuwingen > 0 ? paint.yellow(waarschuwing) : waarschuwing];
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}\n`, ...lines.map((line) => `  ${printable(line)}\n`), '\n'];
}
