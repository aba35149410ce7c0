import type { Nodes } from 'mdast';
import { soortVan } from '../../kinds/index.ts';
import { normaal, platteTekst, type Sectie, type Stuk } from '../../model/index.ts';

/** A section of a stuk with its place in the order of the house; -1 for one the house does not know. */
export interface Geplaatst {
  readonly sectie: Sectie & { readonly titel: string };
  readonly plaats: number;
}

/** The sections with a heading, each with its place in the order of its soort. */
export function geplaatst(stuk: Stuk): readonly Geplaatst[] {
  const vast = soortVan(stuk.soort).secties ?? [];
  return stuk.secties.flatMap((sectie) =>
    sectie.titel === undefined
      ? []
      : [
          {
            sectie: sectie as Geplaatst['sectie'],
            plaats: vast.findIndex(({ titel }) => normaal(titel) === normaal(sectie.titel as string)),
          },
        ],
  );
}

/** A section by the title that the house gives it. */
export function sectieMet(stuk: Stuk, titel: string): Sectie | undefined {
  return stuk.secties.find((sectie) => sectie.titel !== undefined && normaal(sectie.titel) === normaal(titel));
}

const NIETS: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'html', 'heading', 'thematicBreak']);

/** Whether something stands in a section that would be printed below its heading. */
export function heeftInhoud(sectie: Sectie): boolean {
  return sectie.nodes.some((node) => !NIETS.has(node.type) && (platteTekst(node) !== '' || heeftBeeld(node)));
}

function heeftBeeld(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node && (node.children as Nodes[]).some(heeftBeeld);
}
