import type { Diagnostic } from '../../core/index.ts';
import type { BuildResult } from '../../pipeline/index.ts';
import { EXIT } from '../exit.ts';
import { type Paint, printable } from './terminal.ts';
import { listed, writtenLines } from './written.ts';

/** What a report is made from: the result of a build, or of a check, which writes nothing. */
export type Outcome = Omit<BuildResult, 'register'>;

/** The outcome of a check. */
export function checked(result: Pick<BuildResult, 'diagnostics' | 'environment' | 'sources'>): Outcome {
  return { written: [], unchanged: [], removed: [], skipped: [], outdated: [], kept: [], ...result };
}

/** The exit code of an outcome: the machine and faults of ours weigh heavier than what is wrong with the content. */
export function exitCode({ diagnostics, environment }: Pick<Outcome, 'diagnostics' | 'environment'>): number {
  if (environment.length > 0 || diagnostics.some(({ rule }) => rule === 'interne-fout')) return EXIT.environment;
  return diagnostics.some(({ severity }) => severity === 'fout') ? EXIT.content : EXIT.clean;
}

/** `1 fout`, `3 fouten`. */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

const WEIGHTS = [
  { severity: 'fout', more: 'fouten', colour: 'red' },
  { severity: 'waarschuwing', more: 'waarschuwingen', colour: 'yellow' },
] as const;

/** How many of each weight, in words. */
function tally(diagnostics: readonly Diagnostic[]) {
  return WEIGHTS.map(({ severity, more, colour }) => {
    const number = diagnostics.filter((one) => one.severity === severity).length;
    return { number, colour, text: count(number, severity, more) };
  });
}

/** `2 fouten, 1 waarschuwing`; `geen meldingen`. */
export function tallyText(diagnostics: readonly Diagnostic[]): string {
  const parts = tally(diagnostics).flatMap(({ number, text }) => (number > 0 ? [text] : []));
  return parts.join(', ') || 'geen meldingen';
}

/** `0,4 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}

interface SummaryContext {
  readonly milliseconds: number;
  readonly paint: Paint;
  /** A source below the content folder, and a file below the out folder, as one reads them from where one stands. */
  readonly shown: (file: string) => string;
  readonly shownOut: (file: string) => string;
  /** Whether what was written is named. */
  readonly names?: boolean;
}

/** What was done, in one line, and below it by name what a griffier must know about. */
export function buildSummary(outcome: Outcome, context: SummaryContext): string {
  const { written, unchanged, skipped, outdated, removed, kept } = outcome;
  const parts = [
    `${written.length} geschreven`,
    `${unchanged.length} ongewijzigd`,
    `${skipped.length} niet geschreven`,
    ...(outdated.length > 0 ? [`${outdated.length} verouderd`] : []),
    ...(removed.length > 0 ? [`${removed.length} verwijderd`] : []),
    ...(kept.length > 0 ? [`${kept.length} apart gezet`] : []),
  ];
  return [
    block('Niet geschreven:', reasonsOf(outcome, context.shown)),
    block('Verouderd, het eerdere document staat er nog:', outdated.map(context.shownOut)),
    block('Verwijderd, het stuk is er niet meer of staat nu ergens anders:', removed.map(context.shownOut)),
    block(
      'In Word gewijzigd sinds griffie het maakte, en apart gezet; neem de wijziging over met:',
      kept.map(({ file }) => keptLine(context.shownOut(file))),
    ),
    block('Geschreven:', context.names ? writtenLines(written, context.shownOut) : []),
    `${parts.join(' · ')} · ${checkSummary(outcome, context)}`,
  ].join('');
}

/** What takes over what someone changed in a file, to copy and run. */
export function keptLine(file: string): string {
  return `griffie inlezen ${JSON.stringify(file)}`;
}

/** Why sources were not written. What the machine does to many of them alike is said once, with their names. */
function reasonsOf({ skipped, environment }: Outcome, shown: (file: string) => string): string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const files = skipped.filter((one) => one.reason === reason).map(({ file }) => shown(file));
    const isOfMachine = files.length > 1 && environment.includes(reason);
    return isOfMachine ? [`${listed(files)}: ${reason}`] : files.map((file) => `${file}: ${reason}`);
  });
}

/** The same for a check, which writes nothing. */
export function checkSummary({ diagnostics }: Outcome, { paint, milliseconds }: SummaryContext): string {
  const parts = tally(diagnostics).map(({ number, colour, text }) => (number > 0 ? paint[colour](text) : text));
  return `${[...parts, seconds(milliseconds)].join(' · ')}\n`;
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}\n`;
}
