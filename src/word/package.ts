import { posix } from 'node:path';
import { imageSize, imageType } from '../document/index.ts';
import { damaged, unsafe, WordFault } from './fault.ts';
import { kindOf, refuseOthers } from './kind.ts';
import { childrenOf, findAll, parseXml, type XmlElement } from './xml.ts';
import { unpack } from './zip.ts';

/** A relation of one part to another, or to something outside the file. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `image`, `hyperlink`. */
  readonly type: string;
  /** The part that it names; of an outside one the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** A package that was unpacked and found safe. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Path of the part with the text: `word/document.xml`. */
  readonly main: string;
  readonly document: XmlElement;
  /** The relations of a part, by its path; of the package itself by `''`. */
  relations(part: string): readonly Relation[];
  /** A part as a tree, parsed once; undefined where it is not there. */
  xml(part: string | undefined): XmlElement | undefined;
  /** The part that the text names with a relation of a type: `styles`. */
  related(type: string): string | undefined;
}

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT = /wordprocessingml\.(?:document|template)\.main\+xml$/u;
const MACRO_DOCUMENT = /ms-word\.(?:document|template)\.macroEnabled/iu;
/** Of one picture: a photo of 100 million pixels is the largest that a camera makes. */
const MOST_PIXELS = 110_000_000;
const MOST_SIDE = 25_000;

/**
 * Unpacks the bytes of a DOCX and looks whether they are safe to read. Fetches and runs nothing.
 *
 * @throws WordFault for what is not read, in Dutch with what to do
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const kind = kindOf(bytes);
  // Of another kind, but packed alike: what is not safe to unpack is refused for that.
  if (kind === 'odt') refuseEncrypted(unpack(bytes));
  refuseOthers(kind);
  const parts = unpack(bytes);
  const trees = new Map<string, XmlElement>();
  const xml = (name: string | undefined): XmlElement | undefined => {
    const part = name === undefined ? undefined : parts.get(name);
    if (name === undefined || !part) return undefined;
    const known = trees.get(name);
    if (known) return known;
    const tree = parseXml(part, name);
    trees.set(name, tree);
    return tree;
  };
  const relations = (part: string): readonly Relation[] => {
    const at = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    return childrenOf(xml(part === '' ? '_rels/.rels' : at), 'rel:Relationship').map((element) =>
      relationOf(element, part),
    );
  };
  const main = mainPart(parts, xml, relations);
  refuseHarm(parts);
  const document = xml(main) as XmlElement;
  if (document.name !== 'w:document') throw damaged(`${main} is geen tekst van Word`);
  if (findAll(document, 'w:altChunk').length > 0) {
    throw new WordFault(
      'In dit bestand zit een ander document dat Word pas bij het openen in de tekst zet.',
      'Open het in Word en bewaar het opnieuw: dan staat alles in de tekst zelf.',
    );
  }
  const related = (type: string): string | undefined =>
    relations(main).find((one) => one.type === type && !one.external && parts.has(one.target))?.target;
  return { parts, main, document, relations, xml, related };
}

/** An OpenDocument file says in its list of parts that they are encrypted. */
function refuseEncrypted(parts: ReadonlyMap<string, Uint8Array>): void {
  const list = parts.get('META-INF/manifest.xml');
  if (list && Buffer.from(list).includes('encryption-data')) refuseOthers('versleuteld');
}

function relationOf({ attributes }: XmlElement, part: string): Relation {
  const { Id: id = '', Type = '', Target: target = '', TargetMode } = attributes;
  const type = Type.slice(Type.lastIndexOf('/') + 1);
  if (TargetMode?.toLowerCase() === 'external') return { id, type, target, external: true };
  const path = posix.join('/', posix.dirname(part), decodeName(target));
  // An address within the package begins at the folder of the part, or with a slash at the top.
  return { id, type, target: (target.startsWith('/') ? posix.normalize(target) : path).slice(1), external: false };
}

function decodeName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

type ReadXml = WordPackage['xml'];

/** The part with the text, by the relation that says so; refuses packages of another kind, and those with macros. */
function mainPart(parts: ReadonlyMap<string, Uint8Array>, xml: ReadXml, relations: WordPackage['relations']): string {
  const types = xml(CONTENT_TYPES);
  const overrides = new Map(
    childrenOf(types, 'ct:Override').map(({ attributes }) => [
      (attributes.PartName ?? '').replace(/^\//u, ''),
      attributes.ContentType ?? '',
    ]),
  );
  const main = relations('').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (!types || main === undefined) {
    throw new WordFault(
      'Dit is een zip-bestand, maar geen Word-bestand.',
      'Zit het Word-bestand erin, pak het dan eerst uit.',
    );
  }
  const type = overrides.get(main) ?? '';
  const hasMacro = [...parts.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  if (hasMacro || MACRO_DOCUMENT.test(type) || [...overrides.values()].some((one) => /vbaProject/iu.test(one))) {
    throw new WordFault(
      'In dit bestand zitten macro’s: programma’s die bij het openen kunnen starten.',
      'Bewaar het in Word als gewoon document zonder macro’s (.docx).',
    );
  }
  if (/spreadsheetml|presentationml/u.test(type) || /^(?:xl|ppt)\//u.test(main)) {
    throw new WordFault(
      'Dit is een bestand van Excel of PowerPoint, geen Word-bestand.',
      'Zet wat in het stuk hoort in Word. Het bestand zelf kan als PDF een bijlage zijn.',
    );
  }
  if (!parts.has(main)) throw damaged(`de tekst (${main}) ontbreekt`);
  if (type !== '' && !DOCUMENT.test(type) && !/\bxml$/u.test(type)) throw damaged(`${main} is geen tekst van Word`);
  return main;
}

/** Looks at every part, also those that are not read: what is written of them later must not surprise. */
function refuseHarm(parts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, part] of parts) {
    if (/\.(?:xml|rels)$/iu.test(name)) refuseDoctype(name, part);
    const type = imageType(part);
    const size = type && imageSize(part, type);
    if (!size || (size.width * size.height <= MOST_PIXELS && Math.max(size.width, size.height) <= MOST_SIDE)) continue;
    throw new WordFault(
      `Een afbeelding in het bestand is ${size.width} bij ${size.height} beeldpunten: te groot om te gebruiken.`,
      'Verklein haar in Word (Afbeelding comprimeren), of vervang haar door een kleinere.',
    );
  }
}

/** A part that is never parsed is looked through: in either of the encodings, a letter is followed by at most a zero. */
function refuseDoctype(name: string, part: Uint8Array): void {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  for (const word of ['<!DOCTYPE', '<!ENTITY']) {
    const wide = Buffer.from(word, 'utf16le');
    if (buffer.includes(word) || buffer.includes(wide) || buffer.includes(Buffer.from(wide).swap16())) {
      throw unsafe(
        `in ${name} staat een DOCTYPE, die naar andere bestanden kan wijzen of zichzelf kan vermenigvuldigen`,
      );
    }
  }
}
