import type { Diagnostic, Host } from '../../core/index.ts';
import type { WatchEvent } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, interruptible } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { shown as shownPath, shownSource } from '../paths.ts';
import { keptLine, seconds, tallyText } from '../report/outcome.ts';
import { paint, printable } from '../report/terminal.ts';
import { textReport } from '../report/text.ts';

/** `griffie watch`: one line a change, and below it the messages that the change brought. Ends with Ctrl-C. */
export async function runWatch(host: Host, typed: Typed): Promise<number> {
  const options = buildOptions(host, typed);
  const { watch } = await import('../../pipeline/index.ts');
  const { terminal } = host;
  // A source stands below the content folder; a template is named by its whole path.
  const shown = (file: string): string =>
    /^(\/|[A-Za-z]:)/.test(file) ? shownPath(host, file) : shownSource(host, options.content, file);
  return interruptible(host, 'Gestopt.', async (signal) => {
    let known = new Set<string>();
    const report = (event: WatchEvent): void => {
      const { diagnostics, environment, sources } = event.result;
      terminal.out(`${line(event, shown)}\n`);
      for (const fault of environment) terminal.err(`${fault}\n`);
      for (const { file } of event.result.kept) {
        const take = printable(keptLine(shownPath(host, `${options.out}/${file}`)));
        terminal.out(`In Word gewijzigd en apart gezet; neem de wijziging over met: ${take}\n`);
      }
      const fresh = diagnostics.filter((one) => !known.has(keyOf(one)));
      known = new Set(diagnostics.map(keyOf));
      const context = { sources, shown, paint: paint(terminal.colour), columns: terminal.columns };
      if (fresh.length > 0) terminal.out(`\n${textReport(fresh, context)}\n`);
    };
    await watch(host, options, report, signal);
    return EXIT.clean;
  });
}

function line({ changed, result, milliseconds }: WatchEvent, shown: (file: string) => string): string {
  const what = changed.length === 0 ? 'alles' : changed.map((file) => printable(shown(file))).join(', ');
  const removed = result.removed.length > 0 ? `, ${result.removed.length} verwijderd` : '';
  const made = `${result.written.length} geschreven${removed}`;
  return `${what}: ${made} in ${seconds(milliseconds)}, ${tallyText(result.diagnostics)}`;
}

/** Tells a message of this round from those of the one before; its line may have moved, so that does not count. */
function keyOf({ rule, file, message, severity }: Diagnostic): string {
  return JSON.stringify([rule, severity, file, message]);
}
