import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** One file of a package. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same after deflate, where that is already known. */
  readonly deflated?: Uint8Array;
}

/** 1 January 1980, midnight: the earliest moment that a zip can state. It is written as numbers, so no time zone is involved. */
const DOS_DATE = (1 << 5) | 1;
const DEFLATE = 8;
const UTF8_NAMES = 0x800;

/**
 * A zip in the given order. Sizes stand before the data, which streaming writers cannot do and strict readers require; it
 * has no timestamps, no owner and no extra fields. The compression is fflate's, which gives the same bytes on every machine
 * (that of Node differs between its versions).
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    const data = entry.deflated ?? deflateSync(entry.bytes, { level: 6 });
    const fields = [
      [2, 20],
      [2, UTF8_NAMES],
      [2, DEFLATE],
      [2, 0],
      [2, DOS_DATE],
      [4, crc32(entry.bytes)],
      [4, data.length],
      [4, entry.bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const local = record(0x04034b50, fields);
    pieces.push(local, name, data);
    directory.push(record(0x02014b50, [[2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = entries.length;
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** A header: its signature and its fields of two or four bytes, little-endian. */
function record(signature: number, fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + fields.reduce((sum, [size]) => sum + size, 0)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
