import type { Tekenbereik } from '../model/index.ts';

/** Platform and encoding of the Unicode tables of a `cmap`, the fullest first (OpenType specification, "cmap"). */
const UNICODE: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
];

/**
 * The characters that a TrueType font has a glyph for, as sorted inclusive ranges. Throws an Error in Dutch for bytes that are
 * no such font: WOFF and font collections are refused, for Word embeds neither.
 */
export function readTekens(bytes: Uint8Array): Tekenbereik {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const version = view.getUint32(0);
    if (version !== 0x00010000 && version !== 0x4f54544f) throw new NoFont();
    const cmap = tableOffset(view, 'cmap');
    const count = view.getUint16(cmap + 2);
    const subtables = Array.from({ length: count }, (_, i) => {
      const at = cmap + 4 + i * 8;
      return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), offset: cmap + view.getUint32(at + 4) };
    });
    for (const [platform, encoding] of UNICODE) {
      const found = subtables.find((table) => table.platform === platform && table.encoding === encoding);
      if (!found) continue;
      const format = view.getUint16(found.offset);
      if (format === 12) return merge(format12(view, found.offset));
      if (format === 4) return merge(format4(view, found.offset));
    }
    throw new NoFont();
  } catch (error) {
    if (error instanceof NoFont || error instanceof RangeError) throw new Error('het is geen TrueType-lettertype');
    throw error;
  }
}

class NoFont extends Error {}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new NoFont();
}

function format12(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Segments of the basic plane; a code point that a segment maps to glyph 0 is not there. */
function format4(view: DataView, at: number): [number, number][] {
  const double = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, offsets] = [starts + double, starts + 2 * double];
  const found: [number, number][] = [];
  for (let i = 0; i < double; i += 2) {
    const end = view.getUint16(ends + i);
    const offset = view.getUint16(offsets + i);
    for (let code = view.getUint16(starts + i); code <= end && code < 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - view.getUint16(starts + i)));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + view.getUint16(deltas + i)) & 0xffff;
      if (glyph !== 0) found.push([code, code]);
    }
  }
  return found;
}

/** Sorts, and joins ranges that touch. */
function merge(ranges: [number, number][]): Tekenbereik {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
