import { DING, OPMAAK } from './lezing.ts';

/** `’s morgens`, `‘t`: no quotation begins so. */
const ZEKER = /^(?:s|t|n|k|m|r|ns|ne|tis|twas)(?![\p{L}\p{N}])/iu;
/** `’26`, `’er`: but `‘Er is geen geld’` and `‘2024 wordt krap’` are quotations. */
const MISSCHIEN = /^(?:er|ie|em|\d{2,4}s?)(?![\p{L}\p{N}])/iu;
const HOOFDLETTER = /^\p{Lu}/u;
/** `Hans’ werk`, `partners’ inzet`. */
const SISKLANK = /[sxzß]$/iu;
/** `Bosch’ schilderij`, `Maurice’ plan`: in a name a hiss is spelled in more ways. */
const SISNAAM = /(?<!\p{L})\p{Lu}\p{L}{0,30}(?:c|ch|sh|sj|ce|che|ge|se|ze)$/u;
/** `l’ Oréal`, `rock ’n’ roll`, an initial: a letter alone. */
const LOSSE_LETTER = /(?<![\p{L}\p{N}])\p{L}$/u;
const WOORDTEKEN = /[\p{L}\p{N}]$/u;
/** What may stand between the last word of a quotation and its mark. */
const SLOTTEKEN = /[.,;:!?…)\]%]$/u;
const WOORD = new RegExp(`^[\\p{L}\\p{N}([“"«€…${DING}]`, 'u');
/** Markup beside a mark that is longer than this is an address: what stands behind it is too far away to matter. */
const MAX_OPMAAK = 2000;

/** How the text stands around a mark, without the markup between: `**Hans**’ plan`. */
export interface Omgeving {
  readonly voor: string;
  readonly na: string;
}

/** What stands before and after the mark at an offset. */
export function omgeving(tekst: string, index: number, lengte: number): Omgeving {
  let begin = index;
  while (begin > 0 && index - begin < MAX_OPMAAK && tekst[begin - 1] === OPMAAK) begin--;
  let eind = index + lengte;
  while (eind < tekst.length && eind - index < MAX_OPMAAK && tekst[eind] === OPMAAK) eind++;
  return { voor: tekst.slice(Math.max(0, begin - 34), begin), na: tekst.slice(eind, eind + 8) };
}

/** Whether a single mark is an apostrophe by its place: inside a word, or before `s` and the like at its beginning. */
export function isApostrof({ voor, na }: Omgeving): boolean {
  return WOORDTEKEN.test(voor) ? /^[\p{L}\p{N}]/u.test(na) : ZEKER.test(na);
}

/** What a single mark does at its place, if it is a quotation mark; `misschien` when it may as well be an apostrophe. */
export function rolVan(teken: string, { voor, na }: Omgeving): 'begin' | 'misschien' | 'eind' {
  const naWoord = WOORDTEKEN.test(voor) || SLOTTEKEN.test(voor);
  if (teken === '‘' ? WOORDTEKEN.test(voor) || (naWoord && !WOORD.test(na)) : naWoord || !WOORD.test(na)) return 'eind';
  return MISSCHIEN.test(na) && !(teken === '‘' && HOOFDLETTER.test(na)) ? 'misschien' : 'begin';
}

/** Whether a mark that closes nothing is beyond doubt a quotation mark: it ends a word that cannot carry an apostrophe. */
export function sluitWoord({ voor, na }: Omgeving): boolean {
  if (/^[\p{L}\p{N}]/u.test(na)) return false;
  return SLOTTEKEN.test(voor) || (/\p{L}$/u.test(voor) && !LOSSE_LETTER.test(voor) && !kanGenitief(voor));
}

/** Whether an apostrophe may stand behind a word, for its genitive. */
export function kanGenitief(voor: string): boolean {
  return SISKLANK.test(voor) || SISNAAM.test(voor);
}
