import { isDigit, tokenEnd, tokenStart } from './tokens.ts';

/**
 * PDF values as they stand in the file: names, numbers, strings and references (`12 0 R`) stay the text they are, so that
 * what is read and written back is the same; only arrays and dictionaries are taken apart.
 */
export type Value = string | Value[] | Dict;
/** Keys without their slash. */
export type Dict = Map<string, Value>;

/** Reads one value from the text of an object; throws when it is not one. `end` is where the value ends. */
export function parseValue(text: string, from = 0): { value: Value; end: number } {
  let at = from;
  const next = (): string => {
    const start = tokenStart(text, at);
    at = tokenEnd(text, start);
    if (at < 0) throw new Error(`Not a PDF value at ${start}: ${text.slice(start, start + 40)}`);
    return text.slice(start, at);
  };
  const read = (token: string): Value => {
    if (token === '[') {
      const list: Value[] = [];
      for (let item = next(); item !== ']'; item = next()) list.push(read(item));
      return list;
    }
    if (token === '<<') {
      const dict: Dict = new Map();
      for (let key = next(); key !== '>>'; key = next()) dict.set(key.slice(1), read(next()));
      return dict;
    }
    return token.endsWith('R') && isOddRef(token) ? ref(Number.parseInt(token, 10)) : token;
  };
  const value = read(next());
  return { value, end: at };
}

/** Whether a token that ends like a reference is one, written otherwise than we do. */
function isOddRef(token: string): boolean {
  if (!isDigit(token.charCodeAt(0))) return false;
  return !token.endsWith(' 0 R') || !isDigit(token.charCodeAt(token.length - ' 0 R'.length - 1));
}

/** A value as it is written in the file. */
export function serialise(value: Value): string {
  if (typeof value === 'string') return value;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += text === '' ? serialise(item) : ` ${serialise(item)}`;
    return `[${text}]`;
  }
  text = '<<';
  for (const [key, member] of value) text += `/${key} ${serialise(member)}\n`;
  return `${text}>>`;
}

/** A dictionary of these members. */
export const dict = (members: Readonly<Record<string, Value>>): Dict => new Map(Object.entries(members));

/** Whether a value is a dictionary. */
export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;

/** The items of an array; a value that stands alone is written without one. */
export function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** The object number of a reference; undefined for anything else. */
export function refNumber(value: Value | undefined): number | undefined {
  return typeof value === 'string' && value.endsWith(' R') ? Number.parseInt(value, 10) : undefined;
}

/** A reference to an object. */
export const ref = (number: number): string => `${number} 0 R`;

/** A text string: ASCII as it is, anything else in UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** The bytes of a string: plain with escapes, or in hexadecimal. */
export function stringBytes(value: string): Buffer {
  if (!value.startsWith('<')) return Buffer.from(unescaped(value.slice(1, -1)), 'latin1');
  const digits = value.slice(1, -1).replace(/[\s\0]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** The text of a string as the browser writes it: plain, or in UTF-16. */
export function readTextString(value: string): string {
  const bytes = stringBytes(value);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? new TextDecoder('utf-16be').decode(bytes.subarray(2)) : bytes.toString('latin1');
}

function unescaped(text: string): string {
  return text.replace(/\\(\d{1,3}|\r\n|[^\d])/g, (_, escaped: string) => {
    if (/^\d/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\r\n': '', '\n': '', '\r': '' }[escaped] ?? escaped;
  });
}
