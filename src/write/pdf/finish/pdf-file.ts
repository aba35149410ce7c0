import { deflateSync, inflateSync } from 'node:zlib';
import { type Dict, dict, isDict, parseValue, refNumber, serialise, type Value } from './values.ts';

/** Most pages of text, compressed or not, fit in one chunk. */
const CHUNK_SIZE = 64 * 1024;
/** Fast enough to be a small part of the printing time, and at most 15 % larger than the best compression. */
const DEFLATE = { level: 3, chunkSize: CHUNK_SIZE } as const;

interface Entry {
  readonly value: Value;
  /** The bytes of a stream as they stand in the file. */
  readonly stream?: Uint8Array;
}

/**
 * The objects of a PDF as the browser writes it: one classic cross-reference table, no object streams. Objects are taken
 * apart when they are asked for; those that nobody asked for, or changed, go out as the bytes they came in as.
 */
export class PdfFile {
  readonly trailer: Dict;
  readonly #bytes: Buffer;
  readonly #text: string;
  /** Where each object begins and ends in the bytes, by object number. */
  readonly #places = new Map<number, readonly [start: number, end: number]>();
  readonly #read = new Map<number, Entry>();
  readonly #changed = new Set<number>();
  #size: number;
  #identify: ((body: readonly Uint8Array[]) => string) | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#text = this.#bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1]);
    const table = /^xref\s+0 (\d+)\s*\n/.exec(this.#text.slice(start, start + 40));
    if (!table) throw new Error('The browser wrote a PDF of an unknown form: no cross-reference table');
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
    if (!isDict(trailer)) throw new Error('The browser wrote a PDF of an unknown form: no trailer');
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
  set(number: number, value: Value): void {
    this.#read.set(number, { value });
    this.touch(number);
  }

  setStream(number: number, members: Dict, bytes: Uint8Array, compress = true): void {
    const stream = compress ? deflateSync(bytes, DEFLATE) : bytes;
    if (compress) members.set('Filter', '/FlateDecode');
    members.set('Length', String(stream.byteLength));
    this.#read.set(number, { value: members, stream });
    this.touch(number);
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
      if (Array.isArray(kids)) for (const kid of kids) visit(kid);
      else found.push({ number: refNumber(value) as number, dict: node });
    };
    visit(this.catalog.get('Pages'));
    return found;
  }

  /** How to derive the identification from everything before the trailer; without it the file has none. */
  identifyBy(identify: (body: readonly Uint8Array[]) => string): void {
    this.#identify = identify;
  }

  /** The whole file. */
  write(): Uint8Array {
    const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
    const offsets: number[] = [];
    let length = (parts[0] as Uint8Array).byteLength;
    const push = (part: Uint8Array): void => {
      parts.push(part);
      length += part.byteLength;
    };
    for (let number = 1; number < this.#size; number++) {
      offsets[number] = length;
      const place = this.#places.get(number);
      if (place && !this.#changed.has(number)) {
        push(this.#bytes.subarray(...place));
        continue;
      }
      const { value, stream } = this.#read.get(number) ?? { value: 'null' };
      if (!stream) {
        push(Buffer.from(`${number} 0 obj\n${serialise(value)}\nendobj\n`, 'latin1'));
      } else {
        push(Buffer.from(`${number} 0 obj\n${serialise(value)} stream\n`, 'latin1'));
        push(stream);
        push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
      }
    }
    const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.trailer.set('Size', String(this.#size));
    const identification = this.#identify?.(parts);
    if (identification !== undefined) this.trailer.set('ID', [identification, identification]);
    push(
      Buffer.from(
        `xref\n0 ${this.#size}\n0000000000 65535 f \n${table.join('')}trailer\n${serialise(this.trailer)}\nstartxref\n${length}\n%%EOF\n`,
        'latin1',
      ),
    );
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
