import { type Asset, digest, type Host, type SvgFinding } from '../core/index.ts';
import { SVG } from '../document/index.ts';

const UNKNOWN = 'application/octet-stream';
/** What Word makes: a zip with the text under this name. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  [DOCX, [0x50, 0x4b, 0x03, 0x04]],
];

/** What ends a whole file of each kind; what follows it does no harm. */
const END: Readonly<Record<string, string>> = { 'image/png': 'IEND', 'image/jpeg': '\xff\xd9', 'image/gif': ';' };

/**
 * What a file is by its bytes: a name proves nothing. Anything that griffie cannot place is `application/octet-stream`, and so is
 * an image that is cut off or has no size: a browser and Word leave it out without a word.
 */
export function mimeOf(bytes: Uint8Array): string {
  const mime = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];
  return mime === undefined || isDamaged(mime, bytes) ? UNKNOWN : mime;
}

/** How an SVG begins, as far as its first bytes tell. */
const SVG_START = /^[^<]{0,9}<(?:\?xml|!--|!DOCTYPE\s+svg|(?:\w+:)?svg\b)/iu;

/** What a file that is meant to be an SVG comes to; undefined for another. */
async function svgOf(path: string, bytes: Uint8Array): Promise<SvgFinding | undefined> {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').replaceAll('\0', '');
  if (mimeOf(bytes) !== UNKNOWN || !(/\.svgz?$/iu.test(path) || SVG_START.test(start))) return undefined;
  const { named, readSvg } = await import('../svg/index.ts');
  const read = readSvg(bytes);
  return 'fault' in read ? read : { leftOut: named(read.leftOut), characters: read.characters };
}

function isDamaged(mime: string, bytes: Uint8Array): boolean {
  if (mime === DOCX)
    return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
  const end = END[mime];
  if (end === undefined) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes(end, 8, 'latin1')) return true;
  if (mime === 'image/jpeg') return false;
  if (mime === 'image/gif') return file.readUInt16LE(6) === 0 || file.readUInt16LE(8) === 0;
  return file.toString('latin1', 12, 16) !== 'IHDR' || file.readUInt32BE(16) === 0 || file.readUInt32BE(20) === 0;
}

/**
 * Describes a file that stukken name. Undefined when it is not there, is a folder, or lies outside the content folder after
 * following links: such a file is never read.
 */
export async function readAsset(host: Host, root: string, path: string): Promise<Asset | undefined> {
  const absolute = `${root}/${path}`;
  try {
    const real = (await host.files.realPath(absolute)).replaceAll('\\', '/');
    const realRoot = (await host.files.realPath(root)).replaceAll('\\', '/');
    if (!real.startsWith(realRoot.endsWith('/') ? realRoot : `${realRoot}/`)) return undefined;
    if ((await host.files.stat(absolute))?.kind !== 'file') return undefined;
    const bytes = await host.files.read(absolute);
    const facts = { path, size: bytes.length, digest: digest(bytes) };
    const svg = await svgOf(path, bytes);
    if (!svg) return { ...facts, mime: mimeOf(bytes) };
    return { ...facts, mime: 'fault' in svg ? UNKNOWN : SVG, svg };
  } catch {
    return undefined;
  }
}
