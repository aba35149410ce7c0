/** A string of a PDF as it is written, between ( and ) or between < and >, as its bytes. One character per byte. */
export function stringBytes(geschreven: string): string {
  if (geschreven.startsWith('<')) {
    const cijfers = geschreven.slice(1, -1).replace(/[^\da-f]/giu, '');
    return Buffer.from(cijfers.length % 2 ? `${cijfers}0` : cijfers, 'hex').toString('latin1');
  }
  return geschreven.slice(1, -1).replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu, (_, cijfers, teken) => {
    if (cijfers !== undefined) return String.fromCharCode(Number.parseInt(cijfers, 8) & 255);
    const vaste: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return /[\r\n]/u.test(teken) ? '' : (vaste[teken] ?? teken);
  });
}

/** The text of a string outside the pages: UTF-16 or UTF-8 with its mark, else the bytes as they are. */
export function textOfString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'));
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(Buffer.from(bytes.slice(2), 'latin1'));
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return new TextDecoder('windows-1252').decode(Buffer.from(bytes, 'latin1'));
}

/** One word of the language of a PDF: a string, a name, a number, an operator, or a bracket. */
export const PDF_WOORD =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|%[^\r\n]*|[^\s()<>[\]{}/%]+/gu;

/** The strings of a dictionary that stand behind some keys; of all keys where none are given. */
export function stringsIn(opschrift: string, sleutels?: ReadonlySet<string>): string[] {
  const gevonden: string[] = [];
  let sleutel = '';
  for (const [woord] of opschrift.matchAll(PDF_WOORD)) {
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
