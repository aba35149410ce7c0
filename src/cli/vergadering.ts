import { posix } from 'node:path';
import { type Host, parseDatum } from '../core/index.ts';
import type { Register, Vergadering } from '../model/index.ts';
import type { BuildOptions } from '../pipeline/index.ts';
import { Stop } from './exit.ts';
import type { Options } from './options.ts';
import { readRegister } from './register.ts';

/**
 * The vergaderingen that a name stands for: the one in the folder of that name, else all that bear it or have it as their date;
 * a date finds a folder that only begins with it too (`2026-03-11-extra`). Throws a Stop when there is none.
 */
export function vergaderingenVan({ vergaderingen }: Register, name: string): readonly Vergadering[] {
  const exact = vergaderingen.filter(({ map }) => map === name);
  if (exact.length > 0) return exact;
  const isDatum = parseDatum(name) !== undefined;
  const found = vergaderingen.filter(({ map, datum }) => {
    const folder = posix.basename(map);
    return datum === name || folder === name || (isDatum && folder.startsWith(`${name}-`));
  });
  if (found.length > 0) return found;
  const there = vergaderingen.map(({ map }) => map).join(', ');
  throw new Stop(`Er is geen vergadering ${name}.${there === '' ? '' : ` Wel: ${there}.`}`);
}

/** Narrows to the folders of the vergaderingen of a date, unless a folder has that name; a Stop when there are none. */
export async function withFolders(host: Host, options: Options): Promise<BuildOptions> {
  const { vergadering, ...rest } = options;
  if (vergadering === undefined || parseDatum(vergadering) === undefined) return options;
  if ((await host.files.stat(`${options.content}/${vergadering}`))?.kind === 'folder') return options;
  const register = await readRegister(host, options);
  // Where nothing can be linked, everything is asked for: what is wrong with gemeente.yaml is then said.
  if (!register) return rest;
  return { ...rest, vergadering: vergaderingenVan(register, vergadering).map(({ map }) => map) };
}
