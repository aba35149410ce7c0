import { compareText, type FileEntry, type Files, type Host, type ProcessResult } from '../../src/core/index.ts';

/** What a test may decide of the machine that it pretends to have. */
export interface MemoryOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly platform?: string;
  readonly cores?: number;
  readonly isRoot?: boolean;
  readonly isTTY?: boolean;
  readonly colour?: boolean;
  readonly columns?: number;
  /** Refuses an operation with a system's code (`EROFS`); asked before every operation on files. */
  readonly refuse?: (operation: keyof Files, path: string) => string | undefined;
  /** Answers a program that is started; without it no program is there. */
  readonly run?: (command: string, args: readonly string[]) => Partial<ProcessResult> | undefined;
  /** The processes that are alive, besides our own. */
  readonly alive?: readonly number[];
}

/** A Host in memory, with what happened to it. */
export interface MemoryHost extends Host {
  /** Every file by absolute path. Read and change it freely. */
  readonly tree: Map<string, Uint8Array>;
  /** Everything that was printed. */
  readonly printed: { out: string; err: string };
  /** The operations on files in their order: `write /out/x.pdf`. */
  readonly log: string[];
  /** The programs that were started: `apt-get install -y x`. */
  readonly started: string[];
  /** The text of a file; throws when it is not there. */
  text(path: string): string;
  /** The paths of all files below a folder, sorted, relative to it. */
  paths(folder: string): string[];
  /** Presses Ctrl-C. */
  interrupt(): void;
}

