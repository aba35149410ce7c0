/** A string of a PDF as it is written, between ( and ) or between < and >, as its bytes. One character per byte. */
export function stringBytes(geschreven: string): string {
  if (geschreven.startsWith('<')) return hexBytes(geschreven);
  if (!geschreven.includes('\\')) return geschreven.slice(1, -1);
  return geschreven.slice(1, -1).replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu, (_, cijfers, teken) => {
    if (cijfers !== undefined) return String.fromCharCode(Number.parseInt(cijfers, 8) & 255);
    const vaste: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return /[\r\n]/u.test(teken) ? '' : (vaste[teken] ?? teken);
  });
}

/** The bytes of a string of hexadecimal digits; what is none of those counts for nothing, and a last digit that is missing is 0. */
function hexBytes(geschreven: string): string {
  let bytes = '';
  let hoog = -1;
  for (let i = 1; i < geschreven.length - 1; i++) {
    const cijfer = hexCijfer(geschreven.charCodeAt(i));
    if (cijfer < 0) continue;
    if (hoog >= 0) bytes += String.fromCharCode(hoog * 16 + cijfer);
    hoog = hoog < 0 ? cijfer : -1;
  }
  return hoog < 0 ? bytes : bytes + String.fromCharCode(hoog * 16);
}

function hexCijfer(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const klein = code | 0x20;
  return klein >= 0x61 && klein <= 0x66 ? klein - 0x57 : -1;
}

// Made once: a file has thousands of strings.
const UTF_16BE = new TextDecoder('utf-16be');
const UTF_16LE = new TextDecoder('utf-16le');
const WINDOWS = new TextDecoder('windows-1252');

/** The text of a string outside the pages: UTF-16 or UTF-8 with its mark, else the bytes as they are. */
export function textOfString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return UTF_16BE.decode(Buffer.from(bytes.slice(2), 'latin1'));
  if (bytes.startsWith('\xff\xfe')) return UTF_16LE.decode(Buffer.from(bytes.slice(2), 'latin1'));
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  // Most strings are of ASCII alone, which is what it says.
  return /[\x80-\xff]/u.test(bytes) ? WINDOWS.decode(Buffer.from(bytes, 'latin1')) : bytes;
}

/** One word of the language of a PDF: a string, a name, a number, an operator, or a bracket. */
export const PDF_WOORD =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|%[^\r\n]*|[^\s()<>[\]{}/%]+/gu;

/** Of that language the strings alone, and what may look like one: a word of another kind has no ( < or % in it. */
const PDF_STRING =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)|<<|<[\da-fA-F\s]*>|%[^\r\n]*/gu;

/** The strings of a dictionary that stand behind some keys; of all keys where none are given. */
export function stringsIn(opschrift: string, sleutels?: ReadonlySet<string>): string[] {
  const gevonden: string[] = [];
  // Most dictionaries have none: those of the structure of a document are many.
  if (!opschrift.includes('(') && !opschrift.replaceAll('<<', '').includes('<')) return gevonden;
  let sleutel = '';
  for (const [woord] of opschrift.matchAll(sleutels ? PDF_WOORD : PDF_STRING)) {
    if (woord.startsWith('/')) sleutel = woord.slice(1);
    const isString = woord.startsWith('(') || (woord.startsWith('<') && woord !== '<<');
    if (isString && (!sleutels || sleutels.has(sleutel))) gevonden.push(textOfString(stringBytes(woord)));
  }
  return gevonden;
}

/** The names of a dictionary, read: `/Aankoop#20gasthuis`. */
export function namenIn(opschrift: string): string[] {
  return [...opschrift.matchAll(/\/([^\s()<>[\]{}/%]{8,})/gu)].map(([, naam = '']) =>
    textOfString(naam.replace(/#([\da-f]{2})/giu, (_, cijfers) => String.fromCharCode(Number.parseInt(cijfers, 16)))),
  );
}
