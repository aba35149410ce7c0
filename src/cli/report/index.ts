import type { Host } from '../../core/index.ts';
import type { Meldingen } from '../options-list.ts';
import { packageVersion, shown, shownSource } from '../paths.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { buildSummary, checkSummary, type Outcome } from './outcome.ts';
import { sarifReport } from './sarif.ts';
import { paint } from './terminal.ts';
import { textReport } from './text.ts';

/** What was run, for the words around the messages. */
interface Run {
  readonly form: Meldingen;
  /** Absolute. */
  readonly content: string;
  /** Absolute; undefined for a check, which writes nothing. */
  readonly out?: string;
  readonly milliseconds: number;
  /** Whether a reader is not to be told the names of what was written. */
  readonly quiet?: boolean;
  /** Text between the messages and the summary; shown to a reader only. */
  readonly overview?: string;
}

/** Prints an outcome in the form that was asked for. Faults of the machine go to the error stream whatever the form. */
export async function printOutcome(host: Host, outcome: Outcome, run: Run): Promise<void> {
  const { terminal } = host;
  const { form, content, out, overview = '' } = run;
  for (const line of outcome.environment) terminal.err(`${line}\n`);
  if (form === 'json') return terminal.out(jsonReport(outcome));
  if (form === 'sarif') {
    const { REGELBLADEN: rules } = await import('../../rules/index.ts');
    const context = { rules, version: await packageVersion(host), root: host.cwd, content };
    return terminal.out(sarifReport(outcome.diagnostics, context));
  }
  const context = {
    ...run,
    sources: outcome.sources,
    paint: paint(terminal.colour && form === 'tekst'),
    columns: terminal.columns,
    names: form === 'tekst' && run.quiet !== true,
    shown: (file: string) => shownSource(host, content, file),
    shownOut: (file: string) => shown(host, `${out}/${file}`),
  };
  const { diagnostics } = outcome;
  const messages = form === 'github' ? githubReport(diagnostics, context.shown) : textReport(diagnostics, context);
  const summary = (out === undefined ? checkSummary : buildSummary)(outcome, context);
  terminal.out([messages, overview, summary].filter((part) => part !== '').join('\n'));
}
