import { deflateRawSync, inflateRawSync } from 'node:zlib';
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

/**
 * Opens the lines that an earlier run left; none: an empty buffer.
 *
 * @param los the DELEN of a stuk may be let go between two uses, and are read from its line again: for who looks at each a few times,
 * and at all the stukken of a year
 */
export function openParses(stored: Buffer, los = false): Parses {
  let all: readonly Uint8Array[] = [stored];
  const lines = split(stored);
  let used = new Set<string>();
  let added = false;
  let forgotten = false;
  const values = new Map<string, Stuk>();
  const revive = (key: string): Stuk | undefined => {
    const line = lines.get(key);
    return line && stukOf(line, los);
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
      const line = columnsOf(stuk);
      values.set(key, los ? stukOf(line, los, stuk) : stuk);
      lines.set(key, line);
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
  return [head, ...delen].map((part) => packed(Buffer.from(JSON.stringify(part))));
}

/**
 * A stuk of which each of the DELEN is read when it is first asked for. Where they are let go (`los`) the same one is given at least
 * until the work at hand is done: of what is asked for without waiting between, nodes are the very same ones.
 */
function stukOf([head, ...delen]: Columns, los: boolean, whole?: Stuk): Stuk {
  const stuk = parsed(head);
  for (const [i, names] of DELEN.entries()) {
    defineDeel(
      stuk,
      names,
      los ? weak : strong,
      delen[i],
      whole && Object.fromEntries(names.map((name) => [name, whole[name]])),
    );
  }
  return stuk as unknown as Stuk;
}

/** Apart from who calls it: what a getter sees around it is kept as long as the stuk is. */
function defineDeel(
  stuk: Record<string, unknown>,
  names: readonly string[],
  hold: typeof weak,
  column: Uint8Array | undefined,
  begin: Deel | undefined,
): void {
  const known = hold(begin);
  const deel = (): Deel => known.get() ?? known.set(parsed(column));
  for (const name of names) Object.defineProperty(stuk, name, { get: () => deel()[name], enumerable: true });
}

type Deel = Readonly<Record<string, unknown>>;

interface Holder {
  get(): Deel | undefined;
  set(deel: Deel): Deel;
}

function strong(begin: Deel | undefined): Holder {
  let deel = begin;
  return {
    get: () => deel,
    set: (read) => {
      deel = read;
      return read;
    },
  };
}

function weak(begin: Deel | undefined): Holder {
  let ref = begin && new WeakRef(begin);
  return {
    get: () => ref?.deref(),
    set: (read) => {
      ref = new WeakRef(read);
      return read;
    },
  };
}

/** What is longer than this is packed: a tree with its places comes to a tenth, and the lines of all stukken stay in memory. */
const LONG = 2048;

/** In letters, so that it has no tab or line end; a column that is not packed begins with a brace. */
function packed(json: Buffer): Buffer {
  return json.length < LONG ? json : Buffer.from(deflateRawSync(json, { level: 1 }).toString('base64'));
}

function parsed(column: Uint8Array = NOTHING): Record<string, unknown> {
  const text = textOf(column);
  const json = text.startsWith('{') ? text : inflateRawSync(Buffer.from(text, 'base64')).toString('utf8');
  return JSON.parse(json) as Record<string, unknown>;
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
