import type { Nodes } from 'mdast';
import { normaal, type Omgeving, platteTekst, type Sectie, type Stuk, soortVan } from '../../model/index.ts';
import { isPlaatshouder } from './plaatshouder.ts';

/** A section of a stuk with its place in the order of the house; -1 for one the house does not know. */
export interface Geplaatst {
  readonly sectie: Sectie & { readonly titel: string };
  readonly plaats: number;
  /** Whether its heading is a title that the house gives it. */
  readonly heetZo: boolean;
}

/** The sections with a heading, each with its place in the order of its soort. */
export function geplaatst(stuk: Stuk, register: Omgeving): readonly Geplaatst[] {
  const vast = soortVan(register, stuk).secties;
  return stuk.secties.flatMap(({ titel, ...sectie }) => {
    if (titel === undefined) return [];
    const plaats = vast.findIndex(({ id }) => id === sectie.id);
    const namen = vast.filter((_, i) => i === plaats).flatMap((regel) => [regel.titel, ...regel.ook]);
    return [{ sectie: { ...sectie, titel }, plaats, heetZo: namen.some((naam) => normaal(naam) === normaal(titel)) }];
  });
}

const NIETS: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'html', 'heading', 'thematicBreak']);

/**
 * Whether something stands in a section that would be printed below its heading. A place to fill in counts: that it is still open
 * is said once, by `geen-plaatshouder`.
 */
export function heeftInhoud(sectie: Sectie): boolean {
  return sectie.nodes.some(
    (node) => heeft(node, isOpen) || (!NIETS.has(node.type) && (platteTekst(node) !== '' || heeft(node, isBeeld))),
  );
}

function heeft(node: Nodes, wat: (node: Nodes) => boolean): boolean {
  return wat(node) || ('children' in node && (node.children as Nodes[]).some((kind) => heeft(kind, wat)));
}

function isBeeld({ type }: Nodes): boolean {
  return type === 'image' || type === 'imageReference';
}

function isOpen(node: Nodes): boolean {
  return node.type === 'html' && isPlaatshouder(node.value);
}
