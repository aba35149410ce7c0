import { PROPERTIES } from './allowed.ts';

/** Tells what is left out, in Dutch. */
export type Say = (what: string) => void;

const LOCAL = /url\(\s*["']?\s*#[^"')]*["']?\s*\)/giu;
const ELSEWHERE = /(?:url|src|image|image-set)\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/iu;
/** `font: bold 12px Arial`: what comes before the size, the size, and the family. */
const FONT = /^(.*?)(\d[\d.]*(?:px|pt|pc|mm|cm|in|em|rem|ex|%)?)(?:\/\S+)?\s+\S/u;

/** Whether a value stays within the picture; what it points at elsewhere is told. */
export function staysInside(value: string, say: Say): boolean {
  const found = ELSEWHERE.exec(unescaped(value).replace(LOCAL, ''));
  if (found) say(elsewhere(found[1] || found[2] || ''));
  return !found;
}

/** What is said of an address that is not looked up. */
export function elsewhere(address: string): string {
  const shown = address.trim().replace(/\s+/gu, ' ');
  return shown === '' ? 'een verwijzing naar buiten' : `de verwijzing naar "${short(shown)}"`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A hundred million and up: no drawing is so large, and painting it takes minutes. */
const TOO_LARGE = /(?:^|[^\d.])\d{9}|\de\+?(?:[89]|\d\d)/iu;

/** Whether the numbers of a value can be painted; that they cannot is told. */
export function isPaintable(value: string, say: Say): boolean {
  const isTooLarge = !value.includes('#') && TOO_LARGE.test(value);
  if (isTooLarge) say('een getal dat te groot is');
  return !isTooLarge;
}

/** A style sheet with only rules that say how something of the picture is painted. */
export function cleanSheet(sheet: string, say: Say): string {
  const kept: string[] = [];
  for (const { head, body } of blocks(unescaped(sheet).replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, ' '))) {
    if (head.startsWith('@')) kept.push(atRule(head, body, say));
    else if (body !== undefined && !body.includes('{')) kept.push(`${head}{${cleanStyle(body, say)}}`);
  }
  return kept.join('\n');
}

/** Of the rules that begin with `@` only those for paper stay. */
function atRule(head: string, body: string | undefined, say: Say): string {
  const name = /^@[\w-]*/u.exec(head)?.[0].toLowerCase() ?? '@';
  if (!staysInside(`${head} ${body ?? ''}`, say)) return '';
  if (name === '@media' && /^@media\s+(?:all|print)\s*$/iu.test(head)) return cleanSheet(body ?? '', say);
  if (/^@(?:-\w+-)?keyframes$/u.test(name)) say(MOVEMENT);
  // Fonts are those of the house, and paper is never dark.
  const isHarmless =
    ['@font-face', '@charset', '@namespace', '@property'].includes(name) || /prefers-color/iu.test(head);
  if (!isHarmless && name !== '@keyframes') say(`de stijlregel ${short(head)}`);
  return '';
}

export const MOVEMENT = 'wat beweegt';
/** No format can show one without making a photo of it, and a few words can ask for any amount of work. */
export const FILTER = 'een filter (schaduw of vervaging)';

/** The declarations of a rule or a `style=`. A colour that differs between light and dark is the light one. */
export function cleanStyle(style: string, say: Say): string {
  return split(unescaped(style), ';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      if (colon < 0 || !staysInside(value, say) || !isPaintable(value, say)) return [];
      if (name === 'font') return fontParts(value);
      if (name === 'filter' && value !== 'none') say(FILTER);
      return PROPERTIES.has(name) ? [`${name}:${lightOnly(value)}`] : [];
    })
    .join(';');
}

function lightOnly(value: string): string {
  const inside = /^light-dark\((.*)\)$/isu.exec(value)?.[1];
  return inside === undefined ? value : (split(inside, ',')[0] ?? '').trim();
}

function fontParts(value: string): string[] {
  const [, before = '', size] = FONT.exec(value) ?? [];
  if (size === undefined) return [];
  const weight = /\b(?:bold|bolder|[6-9]00)\b/u.test(before) ? 'bold' : 'normal';
  return [
    `font-size:${size}`,
    `font-weight:${weight}`,
    `font-style:${/italic|oblique/u.test(before) ? 'italic' : 'normal'}`,
  ];
}

/** Escapes as the characters that they stand for: nothing hides behind one. */
function unescaped(css: string): string {
  return css.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/giu, (_, hex?: string, plain?: string) => {
    const code = Number.parseInt(hex ?? '', 16);
    return plain ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '');
  });
}

/** The rules of a style sheet, each with what stands between its braces; a statement has no braces. */
function* blocks(css: string): Generator<{ readonly head: string; readonly body?: string }> {
  for (let at = 0; at < css.length; ) {
    const end = find(css, at, '{;');
    const head = css.slice(at, end).trim();
    if (css[end] !== '{') {
      if (head) yield { head };
      at = end + 1;
      continue;
    }
    const close = find(css, end + 1, '}');
    yield { head, body: css.slice(end + 1, close) };
    at = close + 1;
  }
}

function split(css: string, by: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < css.length; ) {
    const end = find(css, at, by);
    pieces.push(css.slice(at, end));
    at = end + 1;
  }
  return pieces;
}

/** The first of some characters outside quotes and brackets, or the end. */
function find(css: string, from: number, wanted: string): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < css.length; at++) {
    const sign = css.charAt(at);
    if (quote) quote = sign === quote ? '' : quote;
    else if (depth === 0 && wanted.includes(sign)) return at;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '{') depth++;
    else if ((sign === ')' || sign === '}') && depth > 0) depth--;
  }
  return css.length;
}
