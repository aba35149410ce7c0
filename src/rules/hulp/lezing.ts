import type { Nodes } from 'mdast';
import { type LineIndex, lineIndex, type Range } from '../../core/index.ts';
import type { Stuk } from '../../model/index.ts';

/** Stands in `proza` for markup inside a block: no character, and no space either. */
export const OPMAAK = '\u0000';
/** Stands in `proza` for something that is no prose: code, an image, a bare address. */
export const DING = '\ufffc';

/** A heading, paragraph or table cell: text that hangs together. Offsets in the text of the stuk. */
export interface Blok {
  readonly soort: 'alinea' | 'kop' | 'cel';
  readonly begin: number;
  readonly eind: number;
  /** Index in `Stuk.secties`; -1 for a footnote. */
  readonly sectie: number;
}

/** A stretch of the source that a rule may want apart from the prose. */
export interface Plek {
  readonly tekst: string;
  readonly begin: number;
  readonly eind: number;
}

/** One stuk, taken apart once for all rules that look at its words. */
export interface Lezing {
  readonly regels: LineIndex;
  /**
   * As long as the text of the stuk, so that a place in it is a place in the file: the values of the front matter as they were
   * written, the prose of the body, OPMAAK and DING for what stands between, a space for a line end inside a block, and line ends
   * for everything else (keys, comments, addresses, code).
   */
  readonly proza: string;
  readonly blokken: readonly Blok[];
  /** Raw HTML, inline and in blocks. */
  readonly html: readonly Plek[];
  /** Addresses behind links, and bare ones in the text. */
  readonly adressen: readonly Plek[];
  readonly koppen: readonly (Plek & { readonly niveau: number })[];
  readonly tabellen: readonly Extract<Nodes, { type: 'table' }>[];
  /** Blocks of code, and code inside a line. */
  readonly code: readonly (Plek & { readonly inDeRegel: boolean })[];
}

/** By the sections of a stuk: nodes of theirs stand in it, and it goes when they go. */
const lezingen = new WeakMap<Stuk['secties'], Lezing>();

/** Derived from the stuk alone, and made once. */
export function lees(stuk: Stuk): Lezing {
  const { secties } = stuk;
  const known = lezingen.get(secties);
  if (known) return known;
  const made = maak(stuk);
  lezingen.set(secties, made);
  return made;
}

/** The line end that the file of a stuk has: what is added to it ends its lines the same way. */
export function regeleinde({ tekst }: { readonly tekst: string }): string {
  return /\r\n|\r|\n/u.exec(tekst)?.[0] ?? '\n';
}

/** The place of two offsets in the text of a stuk. */
export function bereik(stuk: Stuk, begin: number, eind: number): Range {
  return lees(stuk).regels.rangeOf(begin, eind);
}

/** The offsets of a place. */
export function grenzen(stuk: Stuk, range: Range): { begin: number; eind: number } {
  const { regels } = lees(stuk);
  return { begin: regels.offsetAt(range.start), eind: regels.offsetAt(range.end) };
}

interface Span {
  readonly begin: number;
  readonly eind: number;
  readonly ding: boolean;
}

const BLOKKEN: Readonly<Record<string, Blok['soort']>> = { paragraph: 'alinea', heading: 'kop', tableCell: 'cel' };
const DINGEN: ReadonlySet<string> = new Set(['inlineCode', 'image', 'imageReference', 'footnoteReference', 'html']);