/**
 * A machine in memory. Files are given by absolute path; folders are there through them. Behaves as the real Host does:
 * a folder that is missing is ENOENT, a lock that is taken EEXIST, a folder with something in it ENOTEMPTY.
 */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryOptions = {},
): MemoryHost {
  const tree = new Map<string, Uint8Array>();
  const times = new Map<string, number>();
  const folders = new Set<string>(['/']);
  const watchers = new Set<{ folder: string; changed: (path: string) => void }>();
  const interrupts = new Set<() => void>();
  const printed = { out: '', err: '' };
  const log: string[] = [];
  const started: string[] = [];
  let tick = 0;

  const addFolder = (path: string): void => {
    for (let at = path; !folders.has(at); at = parent(at)) folders.add(at);
  };
  const put = (path: string, bytes: Uint8Array): void => {
    tree.set(path, bytes);
    times.set(path, ++tick);
  };
  for (const [path, content] of Object.entries(files)) {
    addFolder(parent(path));
    put(path, toBytes(content));
  }
  if (options.cwd) addFolder(options.cwd);

  const tell = (path: string): void => {
    for (const { folder, changed } of [...watchers]) if (within(path, folder)) changed(path);
  };
  const enter = (operation: keyof Files, path: string): string => {
    const at = clean(path);
    log.push(`${operation} ${at}`);
    const code = options.refuse?.(operation, at);
    if (code) throw fileError(code, at);
    return at;
  };
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...tree.keys()].some((file) => file !== path && within(file, path));
  const needParent = (path: string): void => {
    if (!isFolder(parent(path))) throw fileError('ENOENT', path);
    if (isFolder(path)) throw fileError('EISDIR', path);
  };
  const need = (path: string): Uint8Array => {
    const bytes = tree.get(path);
    if (!bytes) throw fileError(isFolder(path) ? 'EISDIR' : 'ENOENT', path);
    return bytes;
  };
  const children = (folder: string): FileEntry[] => {
    const found = new Map<string, FileEntry['kind']>();
    for (const path of [...tree.keys(), ...folders]) {
      if (path === folder || !within(path, folder)) continue;
      const rest = path.slice(folder === '/' ? 1 : folder.length + 1);
      const [name = ''] = rest.split('/');
      if (name !== '') found.set(name, rest === name && tree.has(path) ? 'file' : 'folder');
    }
    return [...found].map(([name, kind]) => ({ name, kind })).sort((a, b) => compareText(a.name, b.name));
  };

  const memory: Files = {
    list: async (path) => {
      const folder = enter('list', path);
      if (!isFolder(folder)) throw fileError(tree.has(folder) ? 'ENOTDIR' : 'ENOENT', folder);
      return children(folder);
    },
    read: async (path) => Uint8Array.from(need(enter('read', path))),
    write: async (path, content) => {
      const at = enter('write', path);
      needParent(at);
      put(at, toBytes(content));
      tell(at);
    },
    append: async (path, pieces) => {
      const at = enter('append', path);
      needParent(at);
      put(at, Buffer.concat([tree.get(at) ?? new Uint8Array(), ...pieces]));
      tell(at);
    },
    create: async (path, text) => {
      const at = enter('create', path);
      needParent(at);
      if (tree.has(at)) throw fileError('EEXIST', at);
      put(at, toBytes(text));
      tell(at);
    },
    copyMode: async (from, to) => {
      need(enter('copyMode', from));
      need(clean(to));
    },
    rename: async (from, to) => {
      const source = enter('rename', from);
      const target = clean(to);
      const code = options.refuse?.('rename', target);
      if (code) throw fileError(code, target);
      if (isFolder(source)) {
        if (!isFolder(parent(target))) throw fileError('ENOENT', target);
        if (children(target).length > 0 || tree.has(target)) throw fileError('ENOTEMPTY', target);
        const moved = (path: string): string => target + path.slice(source.length);
        for (const path of [...folders].filter((one) => within(one, source))) {
          folders.delete(path);
          addFolder(moved(path));
        }
        for (const path of [...tree.keys()].filter((one) => within(one, source))) {
          put(moved(path), need(path));
          tree.delete(path);
        }
        tell(target);
        return;
      }
      const bytes = need(source);
      needParent(target);
      put(target, bytes);
      tree.delete(source);
      tell(target);
    },
    remove: async (path) => {
      const at = enter('remove', path);
      need(at);
      tree.delete(at);
      tell(at);
    },
    removeFolder: async (path) => {
      const at = enter('removeFolder', path);
      if (!isFolder(at)) throw fileError('ENOENT', at);
      if (children(at).length > 0) throw fileError('ENOTEMPTY', at);
      folders.delete(at);
      tell(at);
    },
    makeFolder: async (path) => {
      const at = enter('makeFolder', path);
      if (tree.has(at)) throw fileError('EEXIST', at);
      addFolder(at);
    },
    stat: async (path) => {
      const at = enter('stat', path);
      const bytes = tree.get(at);
      if (bytes) return { kind: 'file', size: bytes.byteLength, mtimeMs: times.get(at) ?? 0 };
      return isFolder(at) ? { kind: 'folder', size: 0, mtimeMs: 0 } : undefined;
    },
    realPath: async (path) => {
      const at = enter('realPath', path);
      if (!tree.has(at) && !isFolder(at)) throw fileError('ENOENT', at);
      return at;
    },
    watch: async (path, changed) => {
      const watcher = { folder: enter('watch', path), changed };
      watchers.add(watcher);
      return async () => {
        watchers.delete(watcher);
      };
    },
  };

  return {
    files: memory,
    terminal: {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      isTTY: options.isTTY ?? false,
      columns: options.columns ?? 80,
      colour: options.colour ?? false,
    },
    processes: {
      pid: 4242,
      isRoot: options.isRoot ?? false,
      run: async (command, args) => {
        started.push([command, ...args].join(' '));
        const answer = options.run?.(command, args);
        return { code: answer ? 0 : 127, stdout: '', stderr: '', ...answer };
      },
      isAlive: (pid) => pid === 4242 || (options.alive ?? []).includes(pid),
      onInterrupt: (stop) => {
        interrupts.add(stop);
        return () => void interrupts.delete(stop);
      },
    },
    env: options.env ?? {},
    platform: options.platform ?? 'linux',
    cores: options.cores ?? 2,
    cwd: options.cwd ?? '/',
    now: () => performance.now(),
    tree,
    printed,
    log,
    started,
    text: (path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(need(clean(path))),
    paths: (folder) =>
      [...tree.keys()]
        .filter((path) => within(path, clean(folder)))
        .map((path) => path.slice(clean(folder) === '/' ? 1 : clean(folder).length + 1))
        .sort(compareText),
    interrupt: () => {
      for (const stop of [...interrupts]) stop();
    },
  };
}

function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function parent(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function within(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
