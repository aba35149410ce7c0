import type { Host } from '../../core/index.ts';
import { agendastukken, type Register, type Vergadering } from '../../model/index.ts';
import type { Progress } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { interruptible, Stop } from '../exit.ts';
import { buildOptions, meldingenForm } from '../options.ts';
import { shownSource } from '../paths.ts';
import { counter } from '../progress.ts';
import { readRegister } from '../register.ts';
import { printOutcome } from '../report/index.ts';
import { exitCode } from '../report/outcome.ts';
import { vergaderingenVan } from '../vergadering.ts';
import { runCheck } from './check.ts';

/** `griffie bundel`: builds what a vergadering needs, puts it together, then says what was done and what is wrong. */
export async function runBundel(host: Host, typed: Typed): Promise<number> {
  const started = host.now();
  const form = meldingenForm(typed);
  const options = buildOptions(host, typed);
  const register = await readRegister(host, options);
  // Where nothing can be linked, what is wrong with gemeente.yaml or the house is said.
  if (!register) return runCheck(host, typed);
  const vergadering = one(register, (typed.welke ?? '').replace(/\/+$/, ''));
  const { content, out } = options;
  const paths = pathsOf(register, vergadering).map((path) => (path === '' ? content : `${content}/${path}`));
  const { bundel } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken. Wat al geschreven was, is heel.', async (signal) => {
    const progress = counter(host);
    const step: Progress = ({ file, ...event }) =>
      progress.step(file === undefined ? event : { ...event, file: shownSource(host, content, file) });
    const wish = { map: vergadering.map, ookNietOpenbaar: typed['ook-niet-openbaar'] === true };
    const result = await bundel(host, { ...options, paths }, wish, { progress: step, signal }).finally(progress.clear);
    signal.throwIfAborted();
    const quiet = typed.stil === true;
    await printOutcome(host, result, { form, content, out, quiet, milliseconds: host.now() - started });
    return exitCode(result);
  });
}

function one(register: Register, name: string): Vergadering {
  const [only, ...others] = vergaderingenVan(register, name);
  if (only && others.length === 0) return only;
  const there = [only, ...others].map((een) => een?.map).join(', ');
  throw new Stop(`Er zijn meer vergaderingen ${name}. Noem er één bij de naam van haar map: ${there}.`);
}

/** What is built: the folder of the vergadering, and what is on its agenda from elsewhere. */
function pathsOf(register: Register, vergadering: Vergadering): string[] {
  const { map } = vergadering;
  const elders = agendastukken(register, vergadering).filter(({ pad }) => map !== '' && !pad.startsWith(`${map}/`));
  return [map, ...elders.map(({ pad }) => pad)];
}
