import { inflateRawSync } from 'node:zlib';

/** More than this is not unpacked of one file in an archive. */
const MEESTE_BYTES = 1 << 28;

/**
 * The files in a ZIP by its own list; what cannot be unpacked has no bytes. Undefined for what is no ZIP.
 *
 * @param gezocht whether a file is unpacked, by its name; another one has no bytes
 */
export function inZip(
  bytes: Buffer,
  gezocht: (naam: string) => boolean,
): { readonly naam: string; readonly bytes: Buffer }[] | undefined {
  const eind = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (eind < 0 || eind + 22 > bytes.length) return undefined;
  const gevonden: { naam: string; bytes: Buffer }[] = [];
  let op = bytes.readUInt32LE(eind + 16);
  for (let over = bytes.readUInt16LE(eind + 10); over > 0 && op + 46 <= bytes.length; over--) {
    const [wijze, ingepakt, naamlengte] = [
      bytes.readUInt16LE(op + 10),
      bytes.readUInt32LE(op + 20),
      bytes.readUInt16LE(op + 28),
    ];
    const plaats = bytes.readUInt32LE(op + 42);
    const naam = bytes.toString('utf8', op + 46, op + 46 + naamlengte);
    gevonden.push({ naam, bytes: gezocht(naam) ? uitgepakt(bytes, plaats, ingepakt, wijze) : Buffer.alloc(0) });
    op += 46 + naamlengte + bytes.readUInt16LE(op + 30) + bytes.readUInt16LE(op + 32);
  }
  return gevonden;
}

function uitgepakt(bytes: Buffer, plaats: number, ingepakt: number, wijze: number): Buffer {
  if (plaats + 30 > bytes.length) return Buffer.alloc(0);
  const begin = plaats + 30 + bytes.readUInt16LE(plaats + 26) + bytes.readUInt16LE(plaats + 28);
  const deel = bytes.subarray(begin, begin + ingepakt);
  try {
    return wijze === 0 ? deel : inflateRawSync(deel, { maxOutputLength: MEESTE_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}