function maak(stuk: Stuk): Lezing {
  const regels = lineIndex(stuk.tekst);
  const blokken: Blok[] = [];
  const spans: Span[] = [];
  const html: Plek[] = [];
  const adressen: Plek[] = [];
  const koppen: Lezing['koppen'][number][] = [];
  const tabellen: Lezing['tabellen'][number][] = [];
  const code: Lezing['code'][number][] = [];
  const kop = (begin: number, eind: number, niveau: number, sectie: number): void => {
    blokken.push({ soort: 'kop', begin, eind, sectie });
    koppen.push({ tekst: stuk.tekst.slice(begin, eind), begin, eind, niveau });
  };
  const visit = (node: Nodes, sectie: number): void => {
    const begin = node.position?.start.offset;
    const eind = node.position?.end.offset;
    if (begin === undefined || eind === undefined) return;
    if (node.type === 'html') html.push({ tekst: node.value, begin, eind });
    if (node.type === 'table') tabellen.push(node);
    if (node.type === 'code' || node.type === 'inlineCode')
      code.push({ tekst: stuk.tekst.slice(begin, eind), begin, eind, inDeRegel: node.type === 'inlineCode' });
    if (node.type === 'link' || node.type === 'definition') adressen.push({ tekst: node.url, begin, eind });
    if (node.type === 'heading') kop(begin, eind, node.depth, sectie);
    else if (BLOKKEN[node.type]) blokken.push({ soort: BLOKKEN[node.type] as Blok['soort'], begin, eind, sectie });
    if (node.type === 'text') spans.push({ begin, eind, ding: false });
    else if (DINGEN.has(node.type) || (node.type === 'link' && stuk.tekst[begin] !== '['))
      spans.push({ begin, eind, ding: true });
    else if ('children' in node) {
      const in_ = node.type === 'footnoteDefinition' ? -1 : sectie;
      for (const child of node.children) visit(child as Nodes, in_);
    }
  };
  stuk.secties.forEach((sectie, i) => {
    if (sectie.kop) {
      const begin = regels.offsetAt(sectie.kop.start);
      const eind = regels.offsetAt(sectie.kop.end);
      kop(begin, eind, 2, i);
      const delen = kopdelen(stuk.tekst.slice(begin, eind), begin);
      spans.push(...delen);
      for (const { begin: van, eind: tot } of delen) {
        const tekst = stuk.tekst.slice(van, tot);
        if (tekst.startsWith('`')) code.push({ tekst, begin: van, eind: tot, inDeRegel: true });
        if (tekst.startsWith('<') && tekst.endsWith('>')) html.push({ tekst, begin: van, eind: tot });
      }
    }
    for (const node of sectie.nodes) visit(node, i);
  });
  return {
    regels,
    proza: voorwerk(stuk, regels) + proza(stuk, blokken, spans),
    blokken,
    html,
    adressen,
    koppen,
    tabellen,
    code,
  };
}

/** Code, an address behind a link, HTML: what is no prose in a heading, of which only the source is at hand. */
const GEEN_PROZA = /`+[^`]*`+|\[(?=[^\][]{0,200}\]\()|\](?<=\[[^\][]{0,200}\])\([^)]*\)|<\/?[a-z][^<>]*>/giu;

function kopdelen(tekst: string, begin: number): readonly Span[] {
  const delen: Span[] = [];
  let at = /^##[ \t]*/u.exec(tekst)?.[0].length ?? 0;
  for (const { 0: stuk, index } of tekst.matchAll(GEEN_PROZA)) {
    if (index > at) delen.push({ begin: begin + at, eind: begin + index, ding: false });
    delen.push({ begin: begin + index, eind: begin + index + stuk.length, ding: true });
    at = index + stuk.length;
  }
  return at < tekst.length ? [...delen, { begin: begin + at, eind: begin + tekst.length, ding: false }] : delen;
}

/** The values of the front matter, up to where the body begins. */
function voorwerk({ tekst, velden, bodyBegin }: Stuk, regels: LineIndex): string {
  const delen: string[] = [];
  let at = 0;
  for (const { aard, plek } of Object.values(velden)) {
    const begin = regels.offsetAt(plek.start);
    const eind = regels.offsetAt(plek.end);
    if (aard !== 'waarde' || begin < at) continue;
    delen.push('\n'.repeat(begin - at), tekst.slice(begin, eind));
    at = eind;
  }
  return delen.join('') + '\n'.repeat(bodyBegin - at);
}

function proza({ tekst, bodyBegin }: Stuk, blokken: readonly Blok[], spans: readonly Span[]): string {
  const delen: string[] = [];
  let at = bodyBegin;
  let s = 0;
  for (const blok of blokken) {
    if (blok.begin < at) continue;
    delen.push('\n'.repeat(blok.begin - at));
    at = blok.begin;
    for (let span = spans[s]; span && span.begin < blok.eind; span = spans[++s]) {
      if (span.begin < at) continue;
      delen.push(OPMAAK.repeat(span.begin - at));
      delen.push(
        span.ding ? DING + OPMAAK.repeat(span.eind - span.begin - 1) : schoon(tekst.slice(span.begin, span.eind)),
      );
      at = span.eind;
    }
    delen.push(OPMAAK.repeat(Math.max(0, blok.eind - at)));
    at = Math.max(at, blok.eind);
  }
  delen.push('\n'.repeat(Math.max(0, tekst.length - at)));
  return delen.join('');
}

/** Line ends with what a quotation or list puts before the next line become spaces; a backslash before a sign is markup. */
function schoon(tekst: string): string {
  return tekst
    .replace(/[\r\n][\r\n \t>]*/gu, (match) => ' '.repeat(match.length))
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, OPMAAK);
}
