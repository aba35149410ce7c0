import type { Stuk } from '../model/index.ts';
import type { ParseCache } from '../read/index.ts';

/** Parsed stukken as lines of bytes, one each, so that only what is asked for is parsed back. */
export interface Parses extends ParseCache {
  /** Whether something was added since the lines were last joined. */
  hasNew(): boolean;
  /** Forgets what was not asked for since the last call. */
  forgetUnused(): void;
  /** All lines; the very same bytes as before when nothing changed. */
  lines(): Buffer;
}

/** Opens the lines that an earlier run left; none: an empty buffer. */
export function openParses(stored: Buffer): Parses {
  let all = stored;
  let lines = split(stored);
  let used = new Set<string>();
  let added = false;
  let forgotten = false;
  const values = new Map<string, Stuk>();
  const revive = (key: string): Stuk | undefined => {
    const line = lines.get(key);
    return line && (JSON.parse(line.toString('utf8')) as Stuk);
  };
  return {
    get: (key) => {
      const known = values.get(key) ?? revive(key);
      if (!known) return undefined;
      values.set(key, known);
      used.add(key);
      return known;
    },
    set: (key, stuk) => {
      values.set(key, stuk);
      lines.delete(key);
      used.add(key);
      added = true;
    },
    hasNew: () => added,
    forgetUnused: () => {
      for (const key of [...lines.keys(), ...values.keys()]) {
        if (used.has(key)) continue;
        lines.delete(key);
        values.delete(key);
        forgotten = true;
      }
      used = new Set();
    },
    lines: () => {
      if (!added && !forgotten) return all;
      for (const key of [...values.keys()].sort()) {
        if (!lines.has(key)) lines.set(key, Buffer.from(JSON.stringify(values.get(key))));
      }
      all = Buffer.concat([...lines].flatMap(([key, line]) => [Buffer.from(`${key}\t`), line, Buffer.from('\n')]));
      // The lines stand in the bytes to keep: apart from those they would take their room twice.
      lines = split(all);
      added = false;
      forgotten = false;
      return all;
    },
  };
}

function split(all: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  for (let at = 0; at < all.length; ) {
    const tab = all.indexOf('\t', at);
    const end = all.indexOf('\n', tab);
    if (tab < 0 || end < 0) break;
    lines.set(all.toString('latin1', at, tab), all.subarray(tab + 1, end));
    at = end + 1;
  }
  return lines;
}
