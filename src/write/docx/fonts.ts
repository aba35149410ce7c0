import { deflateSync } from 'fflate';
import type { Huisstijl, Lettertypen, Snede } from '../../document/index.ts';
import { SNEDEN } from '../../document/index.ts';
import { NAMESPACES, val, XML_HEAD, xml } from './xml.ts';

/** The element of the font table that names each style. */
const EMBED: Record<Snede, string> = {
  normaal: 'w:embedRegular',
  vet: 'w:embedBold',
  cursief: 'w:embedItalic',
  'vet-cursief': 'w:embedBoldItalic',
};

/** A part that is compressed once and written into many files. */
interface FontPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same after deflate. */
  readonly deflated: Uint8Array;
}

const parts = new WeakMap<Lettertypen, readonly FontPart[]>();

/**
 * The four fonts as parts of the package, obfuscated as ECMA-376 part 4, 14.2.1 requires. That takes a tenth of a second and
 * gives the same for every document, so the result is kept for as long as the fonts are.
 */
export function fontParts(lettertypen: Lettertypen): readonly FontPart[] {
  const known = parts.get(lettertypen);
  if (known) return known;
  const made = SNEDEN.map((snede, index) => {
    const { bytes, digest } = lettertypen[snede];
    const hidden = obfuscate(bytes, fontKey(digest));
    return { path: `word/fonts/font${index + 1}.odttf`, bytes: hidden, deflated: deflateSync(hidden, { level: 6 }) };
  });
  parts.set(lettertypen, made);
  return made;
}

/** A GUID that follows from the font itself, so that equal fonts give equal files. */
export function fontKey(digest: string): string {
  const d = digest.toUpperCase();
  return `{${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20, 32)}}`;
}

/** XORs the first 32 bytes with the GUID, whose bytes are taken from the last to the first, twice. */
export function obfuscate(bytes: Uint8Array, key: string): Uint8Array {
  const guid = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  const out = Uint8Array.from(bytes);
  for (let i = 0; i < 32; i++) out[i] = (out[i] as number) ^ (guid[i % 16] as number);
  return out;
}

/** word/fontTable.xml: the font with its four styles, and what to use where embedded fonts are refused. */
export function fontTableXml(huisstijl: Huisstijl, lettertypen: Lettertypen): string {
  const { naam, terugval } = huisstijl.lettertype;
  const embedded = SNEDEN.map((snede, index) =>
    xml(EMBED[snede], { 'r:id': `rId${index + 1}`, 'w:fontKey': fontKey(lettertypen[snede].digest) }),
  );
  return (
    XML_HEAD +
    xml(
      'w:fonts',
      { 'xmlns:w': NAMESPACES.w, 'xmlns:r': NAMESPACES.r },
      xml(
        'w:font',
        { 'w:name': naam },
        val('w:altName', terugval),
        xml('w:charset', { 'w:val': '00' }),
        val('w:family', 'swiss'),
        val('w:pitch', 'variable'),
        ...embedded,
      ),
      xml('w:font', { 'w:name': terugval }, val('w:family', 'swiss'), val('w:pitch', 'variable')),
    )
  );
}

/** word/_rels/fontTable.xml.rels: where the parts of the four styles are. */
export function fontRelationshipsXml(): string {
  const base = 'http://schemas.openxmlformats.org';
  return (
    XML_HEAD +
    xml(
      'Relationships',
      { xmlns: `${base}/package/2006/relationships` },
      ...SNEDEN.map((_, index) =>
        xml('Relationship', {
          Id: `rId${index + 1}`,
          Type: `${base}/officeDocument/2006/relationships/font`,
          Target: `fonts/font${index + 1}.odttf`,
        }),
      ),
    )
  );
}
