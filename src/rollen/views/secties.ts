import type { PhrasingContent } from 'mdast';
import type { Fragment } from '../../document/index.ts';
import { type Register, type Sectie, type Stuk, soortVan } from '../../model/index.ts';
import { fragmenten } from './fragment.ts';
import { plaatsenVan } from './plaatsen.ts';

/** A section as a template prints it. */
export interface Getoonde {
  /** The heading as plain text; empty for the text before the first `##`. */
  readonly titel: string;
  /** The heading with its markup and notes, where it has any or a link leads to it; printed in place of `titel`. */
  readonly kop: Fragment | null;
  readonly inhoud: Fragment;
  /** The level of the heading above `inhoud`: its own `h2`, else the title of the document. */
  readonly onder: 1 | 2;
}

/** The sections in the order of the author, none left out, each with the heading that the house prints. */
export function getoondeSecties(
  stuk: Stuk,
  register: Register,
  secties: readonly Sectie[] = stuk.secties,
): readonly Getoonde[] {
  const fragment = fragmenten(stuk, register);
  const plaatsen = plaatsenVan(stuk);
  const { secties: regels, beslispunten, puntnummers } = soortVan(register, stuk);
  return secties.map((sectie) => {
    const geschreven = sectie.titel ?? '';
    const regel = regels.find(({ id }) => id === sectie.id);
    const titel = regel?.zonderKop ? '' : (regel?.gedrukt ?? geschreven);
    return {
      titel,
      kop:
        titel !== '' && (sectie.kopNodes || plaatsen.has(sectie))
          ? fragment([{ type: 'paragraph', children: kopVan(sectie, geschreven, titel) }], undefined, sectie)
          : null,
      inhoud: fragment(
        sectie.nodes,
        sectie.id !== undefined && sectie.id === beslispunten ? puntnummers : undefined,
        sectie,
      ),
      onder: titel === '' ? 1 : 2,
    };
  });
}

function kopVan({ kopNodes }: Sectie, geschreven: string, titel: string): PhrasingContent[] {
  return kopNodes ? vervangen(kopNodes, geschreven, titel) : [{ type: 'text', value: titel }];
}

/** The nodes of a heading with the words of the house in place of those of the author; notes and markup stay. */
function vervangen(nodes: readonly PhrasingContent[], van: string, naar: string): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value === van ? { ...node, value: naar } : node;
    return 'children' in node ? { ...node, children: vervangen(node.children, van, naar) as never[] } : node;
  });
}
