import { posix } from 'node:path';
import type { Host } from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import { huisnamen, huizenmap } from '../../read/index.ts';
import { Stop } from '../exit.ts';
import { absolute, packageRoot } from '../paths.ts';

/** The folder of a house as it was named: a house that griffie brings, or a folder. Throws a Stop when there is none. */
export async function houseFolder(host: Host, named: string): Promise<string> {
  const root = packageRoot(host);
  const names = await huisnamen(host, root);
  if (names.includes(named)) return `${huizenmap(root)}/${named}`;
  const folder = absolute(host, named);
  if ((await host.files.stat(folder))?.kind === 'folder') return folder;
  const near = meestNabij(named, names);
  const hint = near ? `Bedoelt u ${near}?` : `Huizen van griffie: ${names.join(', ')}; of noem een map.`;
  throw new Stop(`Het huis ${named} is er niet. ${hint}`);
}

/** How `huis:` in a content folder names a house: by name when griffie brings it, else by the way to its folder. */
export function houseName(host: Host, folder: string, content: string): string {
  const own = huizenmap(packageRoot(host));
  if (posix.dirname(folder) === own) return posix.basename(folder);
  const way = posix.relative(content, folder);
  return way.startsWith('.') ? way : `./${way}`;
}

/** The example of a house: `voorbeeld/` in its own folder, else in that of a house that it extends. Undefined when there is none. */
export async function exampleOf(host: Host, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const example = posix.join(folder, 'voorbeeld');
    if ((await host.files.stat(posix.join(example, 'gemeente.yaml')))?.kind === 'file') return example;
  }
  return undefined;
}
