import { spawn } from 'node:child_process';
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { compareText, type FileEntry, type Host, type ProcessResult } from '../core/index.ts';
import { EXIT } from './exit.ts';
import { knock, serve } from './serve.ts';

/** Code of a program that is not there, and of one that took too long: as a shell and `timeout` give them. */
const NOT_FOUND = 127;
const TIMED_OUT = 124;
/** A wrapper such as npm passes a Ctrl-C on that the terminal sent us already: a repeat within this time is the same one. */
const SAME_INTERRUPT_MS = 1000;

const STALLED =
  'griffie wacht op iets dat niet meer komt, en is gestopt: niet alles is gemaakt. Dit is een fout van griffie; probeer het opnieuw en meld haar.\n';

/** The Node that runs us: `20.19.0`. */
export const NODE_VERSION = process.versions.node;

/** The machine that griffie runs on. The only module that touches files, processes, the clock and the terminal. */
export function realHost(): Host {
  return {
    files,
    terminal: terminal(),
    processes,
    env: process.env,
    platform: process.platform,
    cores: Math.max(1, availableParallelism()),
    cwd: slashes(process.cwd()),
    now: () => performance.now(),
    serve,
    knock,
    line: { input: process.stdin, output: process.stdout },
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  };
}

/**
 * Waits for the work of the command. Node ends without a word when nothing is left to wait for while the work is not done: then it
 * is said, and the code is that of a fault of griffie.
 */
export async function untilDone(work: Promise<number>): Promise<number> {
  const stalled = (): void => {
    process.stderr.write(STALLED);
    process.exit(EXIT.environment);
  };
  process.once('beforeExit', stalled);
  try {
    return await work;
  } finally {
    process.off('beforeExit', stalled);
  }
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const left = new Promise<never>((_, reject) => asking.once('close', () => reject(new Error('No answer.'))));
  try {
    return await Promise.race([asking.question(question), left]);
  } finally {
    asking.close();
    left.catch(() => undefined);
  }
}

/** Windows gives paths with `\`; everything of ours has `/`, which every system reads. */
function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

const files: Host['files'] = {
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    const kinds = await Promise.all(
      entries.map(async (entry): Promise<FileEntry> => {
        const { name } = entry;
        const target = entry.isSymbolicLink() ? await stat(`${folder}/${name}`).catch(() => undefined) : entry;
        return { name, kind: target ? kindOf(target) : 'other' };
      }),
    );
    return kinds.sort((a, b) => compareText(a.name, b.name));
  },
  read: (path) => readFile(path),
  write: (path, bytes) => writeFile(path, bytes),
  append: async (path, pieces) => {
    const file = await open(path, 'a');
    try {
      for (const piece of pieces) await file.appendFile(piece);
    } finally {
      await file.close();
    }
  },
  create: (path, text, mode) => writeFile(path, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) }),
  copyMode: async (from, to) => chmod(to, (await stat(from)).mode),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  removeFolder: (path) => rmdir(path),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  stat: async (path) => {
    try {
      const found = await stat(path);
      return { kind: kindOf(found), size: found.size, mtimeMs: found.mtimeMs };
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  },
  realPath: async (path) => slashes(await realpath(path)),
  watch: async (folder, changed) => {
    const { watch } = await import('chokidar');
    const watcher = watch(folder, { ignoreInitial: true });
    watcher.on('all', (_event, path) => changed(slashes(path)));
    // A folder that disappears while it is watched is a change like any other, not a reason to stop.
    watcher.on('error', () => changed(folder));
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
    return () => watcher.close();
  },
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileEntry['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The reader of a pipe may leave before the end (`griffie check | head`): not a fault. */
function readerLeft(error: Error): void {
  if (!isCode(error, 'EPIPE')) throw error;
}

function terminal(): Host['terminal'] {
  const { env, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    if (!stream.listeners('error').includes(readerLeft)) stream.on('error', readerLeft);
  }
  return {
    out: (text) => void (stdout.writable && stdout.write(text)),
    err: (text) => void (stderr.writable && stderr.write(text)),
    isTTY: stderr.isTTY === true,
    // A terminal that does not know its width says 0.
    columns: stdout.columns || stderr.columns || 80,
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

const processes: Host['processes'] = {
  pid: process.pid,
  isRoot: process.getuid?.() === 0,
  run: (command, args, { timeoutMs, show, leave, cwd } = {}) =>
    new Promise<ProcessResult>((resolve) => {
      const child = spawn(command, [...args], {
        stdio: leave ? 'ignore' : show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
        ...(leave ? { detached: true } : {}),
        ...(cwd === undefined ? {} : { cwd }),
        ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' as const }),
      });
      const text = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) {
        child[name]?.setEncoding('utf8').on('data', (part: string) => {
          text[name] += part;
        });
      }
      if (leave) {
        child.unref();
        child.once('spawn', () => resolve({ ...text, code: 0 }));
      }
      child.once('error', (error) => resolve({ ...text, code: NOT_FOUND, stderr: `${text.stderr}${error.message}` }));
      child.once('close', (code, signal) => resolve({ ...text, code: code ?? (signal === 'SIGKILL' ? TIMED_OUT : 1) }));
    }),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // Another user's process: there, but not ours to signal.
      return isCode(error, 'EPERM');
    }
  },
  onInterrupt: (stop) => {
    let first: number | undefined;
    const heard = (): void => {
      const now = performance.now();
      if (first === undefined) {
        first = now;
        stop();
      } else if (now - first > SAME_INTERRUPT_MS) {
        // Asked again while stopping takes too long: leave by the exit handlers, which end the browser too.
        process.exit(EXIT.interrupted);
      }
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, heard);
    return () => {
      for (const signal of signals) process.off(signal, heard);
    };
  },
};
