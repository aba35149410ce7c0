import type { Position } from '../core/index.ts';

/** Where in a text one is typing. */
export type Typing =
  /** A key of the front matter; `groep` is the path of the key that it stands below (`raad`), or empty. */
  | { readonly what: 'sleutel'; readonly groep: string; readonly typed: string }
  /** The value of a field, or an item of its list. */
  | { readonly what: 'waarde'; readonly pad: string; readonly typed: string }
  /** A heading of the text. */
  | { readonly what: 'kop'; readonly typed: string }
  /** The address of a link or of a picture. */
  | { readonly what: 'adres'; readonly typed: string }
  | { readonly what: 'niets' };

const FENCE = /^---[ \t]*$/u;
const KEY = /^([ ]*(?:- +)*)([\p{L}\p{N}_-]+):(?:[ ]|$)/u;

/**
 * What is being typed at a place, read line by line: while one types the YAML is seldom whole, so that no parser can say. A field is
 * named by the indents of the keys above it.
 *
 * @param lines the lines of the text up to that place; the last one ends there
 */
export function typingAt(lines: readonly string[]): Typing {
  const line = lines.at(-1) ?? '';
  const first = FENCE.test(lines[0] ?? '');
  const closed = lines.slice(1).findIndex((one) => FENCE.test(one)) >= 0;
  if (first && !closed && lines.length > 1) return inFrontMatter(lines.slice(1), line);
  const kop = /^## ?(.*)$/u.exec(line);
  if (kop) return { what: 'kop', typed: kop[1] ?? '' };
  const adres = /\]\(([^()\s]*)$/u.exec(line);
  return adres ? { what: 'adres', typed: adres[1] ?? '' } : { what: 'niets' };
}

function inFrontMatter(lines: readonly string[], line: string): Typing {
  if (/^[ ]*#/u.test(line)) return { what: 'niets' };
  const value = /^([ ]*)((?:- )*)([\p{L}\p{N}_-]+):[ ]+(.*)$/u.exec(line);
  if (value) {
    const [, indent = '', dashes = '', key = '', typed = ''] = value;
    const above = groupOf(lines, indent.length + dashes.length);
    return { what: 'waarde', pad: [above, key].filter(Boolean).join('.'), typed: lastItem(typed) };
  }
  const item = /^([ ]*)- +([^:]*)$/u.exec(line);
  if (item) return { what: 'waarde', pad: groupOf(lines, (item[1] ?? '').length, true), typed: item[2] ?? '' };
  const key = /^([ ]*)([\p{L}\p{N}_-]*)$/u.exec(line);
  return key
    ? { what: 'sleutel', groep: groupOf(lines, (key[1] ?? '').length), typed: key[2] ?? '' }
    : { what: 'niets' };
}

/** In a list on one line the item that one is at: `[Vos, De` gives `De`. */
function lastItem(typed: string): string {
  return typed.startsWith('[') ? (typed.slice(1).split(',').at(-1) ?? '').trimStart() : typed;
}

/** The dotted path of the keys that a line with this indent stands below; a list may stand as deep as its key. */
function groupOf(lines: readonly string[], indent: number, isItem = false): string {
  const keys: string[] = [];
  let deep = isItem ? indent + 1 : indent;
  for (const line of lines.slice(0, -1).reverse()) {
    const found = KEY.exec(line);
    const own = found?.[1]?.length ?? 0;
    if (!found || own >= deep) continue;
    keys.unshift(found[2] ?? '');
    deep = own;
    if (deep === 0) break;
  }
  return keys.join('.');
}

/** The lines of a text up to a place. */
export function linesUpTo(text: string, { line, column }: Position): string[] {
  const lines = text.split(/\r\n?|\n/u).slice(0, line);
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last.slice(0, column - 1)];
}
