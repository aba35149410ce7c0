import { posix } from 'node:path';
import type { Host } from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import { huismap, huisnamen, huizenmap, readHuis } from '../../read/index.ts';
import type { Typed } from '../arguments.ts';
import { findContent } from '../content-folder.ts';
import { EXIT, Stop } from '../exit.ts';
import { houseFolder } from '../house/folder.ts';
import { testHouse } from '../house/toets.ts';
import { absolute, packageRoot, shown } from '../paths.ts';

/** `griffie huis`: the houses there are with their soorten; `griffie huis toets [MAP]` tries one. */
export async function runHuis(host: Host, typed: Typed): Promise<number> {
  if (typed.doe !== undefined && typed.doe !== 'toets') {
    const near = meestNabij(typed.doe, ['toets']);
    throw new Stop(
      `"${typed.doe}" kan niet met een huis. ${near ? 'Bedoelt u toets?' : 'Wel: griffie huis toets [MAP].'}`,
    );
  }
  const content = typed.content === undefined ? (await findContent(host))?.content : absolute(host, typed.content);
  const own = content === undefined ? undefined : await huismap(host, { content, packageRoot: packageRoot(host) });
  if (typed.doe === undefined) return list(host, own);
  const named = typed.map === undefined ? own : await houseFolder(host, typed.map);
  if (named === undefined) throw new Stop('Noem het huis: griffie huis toets MAP.');
  // Stukken that are in another house say nothing about this one, unless they are asked for.
  const isAsked = typed.content !== undefined || named === own;
  const tegen = typed.tegen === undefined ? undefined : await houseFolder(host, typed.tegen);
  return testHouse(host, named, {
    ...(content !== undefined && isAsked ? { content } : {}),
    ...(tegen === undefined ? {} : { tegen }),
    ...(typed.browser === undefined ? {} : { browser: absolute(host, typed.browser) }),
  });
}

async function list(host: Host, own: string | undefined): Promise<number> {
  const root = packageRoot(host);
  const brought = (await huisnamen(host, root)).map((name) => `${huizenmap(root)}/${name}`);
  const all = own === undefined || brought.includes(own) ? brought : [...brought, own];
  let code: number = EXIT.clean;
  for (const map of all) {
    const { value, diagnostics } = await readHuis(host, { map, packageRoot: root, vanaf: host.cwd });
    const name = brought.includes(map) ? posix.basename(map) : shown(host, map);
    host.terminal.out(`${name}${map === own ? ' (het huis van deze stukken)' : ''}\n`);
    if (value) host.terminal.out(`  ${value.huis.soorten.map(({ naam }) => naam).join(', ')}\n`);
    else {
      code = EXIT.content;
      for (const { file, range, message } of diagnostics)
        host.terminal.out(`  ${file}:${range.start.line}:${range.start.column}  ${message}\n`);
    }
  }
  return code;
}
