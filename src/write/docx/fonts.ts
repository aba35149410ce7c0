import { type Huisstijl, type Letterfamilie, type Lettertypen, SNEDEN } from '../../document/index.ts';
import { NAMESPACES, val, xml, xmlPart } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** The element of the font table that names each style. */
const EMBED = {
  normaal: 'w:embedRegular',
  vet: 'w:embedBold',
  cursief: 'w:embedItalic',
  'vet-cursief': 'w:embedBoldItalic',
} as const;

const parts = new WeakMap<Letterfamilie, readonly ZipEntry[]>();

/** The styles of the text font as parts of the package, and those of the font of code where the document has code. */
export function fontParts(lettertypen: Lettertypen, hasCode: boolean): readonly ZipEntry[] {
  return [...familyParts(lettertypen, 0), ...(hasCode ? familyParts(lettertypen.code, SNEDEN.length) : [])];
}

/**
 * The four styles of a font, obfuscated as ECMA-376 part 4, 14.2.1 requires: the same for every document, and kept for as long as
 * the fonts are.
 */
function familyParts(letters: Letterfamilie, before: number): readonly ZipEntry[] {
  const known = parts.get(letters);
  if (known) return known;
  const made = SNEDEN.map((snede, index) => {
    const { bytes, digest } = letters[snede];
    return {
      path: partOf(before + index),
      bytes: obfuscate(bytes, fontKey(digest)),
      shared: true,
      name: digest,
    } as const;
  });
  parts.set(letters, made);
  return made;
}

const partOf = (index: number): string => `word/fonts/font${index + 1}.odttf`;

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

/** word/fontTable.xml: each font with its four styles, and what to use where embedded fonts are refused. */
export function fontTableXml({ lettertype }: Huisstijl, lettertypen: Lettertypen, hasCode: boolean): string {
  const text = [val('w:family', 'swiss'), val('w:pitch', 'variable')];
  const code = [val('w:family', 'modern'), val('w:pitch', 'fixed')];
  const own = ({ naam, terugval }: typeof lettertype.code, kind: string[], letters: Letterfamilie, before: number) => {
    const embedded = SNEDEN.map((snede, index) =>
      xml(EMBED[snede], { 'r:id': `rId${before + index + 1}`, 'w:fontKey': fontKey(letters[snede].digest) }),
    );
    return [
      xml('w:font', { 'w:name': naam }, val('w:altName', terugval), val('w:charset', '00'), ...kind, ...embedded),
      xml('w:font', { 'w:name': terugval }, ...kind),
    ];
  };
  return xmlPart(
    'w:fonts',
    { 'xmlns:w': NAMESPACES.w, 'xmlns:r': NAMESPACES.r },
    ...own(lettertype, text, lettertypen, 0),
    ...(hasCode ? own(lettertype.code, code, lettertypen.code, SNEDEN.length) : []),
  );
}

/** word/_rels/fontTable.xml.rels: where the parts of the styles are. */
export function fontRelationshipsXml(hasCode: boolean): string {
  const base = 'http://schemas.openxmlformats.org';
  const type = `${base}/officeDocument/2006/relationships/font`;
  const relations = Array.from({ length: SNEDEN.length * (hasCode ? 2 : 1) }, (_, index) =>
    xml('Relationship', { Id: `rId${index + 1}`, Type: type, Target: partOf(index).replace('word/', '') }),
  );
  return xmlPart('Relationships', { xmlns: `${base}/package/2006/relationships` }, ...relations);
}
