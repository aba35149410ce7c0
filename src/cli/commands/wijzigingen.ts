import type { Host } from '../../core/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { readRegister } from '../register.ts';
import { printable } from '../report/terminal.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** `griffie wijzigingen`: tells what is different from what was sent, as text for a mail or as JSON. */
export async function runWijzigingen(host: Host, typed: Typed): Promise<number> {
  const { vergadering: naam, ...options } = buildOptions(host, typed);
  const register = await readRegister(host, options);
  if (!register) throw new Stop('De map met stukken is niet te lezen; griffie check zegt waarom.', EXIT.content);
  const [vergadering, ...meer] = vergaderingenVan(register, naam ?? '');
  if (!vergadering || meer.length > 0) throw new Stop(`Op ${naam} is er meer dan één vergadering: noem haar map.`);
  const { vergelijk } = await import('../../pipeline/index.ts');
  const { wijzigingentekst } = await import('../../vergelijk/index.ts');
  const lijst = await vergelijk(host, {
    ...options,
    map: vergadering.map,
    ...(typed.sinds === undefined ? {} : { sinds: typed.sinds }),
    ookBesloten: typed['ook-besloten'] === true,
  });
  host.terminal.out(typed.json ? `${JSON.stringify(lijst, undefined, 2)}\n` : printable(wijzigingentekst(lijst)));
  return EXIT.clean;
}
