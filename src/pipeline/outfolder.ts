import { posix } from 'node:path';
import { compareText, digest, type Host } from '../core/index.ts';
import { NIET_OPENBAAR } from '../model/index.ts';
import { isFileError } from './faults.ts';
import { takeLock } from './lock.ts';

/** The name of the folder of the tool, beside the out folder. */
const TOOL = '.griffie';

/** For a moment below the out folder: what is on its way, where the tool is on another disk. */
const ON_ITS_WAY = '.griffie.tmp';

export interface Placed {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The out folder of one build, locked. Files come into it whole or not at all. */
export interface OutFolder {
  readonly path: string;
  /** Whether files can come into it; rejects with a FileError when they cannot. */
  ready(): Promise<void>;
  /** Writes aside and renames; rejects with a FileError and leaves nothing behind. */
  place(path: string, bytes: Uint8Array | string): Promise<Placed>;
  /** The same for a file that is written in pieces; gives when it was placed. */
  placePieces(
    path: string,
    write: (add: (pieces: readonly Uint8Array[]) => Promise<void>) => Promise<void>,
  ): Promise<number>;
  /** Removes a file and the folders that it leaves empty. A file that has gone already is no fault. */
  remove(path: string): Promise<void>;
  stat(path: string): Promise<{ size: number; mtimeMs: number } | undefined>;
  release(): Promise<void>;
}

/**
 * Where griffie keeps what it needs for an out folder: its lock, files on their way, what it remembers. Beside the out folder,
 * for that may be published as it is; and near it, so that most often it is on the same disk.
 */
export function toolFolder(out: string): string {
  return posix.join(posix.dirname(out), TOOL, posix.basename(out));
}

/** Makes the folder of the tool where it is missing; git is told to leave it alone. Rejects with a FileError. */
export async function makeToolFolder({ files }: Host, out: string): Promise<string> {
  const tool = toolFolder(out);
  await files.makeFolder(`${tool}/tmp`);
  await files.create(`${posix.dirname(tool)}/.gitignore`, '*\n').catch(() => undefined);
  return tool;
}

/**
 * Makes both folders where they are missing, takes the lock, clears what a killed build left on its way and takes away the
 * tool folders that an earlier griffie had below the out folder.
 * Rejects with a FileError when a folder cannot be written.
 */
export async function openOut(
  host: Host,
  out: string,
  waiting: (pid: number) => void,
  signal?: AbortSignal,
): Promise<OutFolder> {
  const { files } = host;
  await files.makeFolder(out);
  const tool = await makeToolFolder(host, out);
  const lock = await takeLock(host, `${tool}/lock`, waiting, signal);
  let tmp = `${tool}/tmp`;
  let count = 0;
  let ready: Promise<void> | undefined;
  const made = new Set<string>();
  const probe = async (): Promise<void> => {
    const [from, to] = [`${tmp}/0`, `${out}/${ON_ITS_WAY}`];
    await files.write(from, '');
    try {
      await files.rename(from, to);
      await files.remove(to);
    } catch (error) {
      await files.remove(from).catch(() => undefined);
      if (!isFileError(error) || error.code !== 'EXDEV') throw error;
      // The out folder is on a disk of its own: what is on its way must be there too.
      await files.makeFolder(to);
      tmp = to;
    }
  };
  const placeBy = async (path: string, write: (aside: string) => Promise<void>): Promise<number> => {
    await folder.ready();
    const parent = posix.dirname(`${out}/${path}`);
    if (!made.has(parent)) {
      await files.makeFolder(parent);
      made.add(parent);
    }
    const aside = `${tmp}/${++count}`;
    try {
      await write(aside);
      await files.rename(aside, `${out}/${path}`);
    } catch (error) {
      await files.remove(aside).catch(() => undefined);
      throw error;
    }
    return (await files.stat(`${out}/${path}`))?.mtimeMs ?? 0;
  };
  try {
    for (const { name, kind } of await files.list(tmp)) if (kind === 'file') await files.remove(`${tmp}/${name}`);
    await removeTree(host, `${out}/${ON_ITS_WAY}`);
    await removeEarlierTool(host, out);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const folder: OutFolder = {
    path: out,
    ready: () => {
      ready ??= probe();
      return ready;
    },
    place: async (path, bytes) => {
      const mtimeMs = await placeBy(path, (aside) => files.write(aside, bytes));
      const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength;
      return { sha256: digest(bytes), size, mtimeMs };
    },
    placePieces: (path, write) =>
      placeBy(path, async (aside) => {
        await files.write(aside, '');
        await write((pieces) => files.append(aside, pieces));
      }),
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
    release: async () => {
      await files.removeFolder(`${out}/${ON_ITS_WAY}`).catch(() => undefined);
      await lock.release();
    },
  };
  return folder;
}

/** An earlier griffie had its folders below the out folder. One with a .gitignore is that of an out folder further down. */
async function removeEarlierTool(host: Host, out: string): Promise<void> {
  for (const old of [`${out}/${TOOL}`, `${out}/${NIET_OPENBAAR}/${TOOL}`]) {
    if (!(await host.files.stat(`${old}/.gitignore`).catch(() => undefined))) await removeTree(host, old);
  }
}

/** Removes the folders above a path, up to the out folder, as long as nothing stands in them. */
async function removeEmpty(host: Host, out: string, path: string): Promise<void> {
  let folder = posix.dirname(path);
  while (folder !== '.' && (await succeeds(host.files.removeFolder(`${out}/${folder}`))))
    folder = posix.dirname(folder);
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Removes a file, or a folder with all that is in it, as far as that can be done. */
export async function removeTree(host: Host, path: string): Promise<void> {
  const { files } = host;
  if (!(await files.stat(path).catch(() => undefined))) return;
  await files.remove(path).catch(async () => {
    for (const { name } of await files.list(path).catch(() => [])) await removeTree(host, `${path}/${name}`);
    await files.removeFolder(path).catch(() => undefined);
  });
}

/** Every file below a folder, relative to it and sorted, our own files left out. A folder that is not there has none. */
export async function filesBelow(host: Host, out: string, below = ''): Promise<string[]> {
  const entries = await host.files.list(`${out}/${below}`).catch(() => []);
  const lists = entries.map(async ({ name, kind }) => {
    if (name === TOOL || name === ON_ITS_WAY) return [];
    return kind === 'folder' ? filesBelow(host, out, `${below}${name}/`) : [below + name];
  });
  return (await Promise.all(lists)).flat().sort(compareText);
}
