import { createHash } from 'node:crypto';
import { glyphFinder, letterWidths, postScriptName, tablesOf, viewOf } from '../../../document/index.ts';
import { ref, textString } from '../finish/values.ts';
import type { PdfOutput } from './output.ts';
import { onlyGlyphs } from './subset.ts';

/** What stands for a character that the font has not: it is certain to have this. */
const INSTEAD = '?';

/** A font of the house to draw a line with. */
export interface LineFont {
  /** The number of its object. */
  readonly number: number;
  /** A text as it is shown, in hexadecimal. */
  show(text: string): string;
  /** How wide a text is, as a part of the size. */
  width(text: string): number;
  /** Writes the font, with the glyphs that were shown. */
  write(): void;
}

/** Begins to draw with a font. */
export function lineFont(out: PdfOutput, bytes: Uint8Array): LineFont {
  const number = out.reserve();
  const glyphOf = glyphFinder(bytes);
  const widthOf = letterWidths(bytes);
  const shown = new Map<number, string>();
  const had = (text: string): string[] =>
    [...text.normalize('NFC')].map((char) => (glyphOf(char.codePointAt(0) as number) === 0 ? INSTEAD : char));
  return {
    number,
    show: (text) => {
      const glyphs = had(text).map((char) => {
        const glyph = glyphOf(char.codePointAt(0) as number);
        shown.set(glyph, char);
        return hex4(glyph);
      });
      return `<${glyphs.join('')}>`;
    },
    width: (text) => widthOf(had(text).join('')),
    write: () => writeFont(out, number, bytes, new Map([...shown].sort(([a], [b]) => a - b)), widthOf),
  };
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function writeFont(
  out: PdfOutput,
  number: number,
  bytes: Uint8Array,
  shown: ReadonlyMap<number, string>,
  widthOf: (text: string) => number,
): void {
  const tables = tablesOf(viewOf(bytes));
  const isTrueType = tables.has('glyf');
  const program = isTrueType ? onlyGlyphs(bytes, [...shown.keys()]) : bytes;
  const tag = [
    ...createHash('sha256')
      .update([...shown.keys()].join())
      .digest()
      .subarray(0, 6),
  ]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
  const name = `/${tag}+${(postScriptName(bytes) ?? 'Voet').replace(/[^A-Za-z0-9-]/g, '')}`;
  const file = isTrueType
    ? `/FontFile2 ${ref(out.compress(`/Length1 ${program.byteLength}\n`, program))}`
    : `/FontFile3 ${ref(out.compress('/Subtype /OpenType\n', program))}`;
  const descriptor = out.put(
    `<</Type /FontDescriptor\n/FontName ${name}\n/Flags 4\n${metrics(bytes, tables)}/StemV 80\n${file}>>`,
  );
  const widths = [...shown].map(([glyph, char]) => `${glyph} [${Math.round(widthOf(char) * 1000)}]`).join(' ');
  const system = `<</Registry ${textString('Adobe')} /Ordering ${textString('Identity')} /Supplement 0>>`;
  const kind = isTrueType ? '/CIDFontType2\n/CIDToGIDMap /Identity' : '/CIDFontType0';
  const descendant = out.put(
    `<</Type /Font\n/Subtype ${kind}\n/BaseFont ${name}\n/CIDSystemInfo ${system}\n/FontDescriptor ${ref(descriptor)}\n/W [${widths}]>>`,
  );
  const unicode = out.compress('', Buffer.from(toUnicode(shown), 'latin1'));
  out.put(
    `<</Type /Font\n/Subtype /Type0\n/BaseFont ${name}\n/Encoding /Identity-H\n/DescendantFonts [${ref(descendant)}]\n/ToUnicode ${ref(unicode)}>>`,
    number,
  );
}

/** The measures that a reader needs where it cannot use the font itself. */
function metrics(bytes: Uint8Array, tables: ReadonlyMap<string, number>): string {
  const view = viewOf(bytes);
  const [head, hhea] = [tables.get('head') ?? 0, tables.get('hhea') ?? 0];
  const unit = view.getUint16(head + 18) || 1000;
  const scaled = (at: number): number => Math.round((view.getInt16(at) * 1000) / unit);
  const box = [36, 38, 40, 42].map((at) => scaled(head + at)).join(' ');
  const [ascent, descent] = [scaled(hhea + 4), scaled(hhea + 6)];
  return `/FontBBox [${box}]\n/ItalicAngle 0\n/Ascent ${ascent}\n/Descent ${descent}\n/CapHeight ${ascent}\n`;
}

function toUnicode(shown: ReadonlyMap<number, string>): string {
  const lines = [...shown].map(([glyph, char]) => {
    const units = Array.from({ length: char.length }, (_, index) => hex4(char.charCodeAt(index)));
    return `<${hex4(glyph)}> <${units.join('')}>`;
  });
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += 100) {
    const some = lines.slice(from, from + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
