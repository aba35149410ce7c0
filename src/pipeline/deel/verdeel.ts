import { compareText } from '../../core/index.ts';
import { type Register, ROLLEN, vergaderingVan } from '../../model/index.ts';
import type { Deel } from '../api.ts';
import type { Narrow } from '../narrow.ts';

/** What a document costs beside its text, in characters of text. */
export const VAST = 4000;

/** How the vergaderingen of a content folder fall into parts. */
export interface Verdeling {
  /** The part that a path below the content folder belongs to. What lies in no vergadering belongs to the first. */
  deelVan(pad: string): number;
  /** Of each part, how many vergaderingen it has. */
  readonly aantallen: readonly number[];
}

/**
 * Divides the vergaderingen into parts of about equal work: the heaviest first, each to the part that has the least so far. It follows from
 * the content alone, so that every machine divides alike.
 */
export function verdeel(register: Register, van: number): Verdeling {
  const werk = new Map(register.vergaderingen.map(({ map }) => [map, 0]));
  const last = new Array<number>(van).fill(0);
  const aantallen = new Array<number>(van).fill(0);
  for (const { pad, rol, tekst } of register.stukken) {
    if (!ROLLEN[rol].document) continue;
    const map = vergaderingVan(register, { pad })?.map;
    const kost = VAST + tekst.length;
    if (map === undefined) last[0] = (last[0] ?? 0) + kost;
    else werk.set(map, (werk.get(map) ?? 0) + kost);
  }
  const deel = new Map<string, number>();
  for (const [map, kost] of [...werk].sort(([a, x], [b, y]) => y - x || compareText(a, b))) {
    const lichtste = last.indexOf(Math.min(...last));
    last[lichtste] = (last[lichtste] ?? 0) + kost;
    aantallen[lichtste] = (aantallen[lichtste] ?? 0) + 1;
    deel.set(map, lichtste + 1);
  }
  return { deelVan: (pad) => deel.get(vergaderingVan(register, { pad })?.map ?? '\0') ?? 1, aantallen };
}

/** What a build of one part writes and reports: what belongs to it. */
export interface Deelwerk extends Narrow {
  /** Dutch: how much of the whole it is. */
  readonly omvang: string;
}

/**
 * Narrows a build to one part.
 *
 * @param stopt whether nothing can be built at all: every part then says why
 */
export function deelwerk(register: Register, { nummer, van }: Deel, stopt: boolean): Deelwerk {
  const { deelVan, aantallen } = verdeel(register, van);
  const alle = register.vergaderingen.length;
  const eigen = aantallen[nummer - 1] ?? 0;
  const wat = [
    ...(eigen > 0 ? [alle === 1 ? 'de enige vergadering' : `${eigen} van de ${alle} vergaderingen`] : []),
    ...(nummer === 1 ? ['wat bij geen vergadering hoort'] : []),
  ];
  const omvang = wat.length > 0 ? wat.join(' en ') : `geen vergadering, want er zijn er ${alle}; er is niets te maken`;
  return {
    all: true,
    vergaderingen: new Set(),
    has: (pad) => deelVan(pad) === nummer,
    // Where that is, is in no vergadering either.
    elders: stopt,
    omvang: `Deel ${nummer} van ${van}: ${omvang}.`,
  };
}
