import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { CHUNK_SIZE, type Located, PdfObjects } from './pdf-objects.ts';
import { type Dict, dict, isDict, parseValue, refNumber, serialise, type Value } from './values.ts';

/** Fast enough to be a small part of the printing time, and at most 15 % larger than the best compression. */
const DEFLATE = { level: 3, chunkSize: CHUNK_SIZE } as const;
const ID_LENGTH = 32;
const NOTHING = new Uint8Array();
const UNKNOWN = 'The browser wrote a PDF of an unknown form';

/** The bytes of a stream as they are written. */
export const compressed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, DEFLATE);

/** Where the objects of a file of the browser stand: it has one classic cross-reference table. */
function browserObjects(bytes: Buffer): Located {
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)))?.[1],
  );
  const text = bytes.toString('latin1', start);
  const table = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(0, 40));
  if (!table) throw new Error(`${UNKNOWN}: no cross-reference table`);
  const offsets: [number: number, offset: number][] = [];
  for (let number = 1; number < Number(table[1]); number++) {
    const line = table[0].length + number * 20;
    if (text[line + 17] === 'n') offsets.push([number, Number(text.slice(line, line + 10))]);
  }
  offsets.sort((a, b) => a[1] - b[1]);
  const places = new Map<number, readonly [number, number]>();
  offsets.forEach(([number, offset], index) => {
    places.set(number, [offset, offsets[index + 1]?.[1] ?? start]);
  });
  const trailer = parseValue(text, text.indexOf('trailer') + 'trailer'.length).value;
  if (!isDict(trailer)) throw new Error(`${UNKNOWN}: no trailer`);
  return { trailer, places, tolerant: false };
}

/** A PDF as the browser writes it, to be changed. Objects that nobody changed go out as the bytes they came in as. */
export class PdfFile extends PdfObjects {
  /** Whether the file says which one it is (PDF/A 6.1.3-1): by a digest of its content, so that equal files say the same. */
  identified = false;
  readonly #changed = new Set<number>();
  #size: number;

  constructor(bytes: Uint8Array) {
    super(bytes, browserObjects);
    this.#size = Number(this.trailer.get('Size'));
  }

  /** Says that the value of an object was changed in place, so that it is written anew. */
  touch(number: number): void {
    this.#changed.add(number);
  }

  /** Puts a value in the place of an object. */
  set(number: number, value: Value, stream?: Uint8Array): void {
    this.keep(number, { value, stream });
    this.touch(number);
  }

  setInCatalog(name: string, value: Value): void {
    this.catalog.set(name, value);
    this.touch(refNumber(this.trailer.get('Root')) as number);
  }

  setStream(number: number, members: Dict, bytes: Uint8Array, compress = true): void {
    const stream = compress ? compressed(bytes) : bytes;
    if (compress) members.set('Filter', '/FlateDecode');
    members.set('Length', String(stream.byteLength));
    this.set(number, members, stream);
  }

  /** A new object; gives its number. */
  add(value: Value): number {
    const number = this.#size++;
    this.set(number, value);
    return number;
  }

  addStream(members: Readonly<Record<string, Value>>, bytes: Uint8Array, compress = true): number {
    const number = this.#size++;
    this.setStream(number, dict(members), bytes, compress);
    return number;
  }

  /** The pages in their order, as object numbers with their dictionaries. */
  pages(): { number: number; dict: Dict }[] {
    const found: { number: number; dict: Dict }[] = [];
    const visit = (value: Value | undefined): void => {
      const node = this.dict(value);
      const kids = this.resolve(node.get('Kids'));
      if (Array.isArray(kids)) kids.forEach(visit);
      else found.push({ number: refNumber(value) as number, dict: node });
    };
    visit(this.catalog.get('Pages'));
    return found;
  }

  /** The whole file. */
  write(): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    // Nearly all objects are some words: they are joined as text, and become bytes before the next large one.
    let text = '%PDF-1.7\n%\xd3\xeb\xe9\xe1\n';
    const put = (bytes: Uint8Array): void => {
      const before = Buffer.from(text, 'latin1');
      text = '';
      parts.push(before, bytes);
      length += before.byteLength + bytes.byteLength;
    };
    let table = '';
    for (let number = 1; number < this.#size; number++) {
      table += `${String(length + text.length).padStart(10, '0')} 00000 n \n`;
      const raw = this.#changed.has(number) ? undefined : this.raw(number);
      if (typeof raw === 'string') text += raw;
      else if (raw) put(raw);
      else {
        const { value, stream } = this.entry(number) ?? { value: 'null' };
        text += `${number} 0 obj\n${serialise(value)}${stream ? ' stream\n' : '\nendobj\n'}`;
        if (!stream) continue;
        put(stream);
        text += '\nendstream\nendobj\n';
      }
    }
    put(NOTHING);
    this.trailer.set('Size', String(this.#size));
    if (this.identified) {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      const id = `<${hash.digest('hex').slice(0, ID_LENGTH).toUpperCase()}>`;
      this.trailer.set('ID', [id, id]);
    }
    text = `xref\n0 ${this.#size}\n0000000000 65535 f \n${table}`;
    text += `trailer\n${serialise(this.trailer)}\nstartxref\n${length}\n%%EOF\n`;
    put(NOTHING);
    return Buffer.concat(parts, length);
  }
}
