import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, unsafe, WordFault } from './fault.ts';

/** In bytes, of all parts together. */
const MOST_UNPACKED = 100_000_000;
/** A document with a thousand pictures has about as many parts. */
const MOST_ENTRIES = 4_096;
/** Text packs well, but not so well; judged only where it could hurt. */
const HIGHEST_RATIO = 250;
const RATIO_FROM = 2_000_000;
const END = 22;
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  /** Where its local header begins. */
  readonly at: number;
}

/**
 * Unpacks a package, every part by its name. What the file says of sizes is not believed: bytes are counted while they are
 * unpacked, and every part must be what its checksum says.
 *
 * @throws WordFault for what is damaged, or packed so that it could do harm
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpackEntries(file, centralEntries(file));
  } catch (error) {
    // A read beyond the end: the file is cut off.
    if (error instanceof RangeError) throw damaged('het einde ontbreekt');
    throw error;
  }
}

function unpackEntries(file: Buffer, entries: readonly Entry[]): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let room = MOST_UNPACKED;
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    refuseName(entry.name);
    // Names of parts do not differ by capitals alone.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw unsafe(`het onderdeel ${shownName(entry.name)} zit er twee keer in`);
    names.add(key);
    if (entry.at < free) throw unsafe('onderdelen liggen over elkaar heen');
    const start = dataStart(file, entry);
    free = start + entry.packed;
    if (free > file.length) throw damaged('het einde ontbreekt');
    const part = inflate(file.subarray(start, free), entry, room);
    room -= part.length;
    if (!entry.name.endsWith('/')) parts.set(entry.name, part);
  }
  return parts;
}

function inflate(packed: Buffer, entry: Entry, room: number): Uint8Array {
  const { name, method, flags, crc } = entry;
  if (flags & 1) {
    throw new WordFault(
      'Het bestand is met een wachtwoord ingepakt.',
      'Pak het uit met het wachtwoord en geef het Word-bestand dat erin zit.',
    );
  }
  let part: Uint8Array;
  if (method === 0) {
    if (packed.length > room) throw tooLarge();
    part = packed;
  } else if (method === 8) {
    part = inflateWithin(packed, name, room);
  } else {
    throw damaged(`het onderdeel ${shownName(name)} is ingepakt op een manier die Word niet kent`);
  }
  if (part.length > RATIO_FROM && part.length > packed.length * HIGHEST_RATIO) {
    throw unsafe(`het onderdeel ${shownName(name)} wordt bij het uitpakken meer dan ${HIGHEST_RATIO} keer zo groot`);
  }
  if (crc32(part) !== crc) throw damaged(`het onderdeel ${shownName(name)} is niet heel`);
  return part;
}

function inflateWithin(packed: Buffer, name: string, room: number): Uint8Array {
  try {
    // The bound is that of the unpacking itself: what is beyond it is never made.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw damaged(`het onderdeel ${shownName(name)} is niet uit te pakken`);
  }
}

function tooLarge(): WordFault {
  return new WordFault(
    `Het bestand is uitgepakt groter dan ${MOST_UNPACKED / 1_000_000} MB.`,
    'Verklein de afbeeldingen (in Word: Afbeeldingen comprimeren), of splits het document.',
  );
}

/** The parts that the package lists, in that order. */
function centralEntries(file: Buffer): Entry[] {
  const end = endRecord(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0xffff || at === UNKNOWN || count > MOST_ENTRIES) throw tooMany();
  const entries: Entry[] = [];
  for (let left = count; left > 0; left--) {
    if (file.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw damaged('de inhoudsopgave klopt niet');
    const [nameLength, extraLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const packed = file.readUInt32LE(at + 20);
    const local = file.readUInt32LE(at + 42);
    if (packed === UNKNOWN || local === UNKNOWN)
      throw damaged(`van ${shownName(name)} staat er niet bij hoe groot het is`);
    entries.push({
      name,
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed,
      at: local,
    });
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  if (at > end) throw damaged('de inhoudsopgave klopt niet');
  return entries;
}

function tooMany(): WordFault {
  return unsafe(`er zitten meer dan ${MOST_ENTRIES} onderdelen in`);
}

/** The last record of the file; behind it may only be its own comment. */
function endRecord(file: Buffer): number {
  for (let at = file.length - END; at >= 0 && at >= file.length - END - 0xffff; at--) {
    if (file.readUInt32LE(at) === END_SIGNATURE && at + END + file.readUInt16LE(at + 20) === file.length) return at;
  }
  throw damaged('het einde ontbreekt');
}

/** Where the bytes of a part begin. Its own header must name it as the list does: another reader may go by that. */
function dataStart(file: Buffer, { name, at }: Entry): number {
  if (file.readUInt32LE(at) !== LOCAL_SIGNATURE) throw damaged(`het onderdeel ${shownName(name)} is er niet`);
  const nameLength = file.readUInt16LE(at + 26);
  if (file.toString('utf8', at + 30, at + 30 + nameLength) !== name) {
    throw unsafe(`het onderdeel ${shownName(name)} heet binnenin anders`);
  }
  return at + 30 + nameLength + file.readUInt16LE(at + 28);
}

function refuseName(name: string): void {
  const bad =
    name === '' ||
    name.length > 400 ||
    /[\\\0]|^\/|^[A-Za-z]:|\/\//u.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.');
  if (bad) throw unsafe(`het onderdeel ${shownName(name)} wijst naar een plek buiten het bestand`);
}

/** A name of a part as it may stand in a message: short, and without what would not be seen. */
function shownName(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N}._/ ()\\:[\]-]/gu, '?');
  return `"${clean.length > 60 ? `…${clean.slice(-60)}` : clean}"`;
}
