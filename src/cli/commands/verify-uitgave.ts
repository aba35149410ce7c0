import { datumVoluit, type Host } from '../../core/index.ts';
import type { UitgaveBewijs } from '../../pipeline/index.ts';
import { EXIT, interruptible, Stop } from '../exit.ts';
import type { Options } from '../options.ts';
import { readRegister } from '../register.ts';
import { count } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** `griffie verify --uitgave N`: proves that what was sent is still kept, and where possible that it would be made the same. */
export async function runVerifyUitgave(host: Host, nummer: number, options: Options): Promise<number> {
  const { vergadering, ...rest } = options;
  const register = await readRegister(host, options);
  if (!register) throw new Stop('De map met stukken is niet te lezen; griffie check zegt waarom.', EXIT.content);
  const mappen = (vergadering === undefined ? register.vergaderingen : vergaderingenVan(register, vergadering))
    .filter(({ uitgaven }) => uitgaven.some((een) => een.nummer === nummer))
    .map(({ map }) => map);
  const [map] = mappen;
  if (map === undefined) throw new Stop(`Er is geen uitgave ${nummer}${vergadering ? ` van ${vergadering}` : ''}.`);
  if (mappen.length > 1)
    throw new Stop(`Van ${mappen.join(', ')} is er een uitgave ${nummer}: kies met --vergadering.`);
  const { verifyUitgave } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken.', async (signal) => {
    const bewijs = await verifyUitgave(host, { ...rest, map, nummer }, { signal });
    for (const line of bewijs.environment) host.terminal.err(`${line}\n`);
    host.terminal.out(printable(report(bewijs)));
    if (bewijs.environment.length > 0) return EXIT.environment;
    return bewijs.kwijt.length + (bewijs.opnieuw?.anders.length ?? 0) > 0 ? EXIT.content : EXIT.clean;
  });
}

function report({ uitgave, heel, kwijt, opnieuw, waarom }: UitgaveBewijs): string {
  const alle = heel.length + kwijt.length;
  return [
    ...kwijt.map((pad) => `kwijt       ${pad}\n`),
    ...(opnieuw?.anders ?? []).map((pad) => `anders      ${pad}: zou nu anders worden gemaakt\n`),
    `Uitgave ${uitgave.nummer} van ${datumVoluit(uitgave.op)}: ${heel.length} van ${count(alle, 'bestand', 'bestanden')} bewaard zoals verstuurd.\n`,
    opnieuw
      ? `Opnieuw gemaakt: ${opnieuw.gelijk.length} van ${count(alle, 'bestand', 'bestanden')} gelijk.\n`
      : `Niet opnieuw gemaakt: ${waarom}.\n`,
  ].join('');
}
