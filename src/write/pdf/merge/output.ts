import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { CHUNK_SIZE } from '../finish/pdf-objects.ts';
import { type Dict, dict, ref, serialise } from '../finish/values.ts';

/** Objects that are no stream go together into one, compressed: a structure tree is most of a file otherwise. */
const PACK = 200;
const DEFLATE = { level: 6, chunkSize: CHUNK_SIZE } as const;
const ID_LENGTH = 32;
/** Pieces smaller than this are handed over together. */
const LARGE = 256 * 1024;
/** Bytes of an offset in the cross-reference stream. */
const OFFSET_WIDTH = 5;

type Spot = { readonly offset: number } | { readonly pack: number; readonly index: number };

/**
 * A PDF that is written from front to back. What was written is taken away as it goes, so that a file of any size fits in little
 * memory. Equal calls give equal bytes.
 */
export class PdfOutput {
  readonly #hash = createHash('sha256');
  readonly #spots: (Spot | undefined)[] = [undefined];
  #packed: { number: number; text: string }[] = [];
  #pending: Uint8Array[] = [];
  #length = 0;

  constructor() {
    this.#push('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n');
  }

  /** The number of an object that is still to be written. */
  reserve(): number {
    return this.#spots.push(undefined) - 1;
  }

  /** Writes an object that is no stream; gives its number. */
  put(text: string, number: number = this.reserve()): number {
    this.#packed.push({ number, text });
    if (this.#packed.length === PACK) this.#writePack();
    return number;
  }

  /** Writes a stream as its bytes are. */
  putStream(members: string, bytes: Uint8Array, number: number = this.reserve()): number {
    this.#spots[number] = { offset: this.#length };
    this.#push(`${number} 0 obj\n<<${members}/Length ${bytes.byteLength}>>stream\n`);
    this.#push(bytes);
    this.#push('\nendstream\nendobj\n');
    return number;
  }

  /** Writes a stream, compressed. */
  compress(members: string, bytes: Uint8Array, number: number = this.reserve()): number {
    return this.putStream(`${members}/Filter /FlateDecode\n`, deflateSync(bytes, DEFLATE), number);
  }

  /** What was written since it was last asked for. */
  take(): Uint8Array[] {
    const taken: Uint8Array[] = [];
    let small: Uint8Array[] = [];
    const together = (): void => {
      if (small.length > 0) taken.push(Buffer.concat(small));
      small = [];
    };
    for (const piece of this.#pending) {
      if (piece.byteLength < LARGE) small.push(piece);
      else {
        together();
        taken.push(piece);
      }
    }
    together();
    this.#pending = [];
    return taken;
  }

  /** Ends the file. Every number that was given out must have been written. */
  finish(root: number, info: number): void {
    if (this.#packed.length > 0) this.#writePack();
    const number = this.reserve();
    const start = this.#length;
    this.#spots[number] = { offset: start };
    const rows = Buffer.alloc(this.#spots.length * (OFFSET_WIDTH + 3));
    this.#spots.forEach((spot, index) => {
      const at = index * (OFFSET_WIDTH + 3);
      if (!spot) {
        if (index > 0) throw new Error(`Object ${index} was never written`);
        rows.writeUInt16BE(0xffff, at + 1 + OFFSET_WIDTH);
        return;
      }
      rows.writeUInt8('pack' in spot ? 2 : 1, at);
      rows.writeUIntBE('pack' in spot ? spot.pack : spot.offset, at + 1, OFFSET_WIDTH);
      rows.writeUInt16BE('pack' in spot ? spot.index : 0, at + 1 + OFFSET_WIDTH);
    });
    const id = `<${this.#hash.copy().digest('hex').slice(0, ID_LENGTH).toUpperCase()}>`;
    const members: Dict = dict({
      Type: '/XRef',
      Size: String(this.#spots.length),
      W: ['1', String(OFFSET_WIDTH), '2'],
      Root: ref(root),
      Info: ref(info),
      ID: [id, id],
    });
    this.compress(serialise(members).slice(2, -2), rows, number);
    this.#push(`startxref\n${start}\n%%EOF\n`);
  }

  /** The digest of the whole file; after `finish`. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  get length(): number {
    return this.#length;
  }

  #writePack(): void {
    const packed = this.#packed;
    this.#packed = [];
    const pack = this.reserve();
    let heads = '';
    let body = '';
    packed.forEach(({ number, text }, index) => {
      this.#spots[number] = { pack, index };
      heads += `${number} ${body.length} `;
      body += `${text}\n`;
    });
    const members = `/Type /ObjStm\n/N ${packed.length}\n/First ${heads.length}\n`;
    this.compress(members, Buffer.from(heads + body, 'latin1'), pack);
  }

  #push(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#hash.update(bytes);
    this.#pending.push(bytes);
    this.#length += bytes.byteLength;
  }
}
