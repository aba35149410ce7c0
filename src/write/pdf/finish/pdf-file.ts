import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { type Dict, dict, isDict, parseValue, refNumber, serialise, type Value } from './values.ts';

/** Most pages of text, compressed or not, fit in one chunk. */
const CHUNK_SIZE = 64 * 1024;
/** Fast enough to be a small part of the printing time, and at most 15 % larger than the best compression. */
const DEFLATE = { level: 3, chunkSize: CHUNK_SIZE } as const;
const ID_LENGTH = 32;
const UNKNOWN = 'The browser wrote a PDF of an unknown form';

interface Entry {
  readonly value: Value;
  /** The bytes of a stream as they stand in the file. */
  readonly stream?: Uint8Array | undefined;
}

/**
 * The objects of a PDF as the browser writes it: one classic cross-reference table, no object streams. Objects are taken
 * apart when they are asked for; those that nobody asked for, or changed, go out as the bytes they came in as.
 */
export class PdfFile {
  readonly trailer: Dict;
  /** Whether the file says which one it is (PDF/A 6.1.3-1): by a digest of its content, so that equal files say the same. */
  identified = false;
  readonly #bytes: Buffer;
  readonly #text: string;
  /** Where each object begins and ends in the bytes, by object number. */
  readonly #places = new Map<number, readonly [start: number, end: number]>();
  readonly #read = new Map<number, Entry>();
  readonly #changed = new Set<number>();
  #size: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#text = this.#bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1]);
    const table = /^xref\s+0 (\d+)\s*\n/.exec(this.#text.slice(start, start + 40));
    if (!table) throw new Error(`${UNKNOWN}: no cross-reference table`);
    this.#size = Number(table[1]);
    const offsets: [number: number, offset: number][] = [];
    for (let number = 1; number < this.#size; number++) {
      const line = start + table[0].length + number * 20;
      if (this.#text[line + 17] === 'n') offsets.push([number, Number(this.#text.slice(line, line + 10))]);
    }
    offsets.sort((a, b) => a[1] - b[1]);
    offsets.forEach(([number, offset], index) => {
      this.#places.set(number, [offset, offsets[index + 1]?.[1] ?? start]);
    });
    const trailer = parseValue(this.#text, this.#text.indexOf('trailer', start) + 'trailer'.length).value;
    if (!isDict(trailer)) throw new Error(`${UNKNOWN}: no trailer`);
    this.trailer = trailer;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The value behind a reference; a value that is no reference itself. Undefined where there is none. */
  resolve(value: Value | undefined): Value | undefined {
    const number = refNumber(value);
    return number === undefined ? value : this.#entry(number)?.value;
  }

  /** The dictionary that a value is or refers to; throws when it is another thing. */
  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    if (!isDict(found)) throw new Error(`No dictionary: ${String(value)}`);
    return found;
  }

  /** The decompressed bytes of a stream. */
  stream(number: number): Buffer {
    const entry = this.#entry(number);
    if (!entry?.stream || !isDict(entry.value)) throw new Error(`No stream: ${number}`);
    return entry.value.get('Filter') === '/FlateDecode'
      ? inflateSync(entry.stream, { chunkSize: CHUNK_SIZE })
      : Buffer.from(entry.stream);
  }

  /** Says that the value of an object was changed in place, so that it is written anew. */
  touch(number: number): void {
    this.#changed.add(number);
  }

  /** Puts a value in the place of an object. */
  set(number: number, value: Value, stream?: Uint8Array): void {
    this.#read.set(number, { value, stream });
    this.touch(number);
  }

  setInCatalog(name: string, value: Value): void {
    this.catalog.set(name, value);
    this.touch(refNumber(this.trailer.get('Root')) as number);
  }

  setStream(number: number, members: Dict, bytes: Uint8Array, compress = true): void {
    const stream = compress ? deflateSync(bytes, DEFLATE) : bytes;
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
    const offsets: number[] = [];
    let length = 0;
    const push = (part: Uint8Array | string): void => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      parts.push(bytes);
      length += bytes.byteLength;
    };
    push('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n');
    for (let number = 1; number < this.#size; number++) {
      offsets.push(length);
      const place = this.#places.get(number);
      if (place && !this.#changed.has(number)) {
        push(this.#bytes.subarray(...place));
        continue;
      }
      const { value, stream } = this.#read.get(number) ?? { value: 'null' };
      push(`${number} 0 obj\n${serialise(value)}${stream ? ' stream\n' : '\nendobj\n'}`);
      if (!stream) continue;
      push(stream);
      push('\nendstream\nendobj\n');
    }
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    this.trailer.set('Size', String(this.#size));
    if (this.identified) {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      const id = `<${hash.digest('hex').slice(0, ID_LENGTH).toUpperCase()}>`;
      this.trailer.set('ID', [id, id]);
    }
    const start = length;
    push(`xref\n0 ${this.#size}\n0000000000 65535 f \n${table}`);
    push(`trailer\n${serialise(this.trailer)}\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(parts, length);
  }

  #entry(number: number): Entry | undefined {
    const known = this.#read.get(number);
    if (known) return known;
    const place = this.#places.get(number);
    if (!place) return undefined;
    const entry = this.#parse(number, ...place);
    this.#read.set(number, entry);
    return entry;
  }

  #parse(number: number, start: number, end: number): Entry {
    const { value, end: after } = parseValue(this.#text, start + `${number} 0 obj`.length);
    if (!isDict(value) || !/^\s*stream\b/.test(this.#text.slice(after, after + 10))) return { value };
    const from = this.#text.indexOf('\n', after + 1) + 1;
    const length = Number(this.resolve(value.get('Length')));
    if (!(from + length <= end)) throw new Error(`Stream ${number} is longer than its object`);
    return { value, stream: this.#bytes.subarray(from, from + length) };
  }
}
