import type { Host } from '../../core/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, interruptible } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { shown } from '../paths.ts';

/** `griffie verhuizen`: moves an out folder of the old order to the new one. */
export async function runVerhuizen(host: Host, typed: Typed): Promise<number> {
  const { out } = buildOptions(host, typed);
  const { verhuis } = await import('../../pipeline/index.ts');
  const name = shown(host, out);
  return interruptible(host, 'Afgebroken. Geef de opdracht nog eens: zij gaat verder waar zij was.', async (signal) => {
    host.terminal.out(
      (await verhuis(host, out, signal))
        ? `Verhuisd: ${name}/openbaar kan in zijn geheel worden gepubliceerd, ${name}/niet-openbaar blijft binnen.\n`
        : `Er is niets te verhuizen: ${name} heeft de oude indeling niet.\n`,
    );
    return EXIT.clean;
  });
}
