/** Character codes, for speed: a stuk of some pages has ten thousand tokens. */
const [LESS, GREATER, PAREN, OPEN_BRACKET, CLOSE_BRACKET, SLASH, PERCENT] = [0x3c, 0x3e, 0x28, 0x5b, 0x5d, 0x2f, 0x25];
const [PLUS, MINUS, POINT, UPPER_R] = [0x2b, 0x2d, 0x2e, 0x52];
const WORD = /true|false|null/y;
const HEXADECIMAL = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;

/** Whether a character is a digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0;

/** Where the next token begins: behind white space and comments. */
export function tokenStart(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (code === PERCENT) {
      while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
    } else return at;
  }
}

/** Where the token that begins here ends: a reference (`12 0 R`) is one. Negative where none begins; throws on a string without an end. */
export function tokenEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === SLASH) return nameEnd(text, start + 1);
  if (isDigit(code)) {
    const end = referenceEnd(text, start);
    return end < 0 ? numberEnd(text, start) : end;
  }
  if (code === LESS) {
    if (text.charCodeAt(start + 1) === LESS) return start + 2;
    return matchEnd(HEXADECIMAL, text, start);
  }
  if (code === GREATER) return text.charCodeAt(start + 1) === GREATER ? start + 2 : -1;
  if (code === OPEN_BRACKET || code === CLOSE_BRACKET) return start + 1;
  if (code === PAREN) return literalEnd(text, start + 1);
  if (code === PLUS || code === MINUS || code === POINT) return numberEnd(text, start);
  return matchEnd(WORD, text, start);
}

/** The offset after the closing parenthesis of a string whose text begins at `from`. */
export function literalEnd(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return at + 1;
  }
  throw new Error('A PDF string without an end');
}

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === SLASH || code === LESS || code === GREATER || code === OPEN_BRACKET) break;
    if (code === CLOSE_BRACKET || code === PERCENT || code === PAREN) break;
    if (code === 0x29 || code === 0x7b || code === 0x7d) break;
  }
  return at;
}

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && code !== POINT && code !== MINUS && code !== PLUS) return at;
  }
}

/** Where a reference that begins with this digit ends; negative for a mere number. */
function referenceEnd(text: string, start: number): number {
  let at = start;
  for (let number = 0; number < 2; number++) {
    const digits = at;
    while (isDigit(text.charCodeAt(at))) at++;
    const spaces = at;
    while (isSpace(text.charCodeAt(at))) at++;
    if (digits === spaces || spaces === at) return -1;
  }
  return text.charCodeAt(at) === UPPER_R && !isLetter(text.charCodeAt(at + 1)) ? at + 1 : -1;
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
