import { posix } from 'node:path';
import type { Host } from '../core/index.ts';
import type { OpenSessie, Sessie } from '../pipeline/index.ts';

/** A content folder that is open. */
export interface OpenFolder {
  readonly content: string;
  readonly sessie: Sessie;
}

/** The content folders of the texts that are open: each is opened at its first text and closed with the server. */
export interface Folders {
  /** The folder that a file lies in, and its path below it; undefined for a file of no council. */
  of(path: string): Promise<{ readonly folder: OpenFolder; readonly pad: string } | undefined>;
  /** The folders that are open. */
  all(): readonly OpenFolder[];
  close(): Promise<void>;
}

/**
 * Opens folders as they are asked for and watches them.
 *
 * @param changed is called after files of a folder changed on the disk
 */
export function openFolders(host: Host, open: OpenSessie, changed: (folder: OpenFolder) => void): Folders {
  const opening = new Map<string, Promise<OpenFolder>>();
  const opened = new Map<string, OpenFolder>();
  const watching: (() => Promise<void>)[] = [];
  const start = async (content: string): Promise<OpenFolder> => {
    const out = posix.join(posix.dirname(content), 'out');
    const sessie = await open(host, { content, paths: [], out });
    const folder = { content, sessie };
    opened.set(content, folder);
    const end = await host.files.watch(content, (path) => {
      sessie.veranderd(path.startsWith(`${content}/`) ? [path.slice(content.length + 1)] : ['*']);
      changed(folder);
    });
    watching.push(end);
    return folder;
  };
  return {
    of: async (path) => {
      const content = await contentAbove(host, posix.dirname(path));
      if (content === undefined) return undefined;
      let folder = opening.get(content);
      if (!folder) {
        folder = start(content);
        opening.set(content, folder);
        // A folder that cannot be opened now may be whole at the next text.
        folder.catch(() => opening.delete(content));
      }
      return { folder: await folder, pad: path.slice(content.length + 1) };
    },
    all: () => [...opened.values()],
    close: async () => {
      await Promise.all(watching.map((end) => end()));
      await Promise.all([...opened.values()].map(({ sessie }) => sessie.sluit()));
    },
  };
}

/** The nearest folder, from here upwards, with a gemeente.yaml in it. */
async function contentAbove({ files }: Host, from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const found = await files.stat(posix.join(folder, 'gemeente.yaml')).catch(() => undefined);
    if (found?.kind === 'file') return folder;
    if (posix.dirname(folder) === folder) return undefined;
  }
}
