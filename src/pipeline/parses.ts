import type { Stuk } from '../model/index.ts';
import type { ParseCache, Tekstgeheugen } from '../read/index.ts';

/** Parsed stukken as lines of bytes, one each, so that only what is asked for is parsed back. */
export interface Parses extends ParseCache {
  /** Kept as the stukken are, a line each. */
  readonly teksten: Tekstgeheugen;
  /** Whether something was added since the bytes were last asked for. */
  hasNew(): boolean;
  /** Forgets what was not asked for since the last call. */
  forgetUnused(): void;
  /** All lines, in pieces; the very same ones as before when nothing changed. */
  bytes(): readonly Uint8Array[];
}

/** What is kept of a stuk apart from its head, by how seldom it is asked for: nobody does while nothing changed. */
const DELEN = [['velden'], ['tekst', 'secties', 'definities', 'voetnoten', 'beslispunten']] as const;

/** A line is a key and the columns of a stuk: its head, and its DELEN. No JSON has a tab or a line end in it. */
type Columns = readonly Uint8Array[];

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
    return line && stukOf(line);
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
      lines.set(key, columnsOf(stuk));
      used.add(key);
      added = true;
    },
    teksten: {
      haal: (sleutel) => {
        const [json] = lines.get(sleutel) ?? [];
        if (json) used.add(sleutel);
        return json && textOf(json);
      },
      bewaar: (sleutel, json) => {
        lines.set(sleutel, [Buffer.from(json), ...DELEN.map(() => NOTHING)]);
        used.add(sleutel);
        added = true;
      },
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
      all = [...lines].flatMap(([key, columns]) => [
        Buffer.from(key),
        ...columns.flatMap((column) => [TAB, column]),
        END,
      ]);
      added = false;
      forgotten = false;
      return all;
    },
  };
}

const TAB = Buffer.from('\t');
const END = Buffer.from('\n');
const NOTHING = Buffer.from('{}');

function columnsOf(stuk: Stuk): Columns {
  const apart = new Set<string>(DELEN.flat());
  const head = Object.fromEntries(Object.entries(stuk).filter(([name]) => !apart.has(name)));
  const delen = DELEN.map((names) => Object.fromEntries(names.map((name) => [name, stuk[name]])));
  return [head, ...delen].map((part) => Buffer.from(JSON.stringify(part)));
}

/** A stuk of which each of the DELEN is read when it is first asked for. */
function stukOf([head, ...delen]: Columns): Stuk {
  const stuk = parsed(head);
  DELEN.forEach((names, i) => {
    let known: Readonly<Record<string, unknown>> | undefined;
    for (const name of names) {
      const get = (): unknown => {
        known ??= parsed(delen[i]);
        return known[name];
      };
      Object.defineProperty(stuk, name, { get, enumerable: true });
    }
  });
  return stuk as unknown as Stuk;
}

function parsed(column: Uint8Array = NOTHING): Record<string, unknown> {
  return JSON.parse(textOf(column)) as Record<string, unknown>;
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

function split(all: Buffer): Map<string, Columns> {
  const lines = new Map<string, Columns>();
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf('\n', at);
    const columns: Buffer[] = [];
    while (at < end) {
      const tab = all.indexOf('\t', at);
      const till = tab < 0 || tab > end ? end : tab;
      columns.push(all.subarray(at, till));
      at = till + 1;
    }
    const [key, ...rest] = columns;
    if (!key || rest.length !== DELEN.length + 1) break;
    lines.set(key.toString('latin1'), rest);
  }
  return lines;
}
