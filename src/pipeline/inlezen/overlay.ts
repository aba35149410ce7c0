import { posix } from 'node:path';
import { compareText, type FileEntry, type Host } from '../../core/index.ts';

/** The same machine with files lying over those of a folder, which are not written: what would be there can be judged first. */
export function overlay(host: Host, folder: string, over: ReadonlyMap<string, Uint8Array>): Host {
  const files = new Map([...over].map(([path, bytes]) => [posix.join(folder, path), bytes]));
  const folders = new Map<string, Map<string, FileEntry['kind']>>();
  for (const path of files.keys()) {
    for (let at = path, kind: FileEntry['kind'] = 'file'; at !== folder; at = posix.dirname(at), kind = 'folder') {
      const above = posix.dirname(at);
      folders.set(above, (folders.get(above) ?? new Map<string, FileEntry['kind']>()).set(posix.basename(at), kind));
    }
  }
  const real = host.files;
  return {
    ...host,
    files: {
      ...real,
      read: async (path) => files.get(path) ?? real.read(path),
      stat: async (path) => {
        const bytes = files.get(path);
        if (bytes) return { kind: 'file', size: bytes.length, mtimeMs: 0 };
        const found = await real.stat(path);
        return found ?? (folders.has(path) ? { kind: 'folder', size: 0, mtimeMs: 0 } : undefined);
      },
      list: async (path) => {
        const own = folders.get(path);
        if (!own) return real.list(path);
        const there = (await real.stat(path)) ? await real.list(path) : [];
        const others = there.filter(({ name }) => !own.has(name));
        const added = [...own].map(([name, kind]) => ({ name, kind }));
        return [...others, ...added].sort((a, b) => compareText(a.name, b.name));
      },
      realPath: async (path) => (files.has(path) || folders.has(path) ? path : real.realPath(path)),
    },
  };
}
