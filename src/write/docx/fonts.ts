import { deflateSync } from 'fflate';
import { type Huisstijl, type Lettertypen, SNEDEN } from '../../document/index.ts';
import { NAMESPACES, val, xml, xmlPart } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** The element of the font table that names each style. */
const EMBED = {
  normaal: 'w:embedRegular',
  vet: 'w:embedBold',
  cursief: 'w:embedItalic',
  'vet-cursief': 'w:embedBoldItalic',
} as const;

const parts = new WeakMap<Lettertypen, readonly ZipEntry[]>();

/**
 * The four fonts as parts of the package, obfuscated as ECMA-376 part 4, 14.2.1 requires. That takes a tenth of a second and
 * gives the same for every document, so the result is kept, compressed, for as long as the fonts are.
 */
export function fontParts(lettertypen: Lettertypen): readonly ZipEntry[] {
  const known = parts.get(lettertypen);
  if (known) return known;
  const made = SNEDEN.map((snede, index) => {
    const bytes = obfuscate(lettertypen[snede].bytes, fontKey(lettertypen[snede].digest));
    return { path: `word/fonts/font${index + 1}.odttf`, bytes, deflated: deflateSync(bytes, { level: 6 }) };
  });
  parts.set(lettertypen, made);
  return made;
}

/** A GUID that follows from the font itself, so that equal fonts give equal files. */
export function fontKey(digest: string): string {
  return digest.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '{$1-$2-$3-$4-$5}');
}

/** XORs the first 32 bytes with the GUID, whose bytes are taken from the last to the first, twice. */
export function obfuscate(bytes: Uint8Array, key: string): Uint8Array {
  const guid = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  const out = Uint8Array.from(bytes);
  for (let i = 0; i < 32; i++) out[i] = (out[i] as number) ^ (guid[i % 16] as number);
  return out;
}

/** word/fontTable.xml: the font with its four styles, and what to use where embedded fonts are refused. */
export function fontTableXml({ lettertype: { naam, terugval } }: Huisstijl, lettertypen: Lettertypen): string {
  const swiss = [val('w:family', 'swiss'), val('w:pitch', 'variable')];
  const embedded = SNEDEN.map((snede, index) =>
    xml(EMBED[snede], { 'r:id': `rId${index + 1}`, 'w:fontKey': fontKey(lettertypen[snede].digest) }),
  );
  const own = [val('w:altName', terugval), val('w:charset', '00'), ...swiss, ...embedded];
  return xmlPart(
    'w:fonts',
    { 'xmlns:w': NAMESPACES.w, 'xmlns:r': NAMESPACES.r },
    xml('w:font', { 'w:name': naam }, ...own),
    xml('w:font', { 'w:name': terugval }, ...swiss),
  );
}

/** word/_rels/fontTable.xml.rels: where the parts of the four styles are. */
export function fontRelationshipsXml(): string {
  const base = 'http://schemas.openxmlformats.org';
  const type = `${base}/officeDocument/2006/relationships/font`;
  const relations = SNEDEN.map((_, index) =>
    xml('Relationship', { Id: `rId${index + 1}`, Type: type, Target: `fonts/font${index + 1}.odttf` }),
  );
  return xmlPart('Relationships', { xmlns: `${base}/package/2006/relationships` }, ...relations);
}
