import { tablesOf, viewOf } from '../../../document/index.ts';

/** The tables that drawing glyphs by their number needs (ISO 32000-1, 9.9). */
const NEEDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;
/** Flags of a part of a composite glyph (OpenType 1.9, "glyf"). */
const [WORDS, SCALE, MORE, XY_SCALE, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** A TrueType font with the outlines of some glyphs only, under the numbers that they have. */
export function onlyGlyphs(font: Uint8Array, wanted: readonly number[]): Uint8Array {
  const view = viewOf(font);
  const starts = tablesOf(view);
  const at = (name: string): number => starts.get(name) ?? 0;
  const isLong = view.getInt16(at('head') + 50) === 1;
  const count = view.getUint16(at('maxp') + 4);
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(at('loca') + glyph * 4) : view.getUint16(at('loca') + glyph * 2) * 2;
  const outline = (glyph: number): Uint8Array =>
    glyph < count ? font.subarray(at('glyf') + offset(glyph), at('glyf') + offset(glyph + 1)) : new Uint8Array();

  const kept = new Set<number>();
  for (const waiting = [0, ...wanted]; waiting.length > 0; ) {
    const glyph = waiting.pop() as number;
    if (kept.has(glyph)) continue;
    kept.add(glyph);
    waiting.push(...partsOf(outline(glyph)));
  }
  const loca = Buffer.alloc((count + 1) * 4);
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(length, glyph * 4);
    if (!kept.has(glyph)) continue;
    const own = padded(outline(glyph));
    outlines.push(own);
    length += own.byteLength;
  }
  loca.writeUInt32BE(length, count * 4);
  const head = Buffer.from(font.subarray(at('head'), at('head') + 54));
  head.writeInt16BE(1, 50);
  const made: Readonly<Record<string, Uint8Array>> = { glyf: Buffer.concat(outlines), head, loca };
  const tables = NEEDED.flatMap((name): [string, Uint8Array][] => {
    const start = starts.get(name);
    if (start === undefined) return [];
    return [[name, made[name] ?? font.subarray(start, start + lengthOf(view, name))]];
  });
  return assemble(tables);
}

/** The glyphs that a composite glyph is made of. */
function partsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.byteLength < 10 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    at += (flags & SCALE) !== 0 ? 2 : (flags & XY_SCALE) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
    if ((flags & MORE) === 0) return parts;
  }
}

function lengthOf(view: DataView, name: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === name) return view.getUint32(at + 12);
  }
  return 0;
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.byteLength & 3)]);
}

function assemble(tables: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  let offset = head.byteLength;
  const bodies = tables.map(([name, bytes], index) => {
    const body = padded(bytes);
    const at = 12 + index * 16;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(sum(body), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.byteLength, at + 12);
    offset += body.byteLength;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
