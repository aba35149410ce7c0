import type { Host } from '../../core/index.ts';
import type { Meldingen } from '../arguments.ts';
import { packageVersion, shown, shownSource } from '../paths.ts';
import { paint } from './colour.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Outcome } from './outcome.ts';
import { sarifReport } from './sarif.ts';
import { buildSummary, checkSummary } from './summary.ts';
import { textReport } from './text.ts';

/** What was run, for the words around the messages. */
export interface Run {
  readonly form: Meldingen;
  /** Absolute. */
  readonly content: string;
  /** Absolute; undefined for a check, which writes nothing. */
  readonly out?: string;
  readonly milliseconds: number;
  /** Text between the messages and the summary; shown to a reader only. */
  readonly overview?: string;
}

/** Prints an outcome in the form that was asked for. Faults of the machine go to the error stream whatever the form. */
export async function printOutcome(host: Host, outcome: Outcome, run: Run): Promise<void> {
  const { terminal } = host;
  const source = (file: string): string => shownSource(host, run.content, file);
  for (const line of outcome.environment) terminal.err(`${line}\n`);
  if (run.form === 'json') return terminal.out(jsonReport(outcome));
  if (run.form === 'sarif') return terminal.out(await sarif(host, outcome, run.content));
  const colours = paint(terminal.colour && run.form === 'tekst');
  const context = {
    milliseconds: run.milliseconds,
    paint: colours,
    shown: source,
    shownOut: (file: string) => shown(host, `${run.out}/${file}`),
  };
  const messages =
    run.form === 'github'
      ? githubReport(outcome.diagnostics, source)
      : textReport(outcome.diagnostics, {
          sources: outcome.sources,
          shown: source,
          paint: colours,
          columns: terminal.columns,
        });
  const parts = [messages, run.overview ?? '', (run.out === undefined ? checkSummary : buildSummary)(outcome, context)];
  terminal.out(parts.filter((part) => part !== '').join('\n'));
}

async function sarif(host: Host, outcome: Outcome, content: string): Promise<string> {
  const { REGELBLADEN } = await import('../../rules/index.ts');
  return sarifReport(outcome.diagnostics, {
    rules: REGELBLADEN.map(({ id, severity, kort, reden }) => ({ id, severity, short: kort, help: reden })),
    version: await packageVersion(host),
    root: host.cwd,
    content,
  });
}
