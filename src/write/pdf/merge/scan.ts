import { type Located, PdfObjects, type Place } from '../finish/pdf-objects.ts';
import { type Dict, isDict, list, parseValue, ref } from '../finish/values.ts';

const SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const WHAT = 'These bytes are no PDF';

/** Finds the objects of a file by looking for them: of two with one number the last one counts. Throws when there are none. */
export function scannedObjects(bytes: Buffer): Located {
  const starts: [number: number, start: number][] = [];
  for (let at = bytes.indexOf('obj', 0, 'latin1'); at >= 0; at = bytes.indexOf('obj', at + 3, 'latin1')) {
    const found = headerBefore(bytes, at);
    if (found) starts.push(found);
  }
  if (starts.length === 0) throw new Error(WHAT);
  const places = new Map<number, Place>();
  starts.forEach(([number, start], index) => {
    places.set(number, [start, starts[index + 1]?.[1] ?? bytes.length]);
  });
  const bare = new PdfObjects(bytes, () => ({ trailer: new Map(), places, tolerant: true }));
  let root: number | undefined;
  const trailer: Dict = new Map();
  for (const number of [...places.keys()]) {
    const entry = bare.entry(number);
    if (!isDict(entry?.value)) continue;
    const type = entry.value.get('Type');
    if (type === '/Catalog') root = number;
    if (type === '/XRef') for (const key of ['Root', 'Encrypt']) copyMember(entry.value, trailer, key);
    if (type === '/ObjStm' && entry.stream) addPacked(bare, number, entry.value, places);
  }
  for (let at = bytes.indexOf('trailer', 0, 'latin1'); at >= 0; at = bytes.indexOf('trailer', at + 7, 'latin1')) {
    try {
      const { value } = parseValue(bytes.toString('latin1', at + 7, Math.min(bytes.length, at + 64 * 1024)));
      if (isDict(value)) for (const key of ['Root', 'Encrypt']) copyMember(value, trailer, key);
    } catch {
      // A trailer that is cut off says nothing.
    }
  }
  const whole = new PdfObjects(bytes, () => ({ trailer: new Map(), places, tolerant: true }));
  root ??= [...places.keys()].find((number) => {
    const value = whole.entry(number)?.value;
    return isDict(value) && value.get('Type') === '/Catalog';
  });
  if (root !== undefined && !isDict(whole.resolve(trailer.get('Root')))) trailer.set('Root', ref(root));
  if (!trailer.has('Root')) throw new Error(WHAT);
  return { trailer, places, tolerant: true };
}

function copyMember(from: Dict, to: Dict, key: string): void {
  const value = from.get(key);
  if (value !== undefined) to.set(key, value);
}

/** The number and the start of the object whose word `obj` stands at a place; undefined where it is another word. */
function headerBefore(bytes: Buffer, word: number): [number: number, start: number] | undefined {
  let at = word - 1;
  const skipSpace = (): boolean => {
    const from = at;
    while (SPACE.has(bytes[at] as number)) at--;
    return at < from;
  };
  const digits = (): string => {
    const end = at + 1;
    while (isDigit(bytes[at])) at--;
    return bytes.toString('latin1', at + 1, end);
  };
  skipSpace();
  const generation = digits();
  if (generation === '' || !skipSpace()) return undefined;
  const number = digits();
  return number === '' || number.length > 10 ? undefined : [Number(number), at + 1];
}

function addPacked(pdf: PdfObjects, pack: number, members: Dict, places: Map<number, Place>): void {
  try {
    const text = pdf.stream(pack).toString('latin1', 0, Number(pdf.resolve(list(members.get('First'))[0])));
    const numbers = text.trim().split(/\s+/).map(Number);
    for (let index = 0; index * 2 < numbers.length; index++) {
      const number = numbers[index * 2] as number;
      const known = places.get(number);
      // One that stands by itself is newer than one in a stream: programs that add to a file write it so.
      if (!known || 'pack' in known) places.set(number, { pack, index });
    }
  } catch {
    // A stream of objects that cannot be read holds none.
  }
}
