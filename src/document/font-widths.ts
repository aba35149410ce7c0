import { tablesOf, unicodeTable, viewOf } from './sfnt-tables.ts';

/** How wide a text is in a font, relative to the size of its letters. */
export type LetterWidths = (text: string) => number;

/** Width of a letter of a font that cannot be read: a little more than the average of a text face. */
const USUAL_WIDTH = 0.6;

/** Characters below this are nearly all of a text; the euro sign is among them. */
const COMMON = 0x2100;

/** By the bytes of a font: a build measures thousands of words with the same four. */
const MEASURED = new WeakMap<Uint8Array, LetterWidths>();

/**
 * The advance widths of a font (`hmtx`), by the characters of its `cmap`. Pairs of letters that the font would move closer
 * together or further apart are left out of account: Word does not move them either.
 */
export function letterWidths(font: Uint8Array): LetterWidths {
  const known = MEASURED.get(font);
  if (known) return known;
  const advance = advances(font);
  const common = Array.from<number | undefined>({ length: COMMON });
  const rare = new Map<number, number>();
  const look = (code: number): number => {
    const found = (code < COMMON ? common[code] : rare.get(code)) ?? advance(code);
    if (code < COMMON) common[code] = found;
    else rare.set(code, found);
    return found;
  };
  // Millions of characters in a build: the loop reads the numbers that it knows where they stand.
  const made: LetterWidths = (text) => {
    let width = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const known = unit < COMMON ? common[unit] : undefined;
      if (known !== undefined) width += known;
      else {
        const code = text.codePointAt(at) as number;
        width += look(code);
        if (code > 0xffff) at++;
      }
    }
    return width;
  };
  MEASURED.set(font, made);
  return made;
}

/** The advance of a code point, as a part of the size. */
function advances(font: Uint8Array): (code: number) => number {
  const view = viewOf(font);
  try {
    const tables = tablesOf(view);
    const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
    if (head === undefined || hhea === undefined || hmtx === undefined) return () => USUAL_WIDTH;
    const unit = view.getUint16(head + 18);
    const metrics = view.getUint16(hhea + 34);
    const glyphOf = glyphFinder(font);
    // Glyphs beyond the metrics all have the last advance.
    return (code) => view.getUint16(hmtx + 4 * Math.min(glyphOf(code), metrics - 1)) / unit;
  } catch {
    return () => USUAL_WIDTH;
  }
}

/** The number of the glyph that a font has for a code point; 0 for none. Throws an Error in Dutch for bytes that are no font. */
export function glyphFinder(font: Uint8Array): (code: number) => number {
  const view = viewOf(font);
  const { format, at } = unicodeTable(view);
  return format === 12 ? (code) => glyph12(view, at, code) : (code) => glyph4(view, at, code);
}

/** The glyph of a code point in a table of groups; 0 for none. */
function glyph12(view: DataView, at: number, code: number): number {
  const count = view.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12) {
    const first = view.getUint32(group);
    if (code >= first && code <= view.getUint32(group + 4)) return view.getUint32(group + 8) + code - first;
  }
  return 0;
}

/** The glyph of a code point in a table of segments of the basic plane; 0 for none. */
function glyph4(view: DataView, at: number, code: number): number {
  const double = view.getUint16(at + 6);
  for (let i = 0; i < double; i += 2) {
    if (code > view.getUint16(at + 14 + i)) continue;
    const first = view.getUint16(at + 16 + double + i);
    if (code < first) return 0;
    const delta = view.getUint16(at + 16 + 2 * double + i);
    const offsets = at + 16 + 3 * double + i;
    const offset = view.getUint16(offsets);
    const raw = offset === 0 ? code : view.getUint16(offsets + offset + 2 * (code - first));
    return offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
  }
  return 0;
}
