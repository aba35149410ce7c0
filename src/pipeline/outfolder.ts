import { posix } from 'node:path';
import { compareText, digest, type Host } from '../core/index.ts';
import { NIET_OPENBAAR, OPENBAAR } from '../model/index.ts';
import { isFileError } from './faults.ts';
import { takeLock } from './lock.ts';

/** The name of the folder of the tool: beside the two sides of the out folder, in neither of them. */
const TOOL = '.griffie';

/** For a moment in a side of the out folder: what is on its way, where that side is on another disk. */
const ON_ITS_WAY = '.griffie.tmp';

const SIDES = [OPENBAAR, NIET_OPENBAAR];

export interface Placed {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** A file that waits aside, on the disk where it is to come. */
export interface Staged {
  readonly sha256: string;
  /** Gives it its name; rejects with a FileError and leaves nothing behind. */
  place(): Promise<Placed>;
  /** Takes it away. */
  drop(): Promise<void>;
}

/** The out folder of one build, locked. Files come into it whole or not at all. */
export interface OutFolder {
  readonly path: string;
  /** Whether files can come into it; rejects with a FileError when they cannot. */
  ready(): Promise<void>;
  /** Writes aside and renames; rejects with a FileError and leaves nothing behind. */
  place(path: string, bytes: Uint8Array | string): Promise<Placed>;
  /** Writes aside, to be placed or dropped later; rejects with a FileError. */
  stage(path: string, bytes: Uint8Array | string): Promise<Staged>;
  /** Places a file that is written in pieces; gives when it was placed. */
  placePieces(
    path: string,
    write: (add: (pieces: readonly Uint8Array[]) => Promise<void>) => Promise<void>,
  ): Promise<number>;
  /** Gives a file another name, where nothing stands; rejects with a FileError and leaves it where it is. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file and the folders that it leaves empty. A file that has gone already is no fault. */
  remove(path: string): Promise<void>;
  stat(path: string): Promise<{ size: number; mtimeMs: number } | undefined>;
  release(): Promise<void>;
}

/**
 * Where griffie keeps what it needs for an out folder: its lock, files on their way, what it remembers. Beside the side that may
 * be published as it is; and near it, so that most often it is on the same disk.
 */
export function toolFolder(out: string): string {
  return posix.join(out, TOOL);
}

/** Makes the folder of the tool where it is missing; git is told to leave it alone. Rejects with a FileError. */
export async function makeToolFolder({ files }: Host, out: string): Promise<string> {
  const tool = toolFolder(out);
  await files.makeFolder(`${tool}/tmp`);
  await files.create(`${tool}/.gitignore`, '*\n').catch(() => undefined);
  return tool;
}

/**
 * Makes the folders where they are missing, takes the lock and clears what a killed build left on its way.
 * Rejects with a FileError when a folder cannot be written.
 */
export async function openOut(
  host: Host,
  out: string,
  waiting: (pid: number) => void,
  signal?: AbortSignal,
): Promise<OutFolder> {
  const { files } = host;
  await files.makeFolder(`${out}/${OPENBAAR}`);
  const tool = await makeToolFolder(host, out);
  const lock = await takeLock(host, `${tool}/lock`, waiting, signal);
  const tmp = `${tool}/tmp`;
  let count = 0;
  const asides = new Map<string, Promise<string>>();
  const made = new Set<string>();
  const probe = async (side: string): Promise<string> => {
    const [from, to] = [`${tmp}/0-${side}`, `${out}/${side}/${ON_ITS_WAY}`];
    await files.makeFolder(`${out}/${side}`);
    await files.write(from, '');
    try {
      await files.rename(from, to);
      await files.remove(to);
      return tmp;
    } catch (error) {
      await files.remove(from).catch(() => undefined);
      if (!isFileError(error) || error.code !== 'EXDEV') throw error;
      // This side is on a disk of its own: what is on its way must be there too.
      await files.makeFolder(to);
      return to;
    }
  };
  /** Where what goes to a side is on its way. */
  const asideOf = (side: string): Promise<string> => {
    const known = asides.get(side) ?? probe(side);
    asides.set(side, known);
    return known;
  };
  const stageBy = async (path: string, write: (aside: string) => Promise<void>) => {
    const on = await asideOf(path.slice(0, path.indexOf('/')));
    const aside = `${on}/${++count}`;
    const drop = (): Promise<void> => files.remove(aside).catch(() => undefined);
    const orDrop = async (error: unknown): Promise<never> => {
      await drop();
      throw error;
    };
    await write(aside).catch(orDrop);
    const place = async (): Promise<number> => {
      const parent = posix.dirname(`${out}/${path}`);
      if (!made.has(parent)) {
        await files.makeFolder(parent).catch(orDrop);
        made.add(parent);
      }
      await files.rename(aside, `${out}/${path}`).catch(orDrop);
      return (await files.stat(`${out}/${path}`))?.mtimeMs ?? 0;
    };
    return { place, drop };
  };
  try {
    for (const { name, kind } of await files.list(tmp)) if (kind === 'file') await files.remove(`${tmp}/${name}`);
    for (const side of SIDES) await removeTree(host, `${out}/${side}/${ON_ITS_WAY}`);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const folder: OutFolder = {
    path: out,
    ready: async () => void (await asideOf(OPENBAAR)),
    place: async (path, bytes) => (await folder.stage(path, bytes)).place(),
    stage: async (path, bytes) => {
      const { place, drop } = await stageBy(path, (aside) => files.write(aside, bytes));
      const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength;
      const sha256 = digest(bytes);
      return { sha256, place: async () => ({ sha256, size, mtimeMs: await place() }), drop };
    },
    placePieces: async (path, write) => {
      const pieces = await stageBy(path, async (aside) => {
        await files.write(aside, '');
        await write((more) => files.append(aside, more));
      });
      return pieces.place();
    },
    move: async (from, to) => {
      await files.makeFolder(posix.dirname(`${out}/${to}`));
      try {
        await files.rename(`${out}/${from}`, `${out}/${to}`);
      } catch (error) {
        if (!isFileError(error) || error.code !== 'EXDEV') throw error;
        // The sides are on two disks.
        await folder.place(to, await files.read(`${out}/${from}`));
        await files.remove(`${out}/${from}`);
      }
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
    release: async () => {
      for (const side of SIDES) await files.removeFolder(`${out}/${side}/${ON_ITS_WAY}`).catch(() => undefined);
      await lock.release();
    },
  };
  return folder;
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
