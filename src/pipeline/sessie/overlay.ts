import { compareText, type FileEntry, type FileError, type Files, type Host } from '../../core/index.ts';

/** A content folder as it would be when everything that is not saved yet were: the texts of `overlay`, by path below it, over the disk. */
export function metOverlay(host: Host, content: string, overlay: ReadonlyMap<string, string>): Host {
  const { files } = host;
  const pad = (absoluut: string): string | undefined => {
    if (absoluut === content) return '';
    return absoluut.startsWith(`${content}/`) ? absoluut.slice(content.length + 1) : undefined;
  };
  const isMap = (map: string | undefined): boolean => map !== undefined && namenIn(overlay, map).length > 0;
  const eigen: Pick<Files, 'list' | 'read' | 'stat' | 'realPath'> = {
    list: async (folder) => {
      const map = pad(folder);
      const erbij = map === undefined ? [] : namenIn(overlay, map);
      if (erbij.length === 0) return files.list(folder);
      const opSchijf = await files.list(folder).catch((error: FileError) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      const alle = new Map([...opSchijf, ...erbij].map((een) => [een.name, een]));
      return [...alle.values()].sort((a, b) => compareText(a.name, b.name));
    },
    read: async (path) => {
      const tekst = overlay.get(pad(path) ?? '');
      return tekst === undefined ? files.read(path) : new TextEncoder().encode(tekst);
    },
    stat: async (path) => {
      const tekst = overlay.get(pad(path) ?? '');
      const gevonden = await files.stat(path);
      if (gevonden) return gevonden;
      if (tekst !== undefined) return { kind: 'file', size: Buffer.byteLength(tekst), mtimeMs: 0 };
      return isMap(pad(path)) ? { kind: 'folder', size: 0, mtimeMs: 0 } : undefined;
    },
    realPath: async (path) =>
      files.realPath(path).catch((error: FileError) => {
        const map = pad(path);
        if (error.code === 'ENOENT' && (isMap(map) || overlay.has(map ?? ''))) return path;
        throw error;
      }),
  };
  return { ...host, files: { ...files, ...eigen } };
}

/** What the overlay has directly in a folder. */
function namenIn(overlay: ReadonlyMap<string, string>, map: string): FileEntry[] {
  const voor = map === '' ? '' : `${map}/`;
  const gevonden = new Map<string, FileEntry>();
  for (const pad of overlay.keys()) {
    if (!pad.startsWith(voor)) continue;
    const [name = '', ...rest] = pad.slice(voor.length).split('/');
    gevonden.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return [...gevonden.values()];
}
