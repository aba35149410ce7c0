/** Platform and encoding of the Unicode tables of a `cmap`, the fullest first (OpenType 1.9, "cmap"). */
const UNICODE: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
];
/** Why bytes are refused, in Dutch. */
export const NO_FONT = 'het is geen TrueType-lettertype';

/** The bytes of a font, to read numbers from. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Where each table begins, by its tag; empty for bytes too few to be a font. */
export function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let at = 12; at < 12 + count * 16 && at + 16 <= view.byteLength; at += 16) {
    tables.set(latin1(view, at, 4), view.getUint32(at + 8));
  }
  return tables;
}

/** Bytes as the letters that they stand for. */
export function latin1(view: DataView, from: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(from + i)));
}

/** The fullest Unicode table of a `cmap` that is in one of the two usual formats. Throws an Error in Dutch when there is none. */
export function unicodeTable(view: DataView): { readonly format: 4 | 12; readonly at: number } {
  const cmap = tablesOf(view).get('cmap');
  if (cmap === undefined) throw new Error(NO_FONT);
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + 4 + i * 8;
    return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), offset: cmap + view.getUint32(at + 4) };
  });
  for (const [platform, encoding] of UNICODE) {
    const found = subtables.find((table) => table.platform === platform && table.encoding === encoding);
    const format = found && view.getUint16(found.offset);
    if (found && (format === 12 || format === 4)) return { format, at: found.offset };
  }
  throw new Error(NO_FONT);
}
