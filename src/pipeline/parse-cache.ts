import { digest, type Host } from '../core/index.ts';
import type { Stuk } from '../model/index.ts';

/** Remembers parsed stukken, in a file of one line each, so that only what is asked for is parsed back. */
export interface StoredParseCache {
  get(key: string): Stuk | undefined;
  set(key: string, stuk: Stuk): void;
  /**
   * The bytes to keep: what was asked for or added since the last call; what was not is forgotten.
   * Undefined when that is what the file holds already.
   */
  toKeep(): Uint8Array | undefined;
}

/** The caches of what is openbaar and of what is not, as one. */
export interface StoredParseCaches extends Pick<StoredParseCache, 'get' | 'set'> {
  /** The bytes per file that changed; undefined: nothing is left to keep in it. */
  toKeep(): readonly (readonly [path: string, bytes: Uint8Array | undefined])[];
}

const NEWLINE = 10;
const TAB = 9;

/** The length of the first line. */
const HEAD = digest('').length + 1;

/**
 * Opens the cache in a file. The first line holds the digest of the code that wrote it and of all that follows: a file of
 * other code, foreign or cut short is an empty cache.
 */
export async function openParseCache(host: Host, path: string, code: string): Promise<StoredParseCache> {
  const bytes = await host.files.read(path).catch(() => undefined);
  const lines = bytes ? split(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), code) : new Map();
  return parseCache(lines, code);
}

/**
 * Opens both caches: the words of a stuk that is not openbaar stand with its files, not with ours.
 *
 * @param paths below the out folder, that of what is openbaar first
 */
export async function openParseCaches(
  host: Host,
  out: string,
  paths: readonly [string, string],
  code: string,
): Promise<StoredParseCaches> {
  const [open, inner] = await Promise.all([
    openParseCache(host, `${out}/${paths[0]}`, code),
    openParseCache(host, `${out}/${paths[1]}`, code),
  ]);
  return {
    get: (key) => open.get(key) ?? inner.get(key),
    set: (key, stuk) => (stuk.openbaarheid === 'openbaar' ? open : inner).set(key, stuk),
    toKeep: () =>
      [open, inner].flatMap((cache, i) => {
        const bytes = cache.toKeep();
        return bytes ? [[paths[i] as string, bytes.length > HEAD ? bytes : undefined] as const] : [];
      }),
  };
}

function parseCache(stored: Map<string, Buffer>, code: string): StoredParseCache {
  let lines = stored;
  const values = new Map<string, Stuk>();
  let used = new Set<string>();
  let changed = false;
  return {
    get: (key) => {
      const known = values.get(key) ?? revive(lines.get(key));
      if (!known) return undefined;
      values.set(key, known);
      used.add(key);
      return known;
    },
    set: (key, stuk) => {
      values.set(key, stuk);
      lines.delete(key);
      used.add(key);
      changed = true;
    },
    toKeep: () => {
      for (const key of [...lines.keys(), ...values.keys()]) {
        if (used.has(key)) continue;
        lines.delete(key);
        values.delete(key);
        changed = true;
      }
      if (!changed) {
        used = new Set();
        return undefined;
      }
      for (const key of [...used].sort()) {
        if (!lines.has(key)) lines.set(key, Buffer.from(JSON.stringify(values.get(key))));
      }
      used = new Set();
      changed = false;
      const all = join(lines, code);
      // The lines stand in the bytes to keep: apart from those they would take their room twice.
      lines = linesOf(all.subarray(all.indexOf(NEWLINE) + 1));
      return all;
    },
  };
}

function revive(line: Buffer | undefined): Stuk | undefined {
  if (!line) return undefined;
  try {
    return JSON.parse(line.toString('utf8')) as Stuk;
  } catch {
    return undefined;
  }
}

function join(lines: ReadonlyMap<string, Buffer>, code: string): Buffer {
  const tab = Buffer.from('\t');
  const newline = Buffer.from('\n');
  const head = Buffer.from(`${digest('')}\n`);
  const all = Buffer.concat([head, ...[...lines].flatMap(([key, line]) => [Buffer.from(key), tab, line, newline])]);
  all.write(digest(code + digest(all.subarray(head.length))), 'latin1');
  return all;
}

function split(bytes: Buffer, code: string): Map<string, Buffer> {
  const first = bytes.indexOf(NEWLINE);
  const body = bytes.subarray(first + 1);
  const ours = first >= 0 && bytes.toString('latin1', 0, first) === digest(code + digest(body));
  return ours ? linesOf(body) : new Map();
}

function linesOf(body: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  for (let at = 0; at < body.length; ) {
    const tab = body.indexOf(TAB, at);
    const end = body.indexOf(NEWLINE, tab);
    if (tab < 0 || end < 0) break;
    lines.set(body.toString('latin1', at, tab), body.subarray(tab + 1, end));
    at = end + 1;
  }
  return lines;
}
