import { createHash } from 'node:crypto';
import type { PdfObjects } from '../finish/pdf-objects.ts';
import { type Dict, isDict, ref, refNumber, type Value } from '../finish/values.ts';
import type { PdfOutput } from './output.ts';

/** What only makes sense in the file it stood in, and what does something by itself. */
const LEFT_BEHIND = new Set(['AA', 'AF', 'PieceInfo', 'OPI', 'Metadata', 'LastModified']);
/** Objects that are written in a way of their own, or not at all. */
const OWN_WAY = new Set(['/Page', '/Pages', '/Catalog', '/StructTreeRoot', '/StructElem']);
const PARENT = new Set(['StructParent', 'StructParents']);

/** What the copies of one file share. */
export interface CopyRules {
  /** Streams that were written before, by a digest of them: equal pictures and fonts stand in the file once. */
  readonly known: Map<string, number>;
  /** The new key of something in the structure; undefined for what is not in it. */
  readonly parentKey: (key: Value) => string | undefined;
}

/** Copies objects of one file to another: whatever is referred to from what is copied, once. */
export class Copier {
  readonly pdf: PdfObjects;
  readonly out: PdfOutput;
  readonly #rules: CopyRules;
  /** New numbers by old; undefined for what is not copied. */
  readonly #numbers = new Map<number, number | undefined>();
  #waiting: number[] = [];

  constructor(pdf: PdfObjects, out: PdfOutput, rules: CopyRules) {
    this.pdf = pdf;
    this.out = out;
    this.#rules = rules;
  }

  /** Says which number an object gets that someone else writes; none for one that is left behind. */
  assign(old: number, number: number | undefined): void {
    this.#numbers.set(old, number);
  }

  /** The new number of an object, which is copied when it was not yet; undefined for one that is left behind. */
  number(old: number): number | undefined {
    if (this.#numbers.has(old)) return this.#numbers.get(old);
    const entry = this.pdf.entry(old);
    const type = isDict(entry?.value) ? entry.value.get('Type') : undefined;
    const left = entry === undefined || (typeof type === 'string' && OWN_WAY.has(type));
    const known = left || !entry.stream ? undefined : this.#knownStream(old);
    const number = left ? undefined : (known ?? this.out.reserve());
    this.#numbers.set(old, number);
    if (number !== undefined && known === undefined) this.#waiting.push(old);
    return number;
  }

  /** A value as it is written in the new file. */
  text(value: Value): string {
    if (typeof value === 'string') {
      const old = refNumber(value);
      if (old === undefined) return value;
      const number = this.number(old);
      return number === undefined ? 'null' : ref(number);
    }
    if (Array.isArray(value)) return `[${value.map((item) => this.text(item)).join(' ')}]`;
    return `<<${this.members(value)}>>`;
  }

  /** The members of a dictionary, written one after another. */
  members(dict: Dict, without: ReadonlySet<string> = NONE): string {
    let text = '';
    for (const [key, value] of dict) {
      if (without.has(key) || LEFT_BEHIND.has(key)) continue;
      if (!PARENT.has(key)) text += `/${key} ${this.text(value)}\n`;
      else {
        const own = this.#rules.parentKey(value);
        if (own !== undefined) text += `/${key} ${own}\n`;
      }
    }
    return text;
  }

  /** Writes everything that is waiting, and whatever that refers to. */
  run(): void {
    for (let old = this.#waiting.pop(); old !== undefined; old = this.#waiting.pop()) {
      const entry = this.pdf.entry(old);
      const number = this.#numbers.get(old);
      if (!entry || number === undefined) continue;
      if (entry.stream && isDict(entry.value)) {
        this.out.putStream(this.members(entry.value, LENGTH), entry.stream, number);
      } else this.out.put(this.text(entry.value), number);
    }
  }

  /** The number of a stream that was copied before, from this file or another; one that refers to others is never known. */
  #knownStream(old: number): number | undefined {
    const { value, stream } = this.pdf.entry(old) ?? {};
    if (!stream || !isDict(value)) return undefined;
    const members = plain(value);
    if (members === undefined) return undefined;
    const digest = createHash('sha256').update(members).update(stream).digest('base64');
    const known = this.#rules.known.get(digest);
    if (known !== undefined) return known;
    // Written at once: the next one may be equal.
    const number = this.out.putStream(members, stream);
    this.#rules.known.set(digest, number);
    return number;
  }
}

const NONE: ReadonlySet<string> = new Set();
const LENGTH: ReadonlySet<string> = new Set(['Length']);

/** The members of a dictionary as they are written; undefined where one of them refers to another object. */
function plain(members: Dict): string | undefined {
  let text = '';
  for (const [key, value] of members) {
    if (key === 'Length' || LEFT_BEHIND.has(key)) continue;
    if (PARENT.has(key)) return undefined;
    const written = plainValue(value);
    if (written === undefined) return undefined;
    text += `/${key} ${written}\n`;
  }
  return text;
}

function plainValue(value: Value): string | undefined {
  if (typeof value === 'string') return refNumber(value) === undefined ? value : undefined;
  if (isDict(value)) {
    const members = plain(value);
    return members === undefined ? undefined : `<<${members}>>`;
  }
  const items = value.map(plainValue);
  return items.includes(undefined) ? undefined : `[${items.join(' ')}]`;
}
