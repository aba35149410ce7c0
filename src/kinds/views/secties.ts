import type { PhrasingContent } from 'mdast';
import type { Fragment } from '../../document/index.ts';
import { kaal, type Register, type Sectie, type Stuk } from '../../model/index.ts';
import { fragmenten } from './fragment.ts';

/** A section as a template prints it. */
export interface Getoonde {
  /** The heading as plain text; empty for the text before the first `##`. */
  readonly titel: string;
  /** The heading with its markup and notes, where it has any; printed in place of `titel`. */
  readonly kop: Fragment | null;
  readonly inhoud: Fragment;
  /** The level of the heading above `inhoud`: its own `h2`, else the title of the document. */
  readonly onder: 1 | 2;
}

/** The sections in the order of the author, none left out. `titel` decides how a heading is printed. */
export function getoondeSecties(
  stuk: Stuk,
  register: Register,
  secties: readonly Sectie[] = stuk.secties,
  titel: (geschreven: string) => string = (geschreven) => geschreven,
): readonly Getoonde[] {
  const fragment = fragmenten(stuk, register);
  return secties.map((sectie) => {
    const gedrukt = titel(sectie.titel ?? '');
    return {
      titel: gedrukt,
      kop: sectie.kopNodes ? fragment([{ type: 'paragraph', children: inTitel(sectie.kopNodes, titel) }]) : null,
      inhoud: fragment(sectie.nodes),
      onder: gedrukt === '' ? 1 : 2,
    };
  });
}

/** The nodes of a heading with every text in them printed as a title is. */
function inTitel(nodes: readonly PhrasingContent[], titel: (geschreven: string) => string): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: titel(node.value) };
    return 'children' in node ? { ...node, children: inTitel(node.children, titel) as never[] } : node;
  });
}

/** Whether a section carries one of these titles; capitals, accents and punctuation aside. */
export function heet(sectie: Sectie, ...titels: readonly string[]): boolean {
  return sectie.titel !== undefined && titels.some((titel) => kaal(titel) === kaal(sectie.titel ?? ''));
}
