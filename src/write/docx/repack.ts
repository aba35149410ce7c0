import { strFromU8, strToU8 } from 'fflate';
import { type ZipEntry, zip } from './zip.ts';

const FIRST = '[Content_Types].xml';

/**
 * Packs the parts that docx made, so that equal documents have equal bytes: parts in one order, no clock, and numbers in place of
 * the random ids that docx gives to links and bookmarks.
 *
 * @param added parts that docx does not write itself
 */
export function repack(compiled: ReadonlyMap<string, string | Uint8Array>, added: readonly ZipEntry[]): Uint8Array {
  const parts = new Map<string, ZipEntry>();
  for (const [path, data] of compiled)
    parts.set(path, { path, bytes: typeof data === 'string' ? strToU8(data) : data });
  for (const entry of added) parts.set(entry.path, entry);
  plainSeparators(parts);
  for (const path of parts.keys()) if (path.endsWith('.rels')) renumber(parts, path);
  const rest = [...parts.keys()].filter((path) => path !== FIRST).sort();
  return zip([FIRST, ...rest].flatMap((path) => parts.get(path) ?? []));
}

/** Above the notes there is only a line: docx writes a reference mark before it. */
function plainSeparators(parts: Map<string, ZipEntry>): void {
  const path = 'word/footnotes.xml';
  const part = parts.get(path);
  if (!part) return;
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  let xml = strFromU8(part.bytes);
  for (const line of ['<w:r><w:separator/>', '<w:r><w:continuationSeparator/>']) xml = xml.replace(mark + line, line);
  parts.set(path, { path, bytes: strToU8(xml) });
}

/** Renames the relationships of a part by their order, in the relationships and in the part itself. */
function renumber(parts: Map<string, ZipEntry>, path: string): void {
  const of = path.replace('_rels/', '').replace(/\.rels$/, '');
  const part = parts.get(of);
  const relations = parts.get(path);
  if (!part || !relations) return;
  const text = strFromU8(relations.bytes);
  const ids = [...text.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1] as string);
  const named = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
  const name = (id: string) => named.get(id) ?? id;
  const write = (at: string, xml: string) => parts.set(at, { path: at, bytes: strToU8(xml) });
  write(
    path,
    text.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${name(id)}"`),
  );
  const inTag = (tag: string) =>
    tag.replace(/ (r:[a-z]+)="([^"]+)"/gi, (_, key: string, id: string) => ` ${key}="${name(id)}"`);
  write(of, strFromU8(part.bytes).replace(TAG, inTag));
}

/** A tag with its attributes: text that looks like an attribute is not touched. */
const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
