import type { Nodes, RootContent } from 'mdast';
import { platteTekst, vouw } from '../../model/index.ts';

/** What a heading of a regeling opens. */
export type Kopsoort = 'hoofdstuk' | 'paragraaf' | 'artikel' | 'bijlage';
/** What a paragraph above the first artikel is. */
export type Openingsregel = 'aanhef' | 'considerans' | 'besluitregel';

const KOPPEN: readonly (readonly [Kopsoort, RegExp])[] = [
  ['artikel', /^art(?:ikel|\.)\s*(?:\d|[IVXLC]+\b)/iu],
  // With the slips that are made in it: it is the longest word on the page.
  ['hoofdstuk', /^(?:h(?:oo|o)f(?:d)?stuk|titel|deel)\s+(?:\d|[IVXLC]+\b)/iu],
  ['paragraaf', /^(?:afdeling\s+|paragraaf\s+|§\s*)(?:\d|[IVXLC]+\b)/iu],
  ['bijlage', /^(?:(?:algemene|artikelsgewijze|nota van)\s+)?toelichting\b|^bijlagen?\b|^tarieventabel/iu],
];

/** What a heading opens; undefined where its words do not say. */
export function kopsoort(titel: string): Kopsoort | undefined {
  return KOPPEN.find(([, vorm]) => vorm.test(titel))?.[0];
}

/** The number of an artikel as references have it: `3`, `1:1`, `II`. */
export function artikelnummer(titel: string): string | undefined {
  const nummer = /^art(?:ikel|\.)\s*(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*|[IVXLC]+\b)/iu.exec(titel)?.[1];
  return nummer?.toLowerCase();
}

const AANHEF =
  /^(?:de (?:gemeente)?raad\b|(?:het college van )?burgemeester en wethouders van\b|de burgemeester van\b)/iu;
const CONSIDERANS =
  /^[-–]?\s*(?:mede\s+)?(?:gelezen|gelet|gezien|gehoord|overwegende|in aanmerking nemende?|op voorstel van)\b/iu;
/** Also with a space between its letters, as it was typed on paper. */
const BESLUIT =
  /^(?:heeft\s+)?b\s*e\s*s\s*l\s*(?:u\s*i\s*t|o\s*t\s*e\s*n)\b|^vast te stellen\b|^stelt (?:\S+ )?vast\b/iu;
const BESLUIT_AAN_EIND = /[;,]\s*b\s*e\s*s\s*l\s*u\s*i\s*t\s*:?$/iu;
/** A longer paragraph is a text that happens to begin with these words. */
const LANGSTE_AANHEF = 120;

/** What a line above the first artikel is; undefined for any other text. */
export function openingsregel(regel: string): Openingsregel | undefined {
  // Who decides is named without a verb, and so without a full stop.
  if (AANHEF.test(regel) && regel.length <= LANGSTE_AANHEF && !regel.endsWith('.')) return 'aanhef';
  if (CONSIDERANS.test(regel)) return 'considerans';
  return BESLUIT.test(regel) ? 'besluitregel' : undefined;
}

/** Whether a line says at its end that it is decided: `gelet op artikel 149 van de Gemeentewet, besluit:` */
export function besluitAanEind(regel: string): boolean {
  return BESLUIT_AAN_EIND.test(regel);
}

/** A line that says on which day the raad decided, or that it is the raad who signs. */
export function isVaststelling(regel: string): boolean {
  return (
    /^(?:aldus\s+)?(?:vastgesteld|besloten|gedaan)\s+(?:door|in|ter|te|bij|op)\b.{0,80}\b(?:raads)?(?:vergadering|zitting)\b/iu.test(
      regel,
    ) ||
    /^aldus (?:vastgesteld|besloten)\b/iu.test(regel) ||
    /^de raad voornoemd\b/iu.test(regel)
  );
}

/** The office of who signs, alone on its line or in its column. */
export function isTekenaar(regel: string): boolean {
  return /^(?:de )?(?:(?:raads|plaatsvervangend |loco-?)?(?:griffier|voorzitter|secretaris|burgemeester))\s*[,.]?$/iu.test(
    regel,
  );
}

/** The lines of a paragraph as it was typed, white space within them kept; undefined where it holds more than text. */
export function regelsVan(node: RootContent): readonly string[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  let tekst = '';
  for (const kind of node.children as Nodes[]) {
    if (kind.type === 'break') tekst += '\n';
    else if (kind.type === 'text') tekst += kind.value;
    else if (kind.type === 'strong' || kind.type === 'emphasis') tekst += platteTekst(kind);
    else return undefined;
  }
  return tekst
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '');
}

/** The text of a paragraph in one line; empty for another node. */
export function alineatekst(node: RootContent | undefined): string {
  return node?.type === 'paragraph' ? vouw(platteTekst(node)) : '';
}
