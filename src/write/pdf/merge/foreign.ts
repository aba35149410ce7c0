import { decoded, type Located, PdfObjects, type Place } from '../finish/pdf-objects.ts';
import { type Dict, isDict, list, parseValue, type Value } from '../finish/values.ts';
import { scannedObjects } from './scan.ts';

/** Where the table that a file begins with is named: in its last bytes. */
const TAIL = 2048;
/** Some programs put something of their own before the file. */
const HEAD = 1024;
const OBJECT = /^[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/;
const SECTION = /[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+(?=\d)/y;
const LINE = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+([nf])/y;
/** Longest cross-reference table that is read as text at one time. */
const LONGEST_TABLE = 64 * 1024 * 1024;

/** A PDF of another program. */
export interface Foreign {
  readonly pdf: PdfObjects;
  /** Whether its own list of objects was wrong, so that they were looked for. */
  readonly repaired: boolean;
}

/** Opens a PDF of any origin: by its tables of every kind, else by looking for its objects. Throws when it is none. */
export function openForeign(bytes: Uint8Array): Foreign {
  let repaired = false;
  const pdf = new PdfObjects(bytes, (buffer) => {
    const found = byTables(buffer);
    if (found && isSound(buffer, found)) return found;
    repaired = true;
    return scannedObjects(buffer);
  });
  return { pdf, repaired };
}

/** Whether every object is where the tables say, and there is one to begin with. */
function isSound(bytes: Buffer, { trailer, places }: Located): boolean {
  for (const [number, place] of places) {
    if ('pack' in place) continue;
    const header = OBJECT.exec(bytes.toString('latin1', place[0], place[0] + 40));
    if (Number(header?.[1]) !== number) return false;
  }
  // What is encrypted is not read further.
  if (trailer.has('Encrypt')) return true;
  const pdf = new PdfObjects(bytes, () => ({ trailer, places, tolerant: true }));
  try {
    return isDict(pdf.resolve(pdf.catalog.get('Pages')));
  } catch {
    return false;
  }
}

/** Follows the tables from the last one back; undefined where they cannot be followed. */
function byTables(bytes: Buffer): Located | undefined {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
  const named = /startxref[\0\t\n\f\r ]+(\d+)(?![\s\S]*startxref)/.exec(tail);
  const shift = Math.max(0, bytes.subarray(0, HEAD).indexOf('%PDF-', 0, 'latin1'));
  if (!named) return undefined;
  const offsets = new Map<number, number | { pack: number; index: number } | undefined>();
  const trailer: Dict = new Map();
  const seen = new Set<number>();
  try {
    for (const waiting = [Number(named[1])]; waiting.length > 0; ) {
      const at = waiting.shift() as number;
      if (seen.has(at)) continue;
      seen.add(at);
      const table = readTable(bytes, at + shift);
      for (const [number, place] of table.places) if (!offsets.has(number)) offsets.set(number, place);
      for (const [key, value] of table.trailer) if (!trailer.has(key)) trailer.set(key, value);
      // Of a hybrid file the stream adds what old readers need not know; then come the tables before it.
      for (const key of ['XRefStm', 'Prev']) {
        const next = table.trailer.get(key);
        if (typeof next === 'string') waiting.push(Number(next));
      }
    }
  } catch {
    return undefined;
  }
  return { trailer, places: withEnds(offsets, shift, bytes.length), tolerant: true };
}

function withEnds(
  offsets: ReadonlyMap<number, number | { pack: number; index: number } | undefined>,
  shift: number,
  length: number,
): Map<number, Place> {
  const starts = [...offsets.values()].filter((place) => typeof place === 'number').sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts.slice(index + 1, index + 2)[0] ?? length]));
  const places = new Map<number, Place>();
  for (const [number, place] of offsets) {
    if (typeof place === 'number')
      places.set(number, [place + shift, Math.min(length, (ends.get(place) as number) + shift)]);
    else if (place) places.set(number, place);
  }
  return places;
}

interface Table {
  readonly trailer: Dict;
  /** An offset, a place in a stream of objects, or undefined for an object that has gone. */
  readonly places: ReadonlyMap<number, number | { pack: number; index: number } | undefined>;
}

function readTable(bytes: Buffer, at: number): Table {
  const text = bytes.toString('latin1', at, Math.min(bytes.length, at + 64));
  const word = /^[\0\t\n\f\r ]*xref/.exec(text);
  return word ? classicTable(bytes, at + word[0].length) : streamTable(bytes, at);
}

function classicTable(bytes: Buffer, from: number): Table {
  const end = bytes.indexOf('trailer', from, 'latin1');
  if (end < 0 || end - from > LONGEST_TABLE) throw new Error('A table without an end');
  const text = bytes.toString('latin1', from, end);
  const places = new Map<number, number | undefined>();
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (let section = next(SECTION); section; section = next(SECTION)) {
    const [first, count] = [Number(section[1]), Number(section[2])];
    for (let index = 0; index < count; index++) {
      const line = next(LINE);
      if (!line) throw new Error('A table that is too short');
      places.set(first + index, line[3] === 'n' && Number(line[1]) > 0 ? Number(line[1]) : undefined);
    }
  }
  const after = bytes.toString('latin1', end + 'trailer'.length, Math.min(bytes.length, end + 64 * 1024));
  const trailer = parseValue(after).value;
  if (!isDict(trailer)) throw new Error('A table without a trailer');
  return { trailer, places };
}

function streamTable(bytes: Buffer, at: number): Table {
  const number = Number(OBJECT.exec(bytes.toString('latin1', at, at + 40))?.[1]);
  const alone: Located = { trailer: new Map(), places: new Map([[number, [at, bytes.length]]]), tolerant: true };
  const entry = new PdfObjects(bytes, () => alone).entry(number);
  if (!entry?.stream || !isDict(entry.value)) throw new Error('No table');
  const trailer = entry.value;
  const rows = decoded(entry.stream, trailer, { resolve: (value) => value });
  const widths = list(trailer.get('W')).map(Number);
  const [kind = 0, second = 0, third = 0] = widths;
  const sections = trailer.has('Index') ? list(trailer.get('Index')).map(Number) : [0, Number(trailer.get('Size'))];
  const places = new Map<number, number | { pack: number; index: number } | undefined>();
  let row = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index++) value = value * 256 + (rows[row++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    for (let index = 0; index < (sections[section + 1] as number) && row < rows.length; index++) {
      const type = kind === 0 ? 1 : field(kind);
      const [a, b] = [field(second), field(third)];
      const place = type === 1 ? a : type === 2 ? { pack: a, index: b } : undefined;
      places.set((sections[section] as number) + index, place);
    }
  }
  return { trailer: onlyTrailer(trailer), places };
}

const OF_STREAM = new Set(['Length', 'Filter', 'DecodeParms', 'W', 'Index', 'Type']);

function onlyTrailer(members: Dict): Dict {
  return new Map<string, Value>([...members].filter(([key]) => !OF_STREAM.has(key)));
}
