import { strFromU8, strToU8 } from 'fflate';
import { listed } from './content-controls.ts';
import type { ZipEntry } from './zip.ts';

const FIRST = '[Content_Types].xml';
const NOTES = 'word/footnotes.xml';
/** docx writes a reference mark before the line above the notes. */
const MARKED_LINE =
  /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(continuationS|s)eparator\/>)/g;
/** The numbering of a paragraph, which docx would look up among its own: what it leaves is the number that was asked for. */
const NUMBERED = /<w:numId w:val="\{lijst-(\d+)\}"\/>/g;
/** A tag with its attributes: text that looks like an attribute is not touched. */
const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;

/**
 * The parts that docx made, so that equal documents have equal bytes: no clock, and numbers in place of the random ids that docx gives
 * to links and bookmarks.
 */
export function settled(compiled: ReadonlyMap<string, string | Uint8Array>): Map<string, Uint8Array> {
  const parts = new Map(compiled);
  const text = (path: string): string => {
    const data = parts.get(path) ?? '';
    return typeof data === 'string' ? data : strFromU8(data);
  };
  parts.set(NOTES, text(NOTES).replace(MARKED_LINE, ''));
  for (const path of [FIRST, 'word/_rels/document.xml.rels']) parts.set(path, listed(path, text(path), parts));
  for (const path of parts.keys()) {
    if (path.startsWith('word/') && path.endsWith('.xml'))
      parts.set(path, text(path).replace(NUMBERED, '<w:numId w:val="$1"/>'));
  }
  for (const path of parts.keys()) {
    const of = path.replace('_rels/', '').replace(/\.rels$/, '');
    if (of === path || !parts.has(of)) continue;
    // The relationships of a part are named by their order, there and in the part itself.
    const ids = [...text(path).matchAll(/ Id="([^"]+)"/g)].map(([, id], index) => [id, `rId${index + 1}`] as const);
    const named = new Map(ids);
    const renamed = (_: string, key: string, id: string) => ` ${key}="${named.get(id) ?? id}"`;
    parts.set(path, text(path).replace(/ (Id)="([^"]+)"/g, renamed));
    const inTag = (tag: string) => tag.replace(/ (r:[a-z]+)="([^"]+)"/gi, renamed);
    parts.set(of, text(of).replace(TAG, inTag));
  }
  return new Map([...parts].map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]));
}

/** Parts in the order of a package, those that docx does not write itself among them. */
export function ordered(parts: ReadonlyMap<string, Uint8Array>, added: readonly ZipEntry[]): ZipEntry[] {
  const entries = [...parts].map(([path, bytes]) => ({ path, bytes }));
  const rank = ({ path }: ZipEntry) => (path === FIRST ? '' : path);
  return [...entries, ...added].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
