import { latin1, NO_FONT, tablesOf, unicodeTable, viewOf } from './sfnt-tables.ts';

const VERSIONS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f]);
/** Identifier of the PostScript name in a `name` table. */
const POSTSCRIPT_NAME = 6;
const MICROSOFT = 3;
/** Height of a line of most fonts. */
const USUAL_LINE = 1.2;

/** Inclusive ranges of code points. */
type Ranges = (readonly [from: number, to: number])[];

/**
 * The characters that a TrueType or OpenType font has a glyph for, as sorted inclusive ranges of code points. Throws an Error in
 * Dutch for bytes that are no such font: WOFF and font collections are refused, for Word embeds neither.
 */
export function fontCharacters(font: Uint8Array): Ranges {
  const view = viewOf(font);
  try {
    if (!VERSIONS.has(view.getUint32(0))) throw new Error(NO_FONT);
    const { format, at } = unicodeTable(view);
    return merge(format === 12 ? format12(view, at) : format4(view, at));
  } catch (error) {
    // A read beyond the end: the file is cut off, or never was a font.
    throw error instanceof RangeError ? new Error(NO_FONT) : error;
  }
}

/** The PostScript name of a font: what a PDF calls it. Undefined when the font does not say. */
export function postScriptName(font: Uint8Array): string | undefined {
  const view = viewOf(font);
  const start = tablesOf(view).get('name');
  if (start === undefined) return undefined;
  const strings = start + view.getUint16(start + 4);
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const record = start + 6 + index * 12;
    if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const text = latin1(view, strings + view.getUint16(record + 10), view.getUint16(record + 8));
    // Microsoft's names have two bytes a letter; a PostScript name is ASCII, so that the first is zero.
    return view.getUint16(record) === MICROSOFT ? text.replaceAll('\0', '') : text;
  }
  return undefined;
}

/**
 * Height of a line of a font as a factor of its size (`hhea` table). Word counts line spacing in lines of the font, CSS in the
 * size of the letters: this is what stands between them. Bytes without the table give 1.2.
 */
export function naturalLine(font: Uint8Array): number {
  const view = viewOf(font);
  const tables = tablesOf(view);
  const [hhea, head] = [tables.get('hhea'), tables.get('head')];
  if (hhea === undefined || head === undefined || Math.max(hhea + 10, head + 20) > font.byteLength) return USUAL_LINE;
  const height = view.getInt16(hhea + 4) - view.getInt16(hhea + 6) + view.getInt16(hhea + 8);
  return height / view.getUint16(head + 18);
}

function format12(view: DataView, at: number): Ranges {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Segments of the basic plane; a code point that a segment maps to glyph 0 is not there. */
function format4(view: DataView, at: number): Ranges {
  const double = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, offsets] = [starts + double, starts + 2 * double];
  const found: Ranges = [];
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
function merge(ranges: Ranges): Ranges {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
