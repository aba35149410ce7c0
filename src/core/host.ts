/** Everything that a build takes from the outside world, as one argument. Nothing else in the project touches it. */
export interface Host {
  readonly files: Files;
  readonly terminal: Terminal;
  readonly processes: Processes;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Logical processors, at least 1. */
  readonly cores: number;
  /** The folder one stands in; absolute. */
  readonly cwd: string;
  /**
   * Asks the user something and gives the line that was typed; rejects when the user leaves instead (Ctrl-C, Ctrl-D). Only there
   * where somebody sits at a terminal.
   */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Answers HTTP on this machine alone (127.0.0.1), at a port or at any that is free. Rejects with a FileError (EADDRINUSE). */
  readonly serve?: ((answer: Answer, port?: number) => Promise<Served>) | undefined;
  readonly knock?: Knock | undefined;
  /** The two ends of the line to the program that started us: for an editor, which speaks a protocol over it. */
  readonly line?: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined;
  /** Milliseconds from an arbitrary start: for durations and timeouts only, never for content. */
  now(): number;
}

/** Asks a server on this machine for a page, following nothing: the status of its answer, undefined where nobody answers. */
export type Knock = (address: string) => Promise<number | undefined>;

/** Answers one request. What it throws is a fault of ours: the asker hears that, and no more. */
export type Answer = (request: Request) => Promise<Response>;

/** A server that runs. */
export interface Served {
  readonly port: number;
  /** Ends it, and every connection that is still open. */
  close(): Promise<void>;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What a file operation says when it fails: the system's own code, such as ENOENT, EACCES, EROFS, ENOSPC, EBUSY. */
export interface FileError extends Error {
  readonly code?: string;
  readonly path?: string;
}

/** Files, by absolute path. Every method rejects with a FileError. */
export interface Files {
  /** The entries of a folder, sorted by name. Links are followed. */
  list(folder: string): Promise<FileEntry[]>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Adds to the end of a file, which is made where it is not there: one that is larger than the memory is written in pieces. */
  append(path: string, pieces: readonly Uint8Array[]): Promise<void>;
  /** Creates a file that must not be there yet (EEXIST): the one atomic way to take a lock. `mode`: who may read it, where not all. */
  create(path: string, text: string, mode?: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder with nothing in it; one with something in it is ENOTEMPTY. */
  removeFolder(path: string): Promise<void>;
  /** Makes a folder and those above it; one that is there already is no fault. */
  makeFolder(path: string): Promise<void>;
  /** Who may read and write a file becomes what it is of another. */
  copyMode(from: string, to: string): Promise<void>;
  stat(path: string): Promise<{ kind: FileEntry['kind']; size: number; mtimeMs: number } | undefined>;
  /** The path with every link followed. */
  realPath(path: string): Promise<string>;
  /** Calls back at every change below a folder until the returned function is called. */
  watch(folder: string, changed: (path: string) => void): Promise<() => Promise<void>>;
}

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether the error stream is a terminal: only then progress is shown. */
  readonly isTTY: boolean;
  readonly columns: number;
  readonly colour: boolean;
}

export interface ProcessResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Processes {
  readonly pid: number;
  readonly isRoot: boolean;
  /**
   * Runs a program without a shell; a program that is not there gives code 127. With `leave` it is only started, and goes on by itself
   * (a browser).
   */
  run(
    command: string,
    args: readonly string[],
    options?: { timeoutMs?: number; show?: boolean; leave?: boolean; cwd?: string },
  ): Promise<ProcessResult>;
  /** Whether a process with this id is alive. */
  isAlive(pid: number): boolean;
  /** Calls back once at Ctrl-C or a request to end; the returned function stops listening. */
  onInterrupt(stop: () => void): () => void;
}

/** A path as one reads it from where one stands: relative when it lies below, else in full. */
export function shown({ cwd }: Pick<Host, 'cwd'>, path: string): string {
  if (path === cwd) return '.';
  const base = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
