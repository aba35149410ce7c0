import type { Host } from '../../core/index.ts';
import type { SamenResult } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, interruptible, Stop } from '../exit.ts';
import { absolute, shown } from '../paths.ts';
import { counter } from '../progress.ts';
import { count, keptLine } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';

/** `griffie verify --samen`: says whether parts are of one whole, and puts them together. */
export async function runSamen(host: Host, mappen: readonly string[], typed: Typed): Promise<number> {
  if (typed.opnieuw || typed.uitgave !== undefined || typed.vergadering !== undefined) {
    throw new Stop('--samen gaat niet samen met --opnieuw, --uitgave of --vergadering.');
  }
  const out = absolute(host, typed.out ?? 'out');
  const { voegSamen } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken. Wat al geschreven was, is heel.', async (signal) => {
    const { step, clear } = counter(host);
    const delen = mappen.map((map) => absolute(host, map));
    const result = await voegSamen(host, delen, out, { signal, progress: step }).finally(clear);
    for (const line of result.environment) host.terminal.err(`${line}\n`);
    host.terminal.out(samenText(result, mappen.length, host, out));
    if (result.environment.length > 0) return EXIT.environment;
    return result.bezwaren.length > 0 ? EXIT.content : EXIT.clean;
  });
}

function samenText(result: SamenResult, delen: number, host: Host, out: string): string {
  const { bezwaren, written, unchanged, removed, kept, vergeten } = result;
  const name = (path: string): string => printable(shown(host, path));
  if (bezwaren.length > 0) {
    const lines = bezwaren.map(({ file, reason }) => (file === '' ? `${reason}\n` : `${name(file)}: ${reason}\n`));
    return `${lines.join('')}De delen zijn niet samengevoegd; er is niets veranderd.\n`;
  }
  return [
    ...vergeten.map((map) => `${name(map)}: .griffie is niet meegekomen; de volgende bouw maakt dit deel opnieuw.\n`),
    ...removed.map((path) => `verwijderd  ${name(`${out}/${path}`)}: staat in geen deel\n`),
    ...kept.map(
      ({ file }) => `bewaard     ${name(`${out}/${file}`)}: ${printable(keptLine(shown(host, `${out}/${file}`)))}\n`,
    ),
    `${count(delen, 'deel', 'delen')} samengevoegd in ${name(out)}: ${written.length} geschreven · ${unchanged.length} ongewijzigd\n`,
  ].join('');
}
