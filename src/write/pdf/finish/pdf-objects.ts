import { inflateSync } from 'node:zlib';
import { type Dict, isDict, list, parseValue, refNumber, type Value } from './values.ts';

/** Most pages of text, compressed or not, fit in one chunk. */
export const CHUNK_SIZE = 64 * 1024;
/** An object is read by pieces of its bytes: most are small, and a picture need not become text. */
const WINDOW = 1024;
/** A token that ends so near to the end of a piece may go on in the next. */
const MARGIN = 32;
const HEADER = /[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/y;
const STREAM = /(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*stream(?:\r\n|\n|\r)/y;

/** An object: its value and, of a stream, the bytes as they stand in the file. */
export interface Entry {
  readonly value: Value;
  readonly stream?: Uint8Array | undefined;
}

/** Where an object stands: from where to where in the bytes, or which one it is in a stream of objects. */
export type Place = readonly [start: number, end: number] | { readonly pack: number; readonly index: number };

/** A file whose objects were found. */
export interface Located {
  readonly trailer: Dict;
  /** By object number. */
  readonly places: ReadonlyMap<number, Place>;
  /** Whether the file may be wrong about itself, as one of another program: then what can be read is read. */
  readonly tolerant: boolean;
}

interface Pack {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The objects of a PDF. Each is taken apart when it is asked for. */
export class PdfObjects {
  readonly trailer: Dict;
  readonly #bytes: Buffer;
  readonly #located: Located;
  readonly #read = new Map<number, Entry>();
  readonly #packs = new Map<number, Pack>();
  readonly #opening = new Set<number>();
  #whole: string | undefined;

  constructor(bytes: Uint8Array, located: (bytes: Buffer) => Located) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#located = located(this.#bytes);
    this.trailer = this.#located.trailer;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The value behind a reference; a value that is no reference itself. Undefined where there is none. */
  resolve(value: Value | undefined): Value | undefined {
    const number = refNumber(value);
    return number === undefined ? value : this.entry(number)?.value;
  }

  /** The dictionary that a value is or refers to; throws when it is another thing. */
  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    if (!isDict(found)) throw new Error(`No dictionary: ${String(value)}`);
    return found;
  }

  /** The decompressed bytes of a stream. */
  stream(number: number): Buffer {
    const entry = this.entry(number);
    if (!entry?.stream || !isDict(entry.value)) throw new Error(`No stream: ${number}`);
    return decoded(entry.stream, entry.value, this);
  }

  /** An object by its number; undefined where there is none. */
  entry(number: number): Entry | undefined {
    const known = this.#read.get(number);
    if (known) return known;
    const place = this.#located.places.get(number);
    if (!place || this.#opening.has(number)) return undefined;
    this.#opening.add(number);
    try {
      const entry = 'pack' in place ? this.#unpacked(place) : this.#parse(number, ...place);
      if (entry) this.keep(number, entry);
      return entry;
    } finally {
      this.#opening.delete(number);
    }
  }

  /** An object as it stands in the file: as text, or the bytes of a large one. */
  protected raw(number: number): string | Uint8Array | undefined {
    const place = this.#located.places.get(number);
    if (!place || 'pack' in place) return undefined;
    return place[1] - place[0] > WINDOW ? this.#bytes.subarray(...place) : this.#text.slice(...place);
  }

  protected keep(number: number, entry: Entry): void {
    this.#read.set(number, entry);
  }

  #parse(number: number, start: number, end: number): Entry | undefined {
    const { tolerant } = this.#located;
    for (let length = tolerant ? WINDOW : Number.POSITIVE_INFINITY; ; length *= 8) {
      const whole = start + length >= end;
      // What begins at `base` in the file: a piece, or where the places of objects can be trusted all of it, read once.
      const [text, base] = tolerant
        ? [this.#bytes.toString('latin1', start, whole ? end : start + length), start]
        : [this.#text, 0];
      HEADER.lastIndex = start - base;
      const header = HEADER.exec(text);
      if (!header || Number(header[1]) !== number) {
        if (tolerant) return undefined;
        throw new Error(`Object ${number} is not where it should be`);
      }
      let found: ReturnType<typeof parseValue>;
      try {
        found = parseValue(text, HEADER.lastIndex);
      } catch (error) {
        if (!whole) continue;
        if (tolerant) return undefined;
        throw error;
      }
      if (!whole && found.end > text.length - MARGIN) continue;
      const { value } = found;
      if (!isDict(value)) return { value };
      STREAM.lastIndex = found.end;
      if (!STREAM.test(text) || base + STREAM.lastIndex > end) return { value };
      return { value, stream: this.#streamAt(number, value, base + STREAM.lastIndex, end) };
    }
  }

  get #text(): string {
    this.#whole ??= this.#bytes.toString('latin1');
    return this.#whole;
  }

  #streamAt(number: number, members: Dict, from: number, end: number): Uint8Array {
    const length = Number(this.resolve(members.get('Length')));
    const fits = from + length <= end;
    if (!this.#located.tolerant) {
      if (!fits) throw new Error(`Stream ${number} is longer than its object`);
      return this.#bytes.subarray(from, from + length);
    }
    const after = fits ? this.#bytes.toString('latin1', from + length, from + length + 12) : '';
    if (/^[\0\t\n\f\r ]*endstream/.test(after)) return this.#bytes.subarray(from, from + length);
    const found = this.#bytes.indexOf('endstream', from, 'latin1');
    let until = found < 0 || found > end ? end : found;
    if (this.#bytes[until - 1] === 0x0a) until--;
    if (this.#bytes[until - 1] === 0x0d) until--;
    return this.#bytes.subarray(from, Math.max(from, until));
  }

  #unpacked({ pack, index }: { readonly pack: number; readonly index: number }): Entry | undefined {
    const { text, offsets } = this.#packs.get(pack) ?? this.#openPack(pack);
    const offset = offsets[index];
    if (offset === undefined) return undefined;
    try {
      return { value: parseValue(text, offset).value };
    } catch {
      return undefined;
    }
  }

  #openPack(number: number): Pack {
    const members = this.entry(number)?.value;
    const text = this.stream(number).toString('latin1');
    const first = isDict(members) ? Number(this.resolve(members.get('First'))) : 0;
    const numbers = text
      .slice(0, first)
      .trim()
      .split(/[\0\t\n\f\r ]+/)
      .map(Number);
    const offsets = numbers.filter((_, index) => index % 2 === 1).map((offset) => first + offset);
    const made = { text, offsets };
    this.#packs.set(number, made);
    return made;
  }
}

/** What a stream holds, as far as it is compressed the usual way; throws for any other. */
export function decoded(stream: Uint8Array, members: Dict, pdf: Pick<PdfObjects, 'resolve'>): Buffer {
  const filters = list(pdf.resolve(members.get('Filter')));
  if (filters.length === 0) return Buffer.from(stream);
  if (filters.length > 1 || filters[0] !== '/FlateDecode') throw new Error(`A stream of another kind: ${filters}`);
  // A stream whose last bytes have gone still gives what came before.
  const plain = inflateSync(stream, { chunkSize: CHUNK_SIZE, finishFlush: 2 });
  const parameters = pdf.resolve(list(pdf.resolve(members.get('DecodeParms')))[0]);
  const number = (name: string, usual: number): number =>
    isDict(parameters) ? Number(pdf.resolve(parameters.get(name)) ?? usual) : usual;
  return number('Predictor', 1) < 10 ? plain : unpredicted(plain, number('Columns', 1) * number('Colors', 1));
}

/** Undoes the predictors of PNG, which stand in front of every row of `width` bytes. */
function unpredicted(bytes: Buffer, width: number): Buffer {
  const rows = Math.floor(bytes.length / (width + 1));
  const result = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] as number;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column > 0 ? (result[at - 1] as number) : 0;
      const up = row > 0 ? (result[at - width] as number) : 0;
      const corner = column > 0 && row > 0 ? (result[at - width - 1] as number) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      result[at] = (bytes[row * (width + 1) + 1 + column] as number) + guess;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
