import { compareText, digest, type Host } from '../core/index.ts';
import { NIET_OPENBAAR } from '../model/index.ts';
import { type Lock, takeLock } from './lock.ts';

/** Our own files below the out folder. */
export const TOOL_FOLDER = '.griffie';

/** What of them tells of stukken that are not openbaar. */
export const INNER_TOOL_FOLDER = `${NIET_OPENBAAR}/${TOOL_FOLDER}`;

export interface Placed {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The out folder of one build, locked. Files come into it whole or not at all. */
export interface OutFolder {
  readonly path: string;
  /** Writes aside and renames; rejects with a FileError and leaves nothing behind. */
  place(path: string, bytes: Uint8Array | string): Promise<Placed>;
  /** Removes a file and the folders that it leaves empty. A file that has gone already is no fault. */
  remove(path: string): Promise<void>;
  stat(path: string): Promise<{ size: number; mtimeMs: number } | undefined>;
  release(): Promise<void>;
}

/**
 * Makes the folder where it is missing, takes its lock and clears what a killed build left in tmp.
 * Rejects with a FileError when the folder cannot be written.
 */
export async function openOut(
  host: Host,
  out: string,
  waiting: (pid: number) => void,
  signal?: AbortSignal,
): Promise<OutFolder> {
  const { files } = host;
  const tmp = `${out}/${TOOL_FOLDER}/tmp`;
  await files.makeFolder(tmp);
  const lock: Lock = await takeLock(host, `${out}/${TOOL_FOLDER}/lock`, waiting, signal);
  const made = new Set<string>();
  let count = 0;
  try {
    for (const { name, kind } of await files.list(tmp)) if (kind === 'file') await files.remove(`${tmp}/${name}`);
  } catch (error) {
    await lock.release();
    throw error;
  }
  return {
    path: out,
    place: async (path, bytes) => {
      const folder = path.includes('/') ? `${out}/${path.slice(0, path.lastIndexOf('/'))}` : out;
      if (!made.has(folder)) {
        await files.makeFolder(folder);
        made.add(folder);
      }
      const aside = `${tmp}/${++count}`;
      try {
        await files.write(aside, bytes);
        await files.rename(aside, `${out}/${path}`);
      } catch (error) {
        await files.remove(aside).catch(() => undefined);
        throw error;
      }
      const found = await files.stat(`${out}/${path}`);
      const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength;
      return { sha256: digest(bytes), size, mtimeMs: found?.mtimeMs ?? 0 };
    },
    remove: async (path) => {
      await files.remove(`${out}/${path}`).catch((error) => {
        if (error?.code !== 'ENOENT') throw error;
      });
      await removeEmpty(host, out, path);
    },
    stat: async (path) => {
      const found = await files.stat(`${out}/${path}`).catch(() => undefined);
      return found?.kind === 'file' ? found : undefined;
    },
    release: () => lock.release(),
  };
}

/** Removes the folders above a path, up to the out folder, as long as nothing stands in them. */
async function removeEmpty(host: Host, out: string, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (; parts.length > 0; parts.pop()) {
    const folder = `${out}/${parts.join('/')}`;
    try {
      if ((await host.files.list(folder)).length > 0) return;
      await host.files.removeFolder(folder);
    } catch {
      return;
    }
  }
}

/** Every file below a folder, relative to it and sorted, our own files left out. A folder that is not there has none. */
export async function filesBelow(host: Host, out: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await host.files.list(folder === '' ? out : `${out}/${folder}`).catch(() => []);
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (path === TOOL_FOLDER || path === INNER_TOOL_FOLDER) continue;
      if (kind === 'folder') await visit(path);
      else found.push(path);
    }
  };
  await visit('');
  return found.sort(compareText);
}
