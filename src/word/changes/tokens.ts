import type { Wijzigingsaard } from '../api.ts';
import type { XmlElement } from '../xml.ts';

/** Pieces of the text that are one tracked change. */
export interface Group {
  readonly aard: Wijzigingsaard;
  readonly door: string;
  readonly op: string;
  readonly elements: XmlElement[];
  /** Of a move: whether it is where the text was or where it went, and what the two have in common; empty where Word gave no name. */
  readonly move?: { readonly side: 'from' | 'to'; readonly name: string };
}

/** A piece of the running text, in order. */
export interface Token {
  readonly text: string;
  readonly groups: readonly Group[];
  /** It goes when the changes are accepted. */
  readonly gone: boolean;
  /** Ends a paragraph. */
  readonly ends: boolean;
}

/** Characters of context on each side. */
const CONTEXT = 60;

/** The words before and after the tokens of a stretch, without those that `skip` names; from the same paragraph where it has any. */
export function around(
  tokens: readonly Token[],
  first: number,
  last: number,
  skip: (token: Token) => boolean,
): { readonly voor: string; readonly na: string } {
  return { voor: side(tokens, first - 1, -1, skip), na: side(tokens, last + 1, 1, skip) };
}

function side(tokens: readonly Token[], from: number, step: 1 | -1, skip: (token: Token) => boolean): string {
  let text = '';
  for (let at = from; at >= 0 && at < tokens.length && text.length < CONTEXT * 2; at += step) {
    const token = tokens[at] as Token;
    if (token.ends && text.trim() !== '') break;
    if (token.gone || token.ends || skip(token)) continue;
    text = step === 1 ? text + token.text : token.text + text;
  }
  // The space that parts it from the change stays: the words stand against each other where they do in Word.
  const flat = text.replace(/\s+/gu, ' ');
  if (step === 1) return (flat.length <= CONTEXT ? flat : flat.slice(0, CONTEXT).replace(/\s\S*$/u, ' …')).trimEnd();
  return (flat.length <= CONTEXT ? flat : flat.slice(-CONTEXT).replace(/^\S*\s/u, '… ')).trimStart();
}

/** What tokens say together: as it is read, with a line for each paragraph. */
export function textOf(tokens: readonly Token[]): string {
  const text = tokens.map((token) => token.text).join('');
  if (/^\n+$/u.test(text)) return '¶';
  return text.replace(/\n+$/u, '').replace(/\n+/gu, '\n');
}
