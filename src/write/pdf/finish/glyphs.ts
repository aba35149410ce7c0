import type { PdfFile } from './pdf-file.ts';
import { type Dict, refNumber } from './values.ts';

/** What the glyphs of a font stand for: by their number, as the four digits that the content stream has. */
export type Letters = ReadonlyMap<string, string>;

const SECTION = /beginbf(char|range)\n(.*?)endbf/gsu;
const MAPPED = /<([\dA-F]+)>\s*<([\dA-F]+)>(?: *<([\dA-F]+)>)?/giu;
const HEX = 16;
const DIGITS = 4;

const known = new WeakMap<Dict, Letters>();

/** Reads what a font says of its glyphs (its ToUnicode), once; nothing where it says nothing. */
export function lettersOf(pdf: PdfFile, font: Dict): Letters {
  const letters = known.get(font) ?? readLetters(pdf, font);
  known.set(font, letters);
  return letters;
}

function readLetters(pdf: PdfFile, font: Dict): Letters {
  const stream = refNumber(font.get('ToUnicode'));
  const letters = new Map<string, string>();
  if (stream === undefined) return letters;
  for (const [, kind, lines = ''] of pdf.stream(stream).toString('latin1').matchAll(SECTION)) {
    for (const [, from = '', to = '', start = ''] of lines.matchAll(MAPPED)) {
      const first = Number.parseInt(from, HEX);
      const last = kind === 'range' ? Number.parseInt(to, HEX) : first;
      const text = utf16(kind === 'range' ? start : to);
      for (let glyph = first; glyph <= last; glyph++) letters.set(digits(glyph), next(text, glyph - first));
    }
  }
  return letters;
}

/** What the glyphs in a stretch of a content stream say. */
export function readGlyphs(content: string, start: number, end: number, letters: Letters): string {
  let text = '';
  for (let at = content.indexOf('<', start); at >= 0 && at < end; at = content.indexOf('<', at)) {
    const close = content.indexOf('>', at);
    for (at++; at < close; at += DIGITS) text += letters.get(content.slice(at, at + DIGITS)) ?? '';
  }
  return text;
}

const digits = (glyph: number): string => glyph.toString(HEX).toUpperCase().padStart(DIGITS, '0');

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, HEX))).join('');
}

/** The text of the glyph so many further on in a range: only its last unit counts on. */
function next(text: string, further: number): string {
  return further === 0 ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + further);
}
