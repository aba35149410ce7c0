import type { Nodes } from 'mdast';
import { normaal, platteTekst, type Register, type Sectie, type Stuk, soortVan } from '../../model/index.ts';

/** A section of a stuk with its place in the order of the house; -1 for one the house does not know. */
export interface Geplaatst {
  readonly sectie: Sectie & { readonly titel: string };
  readonly plaats: number;
  /** Whether its heading is a title that the house gives it. */
  readonly heetZo: boolean;
}

/** The sections with a heading, each with its place in the order of its soort. */
export function geplaatst(stuk: Stuk, register: Register): readonly Geplaatst[] {
  const vast = soortVan(register, stuk).secties;
  return stuk.secties.flatMap(({ titel, ...sectie }) => {
    if (titel === undefined) return [];
    const plaats = vast.findIndex(({ id }) => id === sectie.id);
    const namen = vast.filter((_, i) => i === plaats).flatMap((regel) => [regel.titel, ...regel.ook]);
    return [{ sectie: { ...sectie, titel }, plaats, heetZo: namen.some((naam) => normaal(naam) === normaal(titel)) }];
  });
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
