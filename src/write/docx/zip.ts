import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** One file of a package. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same after deflate, where that is already known. */
  readonly deflated?: Uint8Array;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** 1 January 1980, midnight: the earliest moment that a zip can state. It is written as numbers, so no time zone is involved. */
const DOS_DATE = (1 << 5) | 1;
const DEFLATE = 8;
const UTF8_NAMES = 0x800;
const NONE: Field = [2, 0];
const LOCAL = 0x04034b50;
/** How every entry begins: version, flags, method, time and date. */
const FIRST_FIELDS: readonly Field[] = [[2, 20], [2, UTF8_NAMES], [2, DEFLATE], NONE, [2, DOS_DATE]];
const MARKS = record(LOCAL, FIRST_FIELDS);

/**
 * A zip in the given order. Sizes stand before the data, which streaming writers cannot do and strict readers require; it
 * has no timestamps, no owner and no extra fields. The compression is fflate's, which gives the same bytes on every machine
 * (that of Node differs between its versions).
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes, deflated } of entries) {
    const name = Buffer.from(path);
    const data = deflated ?? deflateSync(bytes, { level: 6 });
    const sizes: Field[] = [
      [4, crc32(bytes)],
      [4, data.length],
      [4, bytes.length],
      [2, name.length],
    ];
    const fields: Field[] = [...FIRST_FIELDS, ...sizes, NONE];
    const local = record(LOCAL, fields);
    pieces.push(local, name, data);
    directory.push(record(0x02014b50, [[2, 20], ...fields, NONE, NONE, NONE, [4, 0], [4, offset]]), name);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count: Field = [2, entries.length];
  const end = record(0x06054b50, [NONE, NONE, count, count, [4, size], [4, offset], NONE]);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** Whether bytes are a zip as it is written here: those of Word, LibreOffice and other programs have other marks, or the clock. */
export function isOwnZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARKS.length)).equals(MARKS);
}

/** A header: its signature and its fields, little-endian. */
function record(signature: number, fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
