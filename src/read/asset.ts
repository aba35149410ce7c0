import { type Asset, digest, type Host } from '../core/index.ts';

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What a file is by its first bytes: a name proves nothing. Anything that griffie cannot place is `application/octet-stream`. */
export function mimeOf(bytes: Uint8Array): string {
  return MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? 'application/octet-stream';
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
    return { path, mime: mimeOf(bytes), size: bytes.length, digest: digest(bytes) };
  } catch {
    return undefined;
  }
}
