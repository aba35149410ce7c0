import type { Nodes } from 'mdast';

/** Unicode NFC with every run of white space folded to one space, trimmed. */
export function vouw(tekst: string): string {
  return tekst.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * NFC, without what no writer can print: a control character is gone, and one that other programs mean as the end of a line is a
 * space. Where they stand in the source is for a rule to say.
 */
export function drukbaar(tekst: string): string {
  return tekst.normalize('NFC').replace(REGELEINDE, ' ').replace(STUURTEKEN, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const REGELEINDE = /[\u000b\u000c\u0085\u2028\u2029]/gu;
const STUURTEKEN = /(?![\t\n\r])\p{Cc}/gu;

/** As `vouw`, with curly quotes and all dashes made alike. */
export function gelijkeTekens(tekst: string): string {
  return vouw(tekst)
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\u0133/gu, 'ij')
    .replace(/\u0132/gu, 'IJ');
}

/** Normalised as the house rules mean it: NFC, white space folded, quotes and dashes alike, case and a final full stop ignored. */
export function normaal(tekst: string): string {
  return gelijkeTekens(tekst).replace(/\.$/u, '').trim().toLocaleLowerCase('nl');
}

/** Letters and digits only, lower case, diacritics taken off: for comparing names and forgiving punctuation. */
export function kaal(tekst: string): string {
  return gelijkeTekens(tekst)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The plain text of Markdown nodes, NFC. Blocks and line breaks are kept apart by a space; raw HTML and footnote calls give nothing. */
export function platteTekst(node: Nodes | readonly Nodes[]): string {
  return vouw(ruw(node));
}

const BLOKKEN = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'code',
]);

function ruw(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return (node as readonly Nodes[]).map(ruw).join(' ');
  const one = node as Nodes;
  if (one.type === 'text' || one.type === 'inlineCode' || one.type === 'code') return one.value;
  if (one.type === 'break') return ' ';
  if (one.type === 'image' || one.type === 'imageReference') return one.alt ?? '';
  if ('children' in one) {
    const joined = (one.children as Nodes[]).map(ruw).join('');
    return BLOKKEN.has(one.type) ? `${joined} ` : joined;
  }
  return '';
}

/** The value of `kandidaten` that is nearest to what was written, when it is near enough to be meant. */
export function meestNabij(geschreven: string, kandidaten: readonly string[]): string | undefined {
  const bron = kaal(geschreven);
  let beste: { kandidaat: string; afstand: number } | undefined;
  for (const kandidaat of kandidaten) {
    const afstand = bewerkAfstand(bron, kaal(kandidaat));
    if (!beste || afstand < beste.afstand) beste = { kandidaat, afstand };
  }
  return beste && beste.afstand <= Math.max(2, Math.floor(bron.length / 3)) ? beste.kandidaat : undefined;
}

/** Levenshtein distance in UTF-16 units. */
export function bewerkAfstand(a: string, b: string): number {
  let vorige = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      const vervang = (vorige[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rij.push(Math.min(vervang, (vorige[j] as number) + 1, (rij[j - 1] as number) + 1));
    }
    vorige = rij;
  }
  return vorige[b.length] as number;
}
