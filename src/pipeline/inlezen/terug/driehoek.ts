import { diffArrays } from 'diff';
import type { Bewerking } from './bladbewerking.ts';
import { toegepast } from './toepassen.ts';

/** A stretch of the source of then that is another in the source of now. */
export interface Verschuiving {
  readonly van: number;
  readonly tot: number;
  readonly nuVan: number;
  readonly nuTot: number;
}

/** Where the source of now differs from that of then, by its words and spaces. */
export function verschuivingen(toen: string, nu: string): Verschuiving[] {
  if (toen === nu) return [];
  const uit: Verschuiving[] = [];
  let [i, j] = [0, 0];
  for (const { value, added, removed } of diffArrays(delen(toen), delen(nu))) {
    const lang = value.reduce((som, een) => som + een.length, 0);
    if (!added && !removed) {
      i += lang;
      j += lang;
      continue;
    }
    const vorige = uit.at(-1);
    const sluit = vorige && vorige.tot === i && vorige.nuTot === j;
    const begin = sluit ? vorige : { van: i, nuVan: j };
    if (removed) i += lang;
    else j += lang;
    if (sluit) uit.pop();
    uit.push({ van: begin.van, tot: i, nuVan: begin.nuVan, nuTot: j });
  }
  return uit;
}

const delen = (tekst: string): string[] => tekst.match(/\r\n|[\p{L}\p{N}]+|[\s\S]/gu) ?? [];

/** A change of Word on its way to the source of now. */
export interface Tocht {
  /** The edits, of the source of then. */
  readonly bewerkingen: readonly Bewerking[];
  /** The whole text or point that they are in. */
  readonly van: number;
  readonly tot: number;
}

/** What becomes of it: the edits of the source of now, nothing for it says the same already, or both sides changed one place. */
export type Aankomst =
  | { readonly soort: 'genomen'; readonly bewerkingen: readonly Bewerking[] }
  | { readonly soort: 'gelijk' }
  | {
      readonly soort: 'botst';
      readonly hier: string;
      readonly van: number;
      /** What makes that place say what Word says; undefined where the change reaches past it. */
      readonly bewerking?: Bewerking;
    };

/** Brings a change to the source of now, where that still says there what it said. */
export function aangekomen(
  { bewerkingen, van, tot }: Tocht,
  toen: string,
  nu: string,
  anders: readonly Verschuiving[],
): Aankomst {
  // What came in beside a place that only took something in is no change of it.
  const geraakt = anders.some((een) =>
    van === tot
      ? een.van <= van && een.tot >= van && !(een.van === een.tot && een.van !== van)
      : (een.van < tot && een.tot > van) || (een.van === een.tot && een.van > van && een.van < tot),
  );
  const [nuVan, nuTot] = [plekNu(van, anders, false), plekNu(tot, anders, true)];
  if (!geraakt) {
    const schuif = (plek: number, einde: boolean): number => plekNu(plek, anders, einde);
    return {
      soort: 'genomen',
      bewerkingen: bewerkingen.map((een) => {
        const begin = schuif(een.van, een.van === een.tot);
        return {
          van: begin,
          tot: een.van === een.tot ? begin : Math.max(begin, schuif(een.tot, true)),
          tekst: een.tekst,
        };
      }),
    };
  }
  const hier = nu.slice(nuVan, nuTot);
  const binnen = bewerkingen.every((een) => een.van >= van && een.tot <= tot);
  const wordt = binnen
    ? toegepast(
        toen.slice(van, tot),
        bewerkingen.map((een) => ({ ...een, van: een.van - van, tot: een.tot - van })),
      )
    : undefined;
  const zelfde = wordt !== undefined && gevouwen(wordt) === gevouwen(hier);
  const kwam = van === tot && bewerkingen.every(({ tekst }) => gevouwen(hier).includes(gevouwen(tekst)));
  if (zelfde || kwam) return { soort: 'gelijk' };
  return {
    soort: 'botst',
    hier: hier.trim(),
    van: nuVan,
    ...(wordt === undefined ? {} : { bewerking: { van: nuVan, tot: nuTot, tekst: wordt } }),
  };
}

const gevouwen = (tekst: string): string => tekst.replace(/\s+/gu, ' ').trim();

/** A place of the source of then in that of now; in a stretch that differs its begin or its end. */
export function plekNu(plek: number, anders: readonly Verschuiving[], einde: boolean): number {
  let schuif = 0;
  for (const { van, tot, nuVan, nuTot } of anders) {
    if (plek < van || (plek === van && (!einde || van < tot))) break;
    if (plek < tot || (plek === van && van === tot && einde)) return einde ? nuTot : nuVan;
    schuif = nuTot - tot;
  }
  return plek + schuif;
}
