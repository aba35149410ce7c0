import { BREUK } from './normaal.ts';

/** The shortest string that is looked for. */
export const LENGTE = 12;
/** A string that the sources hold more often is known by so many of its places. */
const MEESTE_PLAATSEN = 8;

const BASIS = 257;
const UIT = Array.from({ length: LENGTE }).reduce<number>((macht) => Math.imul(macht, BASIS), 1);

/** A string that only closed sources hold, found in a text. */
export interface Vondst {
  /** The string, as it is compared. */
  readonly reeks: string;
  /** Which of the sources holds it. */
  readonly bron: number;
}

/** How much a text and a source must have in common, where a single string proves nothing. */
export interface Eis {
  /** Characters in a row. */
  readonly samen: number;
  /** How many of the strings in them only the closed sources hold: the rest may be a common phrase. */
  readonly eigen: number;
}

/** The strings of `LENGTE` characters that stand in some texts and not in others. */
export interface Grammen {
  /** Takes out what stands in a text. */
  zonder(tekst: string): void;
  /**
   * What of them stands in a text; each once.
   *
   * @param eis only where the text and a source go on together for longer
   */
  in(tekst: string, eis?: Eis): Vondst[];
}

/** Collects the strings of the sources, each a text as it is compared. Costs time and memory by their length. */
export function grammenVan(bronnen: readonly string[]): Grammen {
  const tekst = bronnen.join(BREUK);
  const begin: number[] = [];
  let op = 0;
  for (const bron of bronnen) {
    begin.push(op);
    op += bron.length + 1;
  }
  /** By hash, where in the text a string stands; of equal ones the first. */
  const plaatsen = new Map<number, number[]>();
  /** Whether the string at a place is one that only the sources hold. */
  const geheim = new Uint8Array(tekst.length);
  const gelijk = (ander: string, i: number, plaats: number): boolean =>
    ander.startsWith(tekst.slice(plaats, plaats + LENGTE), i);
  vensters(tekst, (hash, i) => {
    if (isGetal(tekst, i)) return;
    const bekend = plaatsen.get(hash) ?? [];
    if (bekend.filter((plaats) => gelijk(tekst, i, plaats)).length >= MEESTE_PLAATSEN) return;
    bekend.push(i);
    geheim[i] = 1;
    plaatsen.set(hash, bekend);
  });
  const bronVan = (plaats: number): number => begin.findLastIndex((eerste) => eerste <= plaats);
  return {
    zonder: (ander) => {
      vensters(ander, (hash, i) => {
        const bekend = plaatsen.get(hash);
        if (!bekend) return;
        const rest = bekend.filter((plaats) => !gelijk(ander, i, plaats));
        for (const plaats of bekend) if (!rest.includes(plaats)) geheim[plaats] = 0;
        if (rest.length === 0) plaatsen.delete(hash);
        else if (rest.length < bekend.length) plaatsen.set(hash, rest);
      });
    },
    in: (ander, eis) => {
      const gevonden = new Map<number, Vondst>();
      vensters(ander, (hash, i) => {
        const plaats = plaatsen
          .get(hash)
          ?.find((een) => gelijk(ander, i, een) && (!eis || voldoet(eis, geheim, samen(tekst, een, ander, i))));
        if (plaats === undefined || gevonden.has(plaats)) return;
        gevonden.set(plaats, { reeks: tekst.slice(plaats, plaats + LENGTE), bron: bronVan(plaats) });
      });
      return [...gevonden.values()];
    },
  };
}

function voldoet(eis: Eis, geheim: Uint8Array, [van, tot]: readonly [number, number]): boolean {
  const eigen = geheim.subarray(van, Math.max(van, tot - LENGTE + 1)).reduce((som, een) => som + een, 0);
  return tot - van >= eis.samen && eigen >= eis.eigen;
}

/** What two texts have in common around two places where they are equal, as the places in the first. */
function samen(een: string, i: number, ander: string, j: number): readonly [number, number] {
  const isGelijk = (af: number): boolean =>
    i + af >= 0 && j + af >= 0 && een.charCodeAt(i + af) !== 0 && een.charCodeAt(i + af) === ander.charCodeAt(j + af);
  let [voor, na] = [0, LENGTE];
  while (isGelijk(-voor - 1)) voor++;
  while (isGelijk(na)) na++;
  return [i - voor, i + na];
}

/** Calls back for every string of `LENGTE` characters in a text, with a rolling hash. */
function vensters(tekst: string, bij: (hash: number, begin: number) => void): void {
  let hash = 0;
  let breuk = -1;
  for (let i = 0; i < tekst.length; i++) {
    const code = tekst.charCodeAt(i);
    if (code === 0) breuk = i;
    hash = (Math.imul(hash, BASIS) + code) | 0;
    if (i >= LENGTE) hash = (hash - Math.imul(tekst.charCodeAt(i - LENGTE), UIT)) | 0;
    if (i - LENGTE >= breuk) bij(hash, i - LENGTE + 1);
  }
}

/** Short numbers alone, such as the years above a table, are no secret of anyone. */
function isGetal(tekst: string, begin: number): boolean {
  return /^(?:\d{0,4}(?: |$))+$/u.test(tekst.slice(begin, begin + LENGTE));
}
