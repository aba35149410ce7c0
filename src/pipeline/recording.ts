import type { FileEntry, Files, Host } from '../core/index.ts';

/** What was listed and read, by absolute path. Plain data: it can be sent to a worker. */
export interface Recording {
  readonly lists: Map<string, FileEntry[]>;
  readonly reads: Map<string, Uint8Array>;
}

/** A Host that remembers what is listed and read through it. */
export function recordFiles(host: Host): { readonly host: Host; readonly recording: Recording } {
  const recording: Recording = { lists: new Map(), reads: new Map() };
  const list: Files['list'] = async (folder) => {
    const entries = await host.files.list(folder);
    recording.lists.set(folder, entries);
    return entries;
  };
  const read: Files['read'] = async (path) => {
    const bytes = await host.files.read(path);
    recording.reads.set(path, bytes);
    return bytes;
  };
  return { host: { ...host, files: { ...host.files, list, read } }, recording };
}

/** A Host that has nothing but what was recorded: what it gives is what the other one gave, whatever happened on disk since. */
export function replayFiles({ lists, reads }: Recording): Host {
  const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  const list: Files['list'] = async (folder) => {
    const entries = lists.get(folder);
    if (!entries) throw missing(folder);
    return entries;
  };
  const read: Files['read'] = async (path) => {
    const bytes = reads.get(path);
    if (!bytes) throw missing(path);
    return bytes;
  };
  // Loading templates asks for no more than these two.
  return { files: { list, read } } as unknown as Host;
}
