import type { Host } from '../../core/index.ts';
import type { Typed } from '../arguments.ts';
import { Stop } from '../exit.ts';
import { mend } from '../fix.ts';
import { buildOptions, meldingenForm } from '../options.ts';
import { overview } from '../overview.ts';
import { printOutcome } from '../report/index.ts';
import { checked, exitCode } from '../report/outcome.ts';
import { withFolders } from '../vergadering.ts';

/** `griffie check`: says what is wrong, and mends it where there is one right answer and that is asked for. */
export async function runCheck(host: Host, typed: Typed): Promise<number> {
  const started = host.now();
  const form = meldingenForm(typed);
  const asked = buildOptions(host, typed);
  const dry = typed['dry-run'] === true;
  if (dry && !typed.fix) throw new Stop('--dry-run hoort bij --fix: griffie check --fix --dry-run.');
  if (typed.fix && form !== 'tekst')
    throw new Stop('--fix gaat niet samen met een andere vorm van meldingen dan tekst.');
  const options = await withFolders(host, asked);
  const { check } = await import('../../pipeline/index.ts');
  const first = await check(host, options);
  const mended = typed.fix ? await mend(host, first, options, { check, dry }) : undefined;
  const result = mended?.result ?? first;
  const outcome = checked({ ...result, environment: [...result.environment, ...(mended?.faults ?? [])] });
  if (mended) host.terminal.out(mended.text);
  const { register, diagnostics } = result;
  const { vergadering } = asked;
  await printOutcome(host, outcome, {
    form,
    content: options.content,
    milliseconds: host.now() - started,
    overview: register && vergadering !== undefined ? overview(register, vergadering, diagnostics) : '',
  });
  return exitCode(outcome);
}
