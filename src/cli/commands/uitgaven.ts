import { posix } from 'node:path';
import { datumVoluit, type Host } from '../../core/index.ts';
import type { Register, Uitgave } from '../../model/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { absolute, shown } from '../paths.ts';
import { count } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** `griffie uitgaven`: tells what was sent, and puts the kept files of one uitgave in a folder where that is asked for. */
export async function runUitgaven(host: Host, typed: Typed): Promise<number> {
  const { vergadering: naam, ...options } = buildOptions(host, typed);
  const { check } = await import('../../pipeline/index.ts');
  const { register, diagnostics } = await check(host, { ...options, paths: [] });
  const stuk = diagnostics.filter(({ rule }) => rule === 'uitgave-leesbaar');
  for (const { file, message, hint } of stuk) host.terminal.err(printable(`${file}: ${message} ${hint ?? ''}\n`));
  if (!register) throw new Stop('De map met stukken is niet te lezen; griffie check zegt waarom.', EXIT.content);
  const uitgaven = gevraagd(register, naam, typed.uitgave);
  if (typed.naar !== undefined) {
    const [uitgave, ...meer] = uitgaven;
    if (typed.uitgave === undefined || !uitgave || meer.length > 0) {
      throw new Stop('Bij --naar hoort één uitgave: griffie uitgaven 2026-03-11 --uitgave 1 --naar map.');
    }
    return zetNeer(host, uitgave, options.out, absolute(host, typed.naar));
  }
  if (typed.json) host.terminal.out(`${JSON.stringify({ uitgaven }, undefined, 2)}\n`);
  else host.terminal.out(printable(overzicht(uitgaven, typed.uitgave !== undefined)));
  return stuk.length > 0 ? EXIT.content : EXIT.clean;
}

function gevraagd(register: Register, naam: string | undefined, nummer: number | undefined): readonly Uitgave[] {
  const mappen = naam === undefined ? undefined : new Set(vergaderingenVan(register, naam).map(({ map }) => map));
  const gevonden = register.uitgaven.filter(
    (een) => (mappen === undefined || mappen.has(een.map)) && (nummer === undefined || een.nummer === nummer),
  );
  if (nummer !== undefined && gevonden.length === 0)
    throw new Stop(`Er is geen uitgave ${nummer}${naam ? ` van ${naam}` : ''}.`);
  return gevonden;
}

function overzicht(uitgaven: readonly Uitgave[], metBestanden: boolean): string {
  if (uitgaven.length === 0) return 'Er is nog niets uitgegeven.\n';
  return uitgaven
    .flatMap(({ map, nummer, op, door, ondanks, stukken }) => {
      const bestanden = stukken.flatMap((stuk) => stuk.bestanden);
      const binnen = stukken.filter(({ openbaarheid }) => openbaarheid !== 'openbaar').length;
      return [
        `${map || 'vergadering'}  uitgave ${nummer}  ${datumVoluit(op)}, door ${door}: ${count(bestanden.length, 'bestand', 'bestanden')}${binnen > 0 ? `, ${count(binnen, 'stuk', 'stukken')} niet openbaar` : ''}\n`,
        ...(ondanks === undefined ? [] : [`    ondanks: ${ondanks}\n`]),
        ...(metBestanden ? bestanden.map(({ pad, sha256 }) => `    ${sha256.slice(0, 12)}  ${pad}\n`) : []),
      ];
    })
    .join('');
}

/** Writes the kept files under the paths that they were sent with; in a folder that is not there yet, for nothing may be written over. */
async function zetNeer(host: Host, uitgave: Uitgave, out: string, naar: string): Promise<number> {
  const { files, terminal } = host;
  if (await files.stat(naar)) throw new Stop(`${shown(host, naar)} is er al; noem een map die er nog niet is.`);
  const { bewaarplaats } = await import('../../pipeline/index.ts');
  const plaats = bewaarplaats(host, out);
  let kwijt = 0;
  let gezet = 0;
  for (const { pad, sha256 } of uitgave.stukken.flatMap(({ bestanden }) => bestanden)) {
    const doel = posix.join(naar, pad);
    const bytes = await plaats.haal(sha256);
    if (!bytes || !doel.startsWith(`${naar}/`)) {
      terminal.err(printable(`${pad} is niet meer bewaard zoals het verstuurd is.\n`));
      kwijt++;
      continue;
    }
    await files.makeFolder(posix.dirname(doel));
    await files.write(doel, bytes);
    gezet++;
  }
  terminal.out(
    printable(`${count(gezet, 'bestand', 'bestanden')} van uitgave ${uitgave.nummer} in ${shown(host, naar)}\n`),
  );
  return kwijt > 0 ? EXIT.content : EXIT.clean;
}
