import type { RootContent } from 'mdast';
import { platteTekst, vouw } from '../../model/index.ts';
import type { Handtekening } from '../views/personen.ts';
import { isTekenaar, regelsVan } from './herken.ts';

/** Places to sign that an author typed, as far as they can be told apart. */
export interface Getekend {
  /** How many nodes they are. */
  readonly aantal: number;
  /** From left to right; empty where names and offices cannot be told apart: then the text stays as it was typed. */
  readonly plaatsen: readonly Handtekening[];
}

/** A name is no longer, and is no sentence. */
const LANGSTE_NAAM = 60;
/** Columns of a line: far apart, or an office behind the comma of another. */
const KOLOMMEN = /[ \t\u00a0]{2,}|\t|(?<=(?:griffier|voorzitter|secretaris),?)\s+(?=de\s)/iu;

/** Reads the places to sign that begin at a node: `De griffier,   De voorzitter,` and the names below; undefined for other text. */
export function leesOndertekening(nodes: readonly RootContent[], van: number): Getekend | undefined {
  if (nodes[van]?.type === 'table') {
    const cellen = nodes[van].children.flatMap((rij) => rij.children.map((cel) => vouw(platteTekst(cel))));
    return cellen.some(isTekenaar) ? { aantal: 1, plaatsen: [] } : undefined;
  }
  const eerste = regelsVan(nodes[van] as RootContent);
  if (!eerste?.some((regel) => kolommen(regel).every(isTekenaar))) return undefined;
  const plaatsen: { functie: string; naam: string }[] = [];
  let at = van;
  for (; at < nodes.length; at++) {
    const regels = regelsVan(nodes[at] as RootContent);
    const past = regels?.every((regel) => regel.length <= 2 * LANGSTE_NAAM && plaats(kolommen(regel), plaatsen));
    if (!past) break;
  }
  const rest = nodes[at];
  // Text that is neither an office nor a name belongs to what was typed: nothing of it may change its place.
  const geheel = rest === undefined || rest.type === 'heading' || rest.type === 'thematicBreak';
  return geheel ? { aantal: at - van, plaatsen } : { aantal: 1, plaatsen: [] };
}

function kolommen(regel: string): readonly string[] {
  return regel.split(KOLOMMEN).map(vouw);
}

/** Gives the columns of a line their place: an office opens one, a name stands in the first that has none. */
function plaats(cellen: readonly string[], plaatsen: { functie: string; naam: string }[]): boolean {
  if (cellen.every(isTekenaar)) {
    plaatsen.push(...cellen.map((functie) => ({ functie, naam: '' })));
    return true;
  }
  const leeg = plaatsen.filter(({ naam }) => naam === '');
  // One text for two places may be both names.
  if (cellen.length !== leeg.length || !cellen.every(isNaam)) return false;
  cellen.forEach((naam, i) => {
    (leeg[i] as { naam: string }).naam = naam;
  });
  return true;
}

function isNaam(tekst: string): boolean {
  return tekst.length <= LANGSTE_NAAM && /\p{Lu}/u.test(tekst) && !/[;:!?]|\.$/u.test(tekst);
}
