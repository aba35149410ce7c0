import type { Diagnostic } from '../../core/index.ts';
import type { BuildResult } from '../../pipeline/index.ts';
import { EXIT } from '../exit.ts';

/** What a report is made from: the result of a build, or of a check, which writes nothing. */
export type Outcome = Pick<
  BuildResult,
  'diagnostics' | 'written' | 'unchanged' | 'removed' | 'skipped' | 'outdated' | 'environment' | 'sources'
>;

/** The outcome of a check. */
export function checked(result: Pick<BuildResult, 'diagnostics' | 'environment' | 'sources'>): Outcome {
  return { written: [], unchanged: [], removed: [], skipped: [], outdated: [], ...result };
}

/** How many of each. */
export function tally(diagnostics: readonly Diagnostic[]): { fouten: number; waarschuwingen: number } {
  const fouten = diagnostics.filter(({ severity }) => severity === 'fout').length;
  return { fouten, waarschuwingen: diagnostics.length - fouten };
}

/** The exit code of an outcome: the machine and faults of ours weigh heavier than what is wrong with the content. */
export function exitCode({ diagnostics, environment }: Pick<Outcome, 'diagnostics' | 'environment'>): number {
  if (environment.length > 0 || diagnostics.some(({ rule }) => rule === 'interne-fout')) return EXIT.environment;
  return tally(diagnostics).fouten > 0 ? EXIT.content : EXIT.clean;
}

/** `1 fout`, `3 fouten`. */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** `2 fouten, 1 waarschuwing`; `geen meldingen`. */
export function tallyText(diagnostics: readonly Diagnostic[]): string {
  const { fouten, waarschuwingen } = tally(diagnostics);
  const parts = [
    ...(fouten > 0 ? [count(fouten, 'fout', 'fouten')] : []),
    ...(waarschuwingen > 0 ? [count(waarschuwingen, 'waarschuwing', 'waarschuwingen')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'geen meldingen';
}
