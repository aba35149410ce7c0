import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** One file of a package. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** These very bytes go into many packages: what they are packed as is kept for as long as they are. */
  readonly shared?: true;
  /** Names these bytes from one run to the next, for who keeps what they are packed as. */
  readonly name?: string;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** 1 January 1980, midnight: the earliest moment that a zip can state. It is written as numbers, so no time zone is involved. */
const DOS_DATE = (1 << 5) | 1;
const DEFLATE = 8;
const UTF8_NAMES = 0x800;
const NONE: Field = [2, 0];
/** How an entry begins, how it is listed, how the list ends: a mark of its own, and their size in bytes without a name. */
const [LOCAL, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50] as const;
const [LOCAL_SIZE, LISTED_SIZE, END_SIZE] = [30, 46, 22] as const;
/** What stands first of every entry: version, flags, method, time and date. */
const FIRST_FIELDS: readonly Field[] = [[2, 20], [2, UTF8_NAMES], [2, DEFLATE], NONE, [2, DOS_DATE]];
const MARKS = Buffer.alloc(14);
record(MARKS, 0, [[4, LOCAL], ...FIRST_FIELDS]);

/** A file as it goes into the zip. */
export interface Packed {
  readonly data: Uint8Array;
  readonly crc: number;
}

/** Files as they go into a zip, by the name of an entry. */
export interface PackedParts {
  readonly get: (name: string) => Packed | undefined;
  readonly set: (name: string, packed: Packed) => void;
}

const packed = new WeakMap<Uint8Array, Packed>();

function pack({ bytes, shared, name }: ZipEntry, parts: PackedParts | undefined): Packed {
  const known = packed.get(bytes);
  if (known) return known;
  const found = name === undefined ? undefined : parts?.get(name);
  const made = found ?? { data: deflateSync(bytes, { level: 6 }), crc: crc32(bytes) };
  if (shared) packed.set(bytes, made);
  if (!found && name !== undefined) parts?.set(name, made);
  return made;
}

/**
 * A zip in the given order. Sizes stand before the data, which streaming writers cannot do and strict readers require; it
 * has no timestamps, no owner and no extra fields. The compression is fflate's, which gives the same bytes on every machine: a Node
 * that a distribution builds has the zlib of that, with other bytes than those of nodejs.org.
 *
 * @param parts what named entries are packed as, where that is kept
 */
export function zip(entries: readonly ZipEntry[], parts?: PackedParts): Uint8Array {
  const files = entries.map((entry) => ({ entry, size: Buffer.byteLength(entry.path), ...pack(entry, parts) }));
  const listed = files.reduce((sum, { size }) => sum + LISTED_SIZE + size, 0);
  const whole = files.reduce((sum, { size, data }) => sum + LOCAL_SIZE + size + data.length, 0);
  const out = Buffer.alloc(whole + listed + END_SIZE);
  let [at, place] = [0, whole];
  for (const { entry, size, data, crc } of files) {
    const sizes: readonly Field[] = [
      [4, crc],
      [4, data.length],
      [4, entry.bytes.length],
      [2, size],
    ];
    const fields = [...FIRST_FIELDS, ...sizes, NONE];
    place = record(out, place, [[4, LISTED], [2, 20], ...fields, NONE, NONE, NONE, [4, 0], [4, at]]);
    place += out.write(entry.path, place);
    at = record(out, at, [[4, LOCAL], ...fields]);
    at += out.write(entry.path, at);
    out.set(data, at);
    at += data.length;
  }
  const count: Field = [2, entries.length];
  record(out, place, [[4, END], NONE, NONE, count, count, [4, listed], [4, whole], NONE]);
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
}

/** Whether bytes are a zip as it is written here: those of Word, LibreOffice and other programs have other marks, or the clock. */
export function isOwnZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARKS.length)).equals(MARKS);
}

/** Writes fields, little-endian; the place behind them. */
function record(out: Buffer, place: number, fields: readonly Field[]): number {
  let at = place;
  for (const [size, value] of fields) at = size === 2 ? out.writeUInt16LE(value, at) : out.writeUInt32LE(value, at);
  return at;
}
