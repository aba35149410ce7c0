import type { Stuk } from '../model/index.ts';
import type { ParseCache } from '../read/index.ts';

/** Parsed stukken as lines of bytes, one each, so that only what is asked for is parsed back. */
export interface Parses extends ParseCache {
  /** Whether something was added since the bytes were last asked for. */
  hasNew(): boolean;
  /** Forgets what was not asked for since the last call. */
  forgetUnused(): void;
  /** All lines, in pieces; the very same ones as before when nothing changed. */
  bytes(): readonly Uint8Array[];
}

/** What only rules and views ask of a stuk: three quarters of what is kept of it, and nobody's while nothing changed. */
const BINNEN = ['tekst', 'velden', 'secties', 'definities', 'voetnoten', 'beslispunten'] as const;
type Binnen = Pick<Stuk, (typeof BINNEN)[number]>;

/** A line: its key, the stuk without what is inside, and what is inside. No JSON has a tab or a line end in it. */
interface Line {
  readonly head: Uint8Array;
  readonly inside: Uint8Array;
}

/** Opens the lines that an earlier run left; none: an empty buffer. */
export function openParses(stored: Buffer): Parses {
  let all: readonly Uint8Array[] = [stored];
  const lines = split(stored);
  let used = new Set<string>();
  let added = false;
  let forgotten = false;
  const values = new Map<string, Stuk>();
  const revive = (key: string): Stuk | undefined => {
    const line = lines.get(key);
    return line && withInside(parsed(line.head), () => parsed(line.inside) as Binnen);
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
      lines.set(key, lineOf(stuk));
      used.add(key);
      added = true;
    },
    hasNew: () => added,
    forgetUnused: () => {
      for (const key of lines.keys()) {
        if (used.has(key)) continue;
        lines.delete(key);
        values.delete(key);
        forgotten = true;
      }
      used = new Set();
    },
    bytes: () => {
      if (!added && !forgotten) return all;
      all = [...lines].flatMap(([key, { head, inside }]) => [Buffer.from(`${key}\t`), head, TAB, inside, END]);
      added = false;
      forgotten = false;
      return all;
    },
  };
}

const TAB = Buffer.from('\t');
const END = Buffer.from('\n');

function lineOf(stuk: Stuk): Line {
  const { tekst, velden, secties, definities, voetnoten, beslispunten, ...head } = stuk;
  const inside = { tekst, velden, secties, definities, voetnoten, beslispunten };
  return { head: Buffer.from(JSON.stringify(head)), inside: Buffer.from(JSON.stringify(inside)) };
}

function parsed(bytes: Uint8Array): object {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as object;
}

/** A stuk of which what is inside is read when it is first asked for. */
function withInside(head: object, read: () => Binnen): Stuk {
  let known: Binnen | undefined;
  const stuk = { ...head };
  for (const name of BINNEN) {
    const get = (): unknown => {
      known ??= read();
      return known[name];
    };
    Object.defineProperty(stuk, name, { get, enumerable: true });
  }
  return stuk as Stuk;
}

function split(all: Buffer): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (let at = 0; at < all.length; ) {
    const tab = all.indexOf('\t', at);
    const second = all.indexOf('\t', tab + 1);
    const end = all.indexOf('\n', second);
    if (tab < 0 || second < 0 || end < 0) break;
    const line = { head: all.subarray(tab + 1, second), inside: all.subarray(second + 1, end) };
    lines.set(all.toString('latin1', at, tab), line);
    at = end + 1;
  }
  return lines;
}
