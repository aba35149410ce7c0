import type { Heading, Nodes } from 'mdast';
import type { Sectie, Stuk } from './stuk.ts';
import { platteTekst } from './tekst.ts';

/** A heading of a stuk, by the name that a link to it has behind its `#`. */
export interface Kop {
  readonly anker: string;
  readonly tekst: string;
  /** Where it stands: the section that it opens, or its own node in one. */
  readonly bij: Sectie | Heading;
}

type Koppen = ReadonlyMap<string, Kop>;

/** By the sections of a stuk: a heading is a node of theirs, and they may be read again. */
const koppen = new WeakMap<Stuk['secties'], Koppen>();

/**
 * The headings of a stuk in their order, by their names. These are as GitHub and most editors make them: of two with one text the
 * second ends in `-1`.
 */
export function koppenVan(stuk: Stuk): Koppen {
  const { secties } = stuk;
  const known = koppen.get(secties);
  if (known) return known;
  const found = new Map<string, Kop>();
  const seen = new Map<string, number>();
  const add = (tekst: string, bij: Kop['bij']): void => {
    const base = ankerVan(tekst);
    let anker = base;
    while (seen.has(anker)) {
      const next = (seen.get(base) ?? 0) + 1;
      seen.set(base, next);
      anker = `${base}-${next}`;
    }
    seen.set(anker, 0);
    if (anker !== '') found.set(anker, { anker, tekst, bij });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') add(platteTekst(node), node);
    else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  for (const sectie of secties) {
    if (sectie.titel !== undefined) add(sectie.titel, sectie);
    for (const node of sectie.nodes) visit(node);
  }
  koppen.set(secties, found);
  return found;
}

/** The name of a heading in an address: small letters, without punctuation, with `-` for a space. */
export function ankerVan(tekst: string): string {
  return tekst
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** The heading that a url of a stuk (`#…`) names; capitals are forgiven. */
export function kopOp(stuk: Stuk, url: string): Kop | undefined {
  return koppenVan(stuk).get(ankerIn(url));
}

/** What stands behind the `#` of a url, as a heading would be named. */
export function ankerIn(url: string): string {
  const anker = url.slice(url.indexOf('#') + 1);
  try {
    return decodeURIComponent(anker).normalize('NFC').toLowerCase();
  } catch {
    return anker.normalize('NFC').toLowerCase();
  }
}
