import type { Host } from '../../core/index.ts';
import type { Progress } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { interruptible } from '../exit.ts';
import { buildOptions, meldingenForm } from '../options.ts';
import { shownSource } from '../paths.ts';
import { counter } from '../progress.ts';
import { printOutcome } from '../report/index.ts';
import { exitCode } from '../report/outcome.ts';
import { withFolders } from '../vergadering.ts';

/** `griffie build`: makes the documents, then says what was done and what is wrong. */
export async function runBuild(host: Host, typed: Typed): Promise<number> {
  const started = host.now();
  const form = meldingenForm(typed);
  const options = await withFolders(host, buildOptions(host, typed));
  const { build } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken. Wat al geschreven was, is heel.', async (signal) => {
    const progress = counter(host);
    const { content, out } = options;
    const step: Progress = ({ file, ...event }) =>
      progress.step(file === undefined ? event : { ...event, file: shownSource(host, content, file) });
    const result = await build(host, options, { progress: step, signal }).finally(progress.clear);
    signal.throwIfAborted();
    const quiet = typed.stil === true;
    await printOutcome(host, result, { form, content, out, quiet, milliseconds: host.now() - started });
    return exitCode(result);
  });
}
