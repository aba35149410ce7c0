/** Identifier of the PostScript name in the `name` table of a font (OpenType 1.9). */
const POSTSCRIPT_NAME = 6;
const MICROSOFT = 3;

/** The PostScript name of a TrueType or OpenType font: what a PDF calls it. Undefined when the font does not say. */
export function postScriptName(font: Uint8Array): string | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table++) {
    const record = 12 + table * 16;
    if (latin1(font, record, 4) === 'name') return nameOf(font, view, view.getUint32(record + 8));
  }
  return undefined;
}

function nameOf(font: Uint8Array, view: DataView, start: number): string | undefined {
  const strings = start + view.getUint16(start + 4);
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const record = start + 6 + index * 12;
    if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const text = latin1(font, strings + view.getUint16(record + 10), view.getUint16(record + 8));
    // Microsoft's names have two bytes a letter; a PostScript name is ASCII, so that the first is zero.
    return view.getUint16(record) === MICROSOFT ? text.replaceAll('\0', '') : text;
  }
  return undefined;
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
