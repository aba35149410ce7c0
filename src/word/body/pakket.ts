import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { elements, parseXml } from './xml.ts';

/** The parts of the package that the running text stands in, and what each of them points at. */
export interface Delen {
  readonly hoofd: string;
  readonly stijlen: string | undefined;
  readonly nummering: string | undefined;
  readonly voetnoten: string | undefined;
  readonly eindnoten: string | undefined;
}

/** Where a relationship leads. */
export interface Relatie {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The text of a part; undefined where there is none. */
export function tekstVan(parts: Parts, path: string | undefined): string | undefined {
  const bytes = path === undefined ? undefined : parts.get(path);
  if (!bytes) return undefined;
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return wide === '' ? strFromU8(bytes) : new TextDecoder(wide).decode(bytes);
}

/** The relationships of a part, `''` for those of the package. */
export function relatiesVan(parts: Parts, path: string): readonly Relatie[] {
  const rels = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
  const text = tekstVan(parts, path === '' ? '_rels/.rels' : rels);
  const root = text === undefined ? undefined : parseXml(text);
  return elements(root).map(({ attrs }) => ({
    id: attrs.Id ?? '',
    type: (attrs.Type ?? '').split('/').at(-1) ?? '',
    target: attrs.Target ?? '',
    external: attrs.TargetMode === 'External',
  }));
}

/** The path in the package of what a part points at. */
export function padVan(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
}

/** Finds the parts by their relationships, for not every maker calls them `word/document.xml`. */
export function zoekDelen(parts: Parts): Delen {
  const main = relatiesVan(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const hoofd = main === undefined ? 'word/document.xml' : padVan('', main);
  const relaties = relatiesVan(parts, hoofd);
  const part = (type: string): string | undefined => {
    const found = relaties.find((one) => one.type === type && !one.external);
    return found && padVan(hoofd, found.target);
  };
  return {
    hoofd,
    stijlen: part('styles'),
    nummering: part('numbering'),
    voetnoten: part('footnotes'),
    eindnoten: part('endnotes'),
  };
}
