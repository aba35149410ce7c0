import { posix } from 'node:path';
import type { Host } from '../core/index.ts';
import { Fault } from './fault.ts';

/** Where what was sent is kept: never changed here. */
const UITGAVEN = 'uitgaven';

/** Parts of a path that no stuk has: ways out of the folder, hidden files, lock files of Word. */
function isPart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.startsWith('.') && !part.startsWith('~$');
}

/** Whether a path or the name of a folder stays below the content folder, by its words alone. */
export function isBelow(pad: string): boolean {
  // Control characters and the separators of another system stand in no path of ours.
  return !/[\\\p{Cc}]/u.test(pad) && !/^[A-Za-z]:/u.test(pad) && pad.split('/').every(isPart);
}

/** The absolute path of a stuk that windows may change. Rejects with a Fault for anything else, also where a link leads out. */
export async function sourcePath(host: Host, content: string, pad: string): Promise<string> {
  const parts = pad.split('/');
  if (!isBelow(pad) || parts.includes(UITGAVEN) || !pad.toLowerCase().endsWith('.md')) throw refused(pad);
  const path = `${content}/${pad}`;
  await mustStayIn(host, content, path, pad);
  return path;
}

/** The absolute path of a folder below the content folder, there or not; '' is the content folder itself. */
export async function folderPath(host: Host, content: string, map: string): Promise<string> {
  if (map !== '' && (!isBelow(map) || map.split('/').includes(UITGAVEN))) throw refused(map);
  const path = map === '' ? content : `${content}/${map}`;
  await mustStayIn(host, content, path, map);
  return path;
}

/** Every link followed, a path still lies below the folder; of one that is not there, the folder above it. */
async function mustStayIn({ files }: Host, folder: string, path: string, shown: string): Promise<void> {
  const real = await files.realPath(folder);
  for (let at = path; ; at = posix.dirname(at)) {
    const found = await files.realPath(at).catch((error) => {
      if (error?.code !== 'ENOENT' || at === folder) throw error;
      return undefined;
    });
    if (found === undefined) continue;
    if (found === real || found.startsWith(`${real}/`)) return;
    throw refused(shown);
  }
}

function refused(pad: string): Fault {
  return new Fault(403, `${JSON.stringify(pad)} is geen stuk in de map met stukken, en wordt hier niet geopend.`);
}
