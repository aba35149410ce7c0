import { digest } from '../../core/index.ts';
import { xml, xmlPart } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a part points at, by ids that are numbered in the order in which they were asked for. */
export interface Relations {
  /** The id of another part of the package, by its path below `word`. */
  to(type: string, path: string): string;
  /** The id of an address outside the file. */
  out(address: string): string;
  /** The id of a picture; one that was shown in this part before has the same. */
  picture(path: string): string;
  /** `_rels/….rels` of the part. */
  xml(): string;
}

/** The relationships of one part. */
export function relations(): Relations {
  const written: string[] = [];
  const pictures = new Map<string, string>();
  const add = (type: string, target: string, mode?: 'External'): string => {
    const id = `rId${written.length + 1}`;
    written.push(xml('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }));
    return id;
  };
  const to = (type: string, path: string) => add(type.includes(':') ? type : `${OFFICE}/${type}`, path);
  return {
    to,
    out: (address) => add(`${OFFICE}/hyperlink`, address, 'External'),
    picture(path) {
      const id = pictures.get(path) ?? to('image', path);
      pictures.set(path, id);
      return id;
    },
    xml: () => xmlPart('Relationships', { xmlns: PACKAGE }, ...written),
  };
}

/** The pictures of one document: equal ones are one file. */
export interface Media {
  /** The path of a picture below `word`. */
  pathOf(bytes: Uint8Array, type: string): string;
  /** Each picture by its path in the package. */
  files(): ReadonlyMap<string, Uint8Array>;
}

/** Collects pictures, numbered by their type in the order in which they are shown. */
export function media(): Media {
  const paths = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  const counts = new Map<string, number>();
  return {
    pathOf(bytes, type) {
      const key = `${digest(bytes)}.${type}`;
      const known = paths.get(key);
      if (known) return known;
      const number = (counts.get(type) ?? 0) + 1;
      counts.set(type, number);
      const path = `media/image${number}.${type}`;
      paths.set(key, path);
      files.set(`word/${path}`, bytes);
      return path;
    },
    files: () => files,
  };
}
