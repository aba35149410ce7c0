import { constants, inflateSync } from 'node:zlib';

/** One object of a PDF, as far as words are looked for in it. */
export interface PdfObject {
  /** What is written of it: its dictionary, with strings as they are escaped. One character per byte. */
  readonly opschrift: string;
  /** What its stream holds, unpacked; undefined where it has none, or one without words (an image, a font). */
  readonly inhoud?: string;
}

/** More than this is not unpacked of one stream. */
const MEESTE_BYTES = 1 << 27;

/**
 * The objects of a PDF by their number, also those in object streams. The file is read from its bytes and not by its tables, so that
 * what a viewer would not show, or a damaged file, is read too. Of an object that is there more often all are read.
 */
export function pdfObjecten(bytes: Buffer): readonly (readonly [number: number, PdfObject])[] {
  const heel = bytes.toString('latin1');
  const gevonden: (readonly [number, PdfObject])[] = [];
  const kop = /(\d+)\s+\d+\s+obj\b/gu;
  for (let match = kop.exec(heel); match; match = kop.exec(heel)) {
    const begin = match.index + match[0].length;
    const einde = heel.indexOf('endobj', begin);
    const stroom = heel.indexOf('stream', begin);
    const nummer = Number(match[1]);
    if (stroom < 0 || (einde >= 0 && einde < stroom)) {
      gevonden.push([nummer, { opschrift: heel.slice(begin, einde < 0 ? undefined : einde) }]);
      continue;
    }
    const opschrift = heel.slice(begin, stroom);
    const eerste = stroom + (heel.startsWith('\r\n', stroom + 6) ? 8 : 7);
    const laatste = eindeVan(heel, opschrift, eerste);
    kop.lastIndex = laatste;
    const inhoud = isZonderWoorden(opschrift) ? undefined : uitgepakt(bytes.subarray(eerste, laatste), opschrift);
    gevonden.push([nummer, { opschrift, ...(inhoud === undefined ? {} : { inhoud }) }]);
    if (inhoud !== undefined && /\/Type\s*\/ObjStm\b/u.test(opschrift)) gevonden.push(...inStroom(opschrift, inhoud));
  }
  // The trailers: their dictionaries may hold words too.
  for (const [, opschrift = ''] of heel.matchAll(/\btrailer\b([\s\S]{0,4000}?)startxref/gu))
    gevonden.push([0, { opschrift }]);
  return gevonden;
}

function eindeVan(heel: string, opschrift: string, eerste: number): number {
  const lengte = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(opschrift)?.[1] ?? Number.NaN);
  if (/^\s{0,4}endstream/u.test(heel.slice(eerste + lengte, eerste + lengte + 16))) return eerste + lengte;
  const gevonden = heel.indexOf('endstream', eerste);
  return gevonden < 0 ? heel.length : gevonden;
}

/** Pictures, font files and colour profiles. */
function isZonderWoorden(opschrift: string): boolean {
  return /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\s|\/Alternate\s*\/Device|\/Type\s*\/XRef\b/u.test(
    opschrift,
  );
}

function uitgepakt(bytes: Buffer, opschrift: string): string | undefined {
  const filters = [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(opschrift)?.[1]?.matchAll(/\/(\w+)/gu) ?? [])];
  let deel = bytes;
  for (const [, filter] of filters) {
    try {
      if (filter === 'FlateDecode' || filter === 'Fl') {
        deel = inflateSync(deel, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MEESTE_BYTES });
      } else if (filter === 'ASCIIHexDecode' || filter === 'AHx') {
        deel = Buffer.from(deel.toString('latin1').replace(/[^\da-f]/giu, ''), 'hex');
      } else if (filter === 'ASCII85Decode' || filter === 'A85') deel = ascii85(deel.toString('latin1'));
      else return undefined;
    } catch {
      return undefined;
    }
  }
  return deel.toString('latin1');
}

function ascii85(tekst: string): Buffer {
  const bytes: number[] = [];
  const tekens =
    tekst
      .replace(/\s|^<~/gu, '')
      .split('~')[0]
      ?.replaceAll('z', '!!!!!') ?? '';
  for (let i = 0; i < tekens.length; i += 5) {
    const groep = tekens.slice(i, i + 5);
    let waarde = 0;
    for (const teken of groep.padEnd(5, 'u')) waarde = waarde * 85 + teken.charCodeAt(0) - 33;
    for (let j = 0; j < groep.length - 1; j++) bytes.push(Math.floor(waarde / 256 ** (3 - j)) % 256);
  }
  return Buffer.from(bytes);
}

function inStroom(opschrift: string, inhoud: string): (readonly [number, PdfObject])[] {
  const eerste = Number(/\/First\s+(\d+)/u.exec(opschrift)?.[1] ?? 0);
  const getallen = inhoud.slice(0, eerste).trim().split(/\s+/u).map(Number);
  const plaatsen = getallen.filter((_, i) => i % 2 === 1);
  return plaatsen.map((plaats, i) => [
    getallen[i * 2] as number,
    {
      opschrift: inhoud.slice(
        eerste + plaats,
        plaatsen[i + 1] === undefined ? undefined : eerste + (plaatsen[i + 1] as number),
      ),
    },
  ]);
}
