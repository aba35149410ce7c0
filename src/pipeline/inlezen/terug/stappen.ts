import { diffArrays } from 'diff';
import { type Eenheid, eenheidtekst } from '../../../word/index.ts';
import { gelijkenis } from './uitlijn.ts';

/**
 * One step through both texts, in the order of Word: what stayed has both and no change, what came has only `nieuw`, what went only
 * `oud`. A unit that was moved is two steps of one change.
 */
export interface Stap {
  readonly oud?: number;
  readonly nieuw?: number;
  /** Which change it is a part of; undefined for what stayed. */
  wijziging?: number;
}

/** What became of the units: the steps, and of every change what kind it is. */
export interface Stappen {
  readonly stappen: readonly Stap[];
  readonly soorten: readonly Wijzigingssoort[];
}

export type Wijzigingssoort = 'anders' | 'weg' | 'nieuw' | 'verplaatst';

/** Two units with less in common are one that went and one that came. */
const VERWANT = 0.34;

/** Compares the units of what griffie made with those of what came back. */
export function vergelijkStappen(oud: readonly Eenheid[], nieuw: readonly Eenheid[]): Stappen {
  const stappen: Stap[] = [];
  let [i, j] = [0, 0];
  let hunk: { oud: number[]; nieuw: number[] } = { oud: [], nieuw: [] };
  const sluit = (): void => {
    stappen.push(...gepaard(hunk.oud, hunk.nieuw, oud, nieuw));
    hunk = { oud: [], nieuw: [] };
  };
  for (const { value, added, removed } of diffArrays(
    oud.map(({ teken }) => teken),
    nieuw.map(({ teken }) => teken),
  )) {
    for (const _ of value) {
      if (added) hunk.nieuw.push(j++);
      else if (removed) hunk.oud.push(i++);
      else {
        sluit();
        stappen.push({ oud: i++, nieuw: j++ });
      }
    }
  }
  sluit();
  return genummerd(stappen, oud, nieuw);
}

/** The units of one stretch that differs: what has enough in common is the same unit, in its order. */
function gepaard(links: number[], rechts: number[], oud: readonly Eenheid[], nieuw: readonly Eenheid[]): Stap[] {
  const [n, m] = [links.length, rechts.length];
  if (n * m > 40_000)
    return [
      ...links.map((een) => ({ oud: een, wijziging: -1 })),
      ...rechts.map((een) => ({ nieuw: een, wijziging: -1 })),
    ];
  const lijkt = (a: number, b: number): number =>
    verwantschap(oud[links[a] as number] as Eenheid, nieuw[rechts[b] as number] as Eenheid);
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const paar = Array.from({ length: n }, (_, a) => Float64Array.from({ length: m }, (_, b) => lijkt(a, b)));
  for (let a = n - 1; a >= 0; a--) {
    for (let b = m - 1; b >= 0; b--) {
      const samen = (paar[a]?.[b] ?? 0) > 0 ? (paar[a]?.[b] ?? 0) + (best[a + 1]?.[b + 1] ?? 0) : 0;
      (best[a] as Float64Array)[b] = Math.max(samen, best[a + 1]?.[b] ?? 0, best[a]?.[b + 1] ?? 0);
    }
  }
  const uit: Stap[] = [];
  let [a, b] = [0, 0];
  while (a < n || b < m) {
    const hier = best[a]?.[b] ?? 0;
    const kans = paar[a]?.[b] ?? 0;
    if (a < n && b < m && kans > 0 && hier === kans + (best[a + 1]?.[b + 1] ?? 0)) {
      uit.push({ oud: links[a++] as number, nieuw: rechts[b++] as number, wijziging: -1 });
    } else if (a < n && (b >= m || hier === (best[a + 1]?.[b] ?? 0)))
      uit.push({ oud: links[a++] as number, wijziging: -1 });
    else uit.push({ nieuw: rechts[b++] as number, wijziging: -1 });
  }
  return uit;
}

/** How much two units are one: 0 for none. */
function verwantschap(a: Eenheid, b: Eenheid): number {
  const [links, rechts] = [a.bladen[0], b.bladen[0]];
  if (a.soort !== b.soort) return 0;
  if (a.soort !== 'rij' && (links?.niveau !== rechts?.niveau || links?.geteld !== rechts?.geteld)) return 0;
  const gelijk = gelijkenis(eenheidtekst(a), eenheidtekst(b));
  if (a.soort === 'rij') {
    const cellen = a.bladen.filter(
      (blad, i) => eenheidtekst({ bladen: [blad] }) === eenheidtekst({ bladen: b.bladen.slice(i, i + 1) }),
    );
    return Math.max(gelijk, a.bladen.length === b.bladen.length ? cellen.length / a.bladen.length : 0) >= VERWANT
      ? 0.1 + gelijk
      : 0;
  }
  // Its call stayed, so it is the same note, whatever it says now.
  if (a.soort === 'noot') return 0.1 + gelijk;
  return gelijk >= VERWANT ? gelijk : 0;
}

/** Gives every change its number; what went in one place and came in another is one change. */
function genummerd(stappen: Stap[], oud: readonly Eenheid[], nieuw: readonly Eenheid[]): Stappen {
  const soorten: Wijzigingssoort[] = [];
  const weg = new Map<string, Stap[]>();
  for (const stap of stappen) {
    if (stap.wijziging === undefined || stap.oud === undefined || stap.nieuw !== undefined) continue;
    const { teken } = oud[stap.oud] as Eenheid;
    weg.set(teken, [...(weg.get(teken) ?? []), stap]);
  }
  let vorige: { oud: number; nieuw: number; wijziging: number } | undefined;
  for (const stap of stappen) {
    if (stap.wijziging === undefined) continue;
    if (stap.oud !== undefined && stap.nieuw !== undefined) stap.wijziging = soorten.push('anders') - 1;
    else if (stap.nieuw !== undefined) {
      const { teken } = nieuw[stap.nieuw] as Eenheid;
      const kans = weg.get(teken) ?? [];
      const volgend = kans.find((een) => vorige && een.oud === vorige.oud + 1 && stap.nieuw === vorige.nieuw + 1);
      const bron = volgend ?? kans[0];
      if (bron && eenheidtekst(nieuw[stap.nieuw] as Eenheid).trim() !== '') {
        kans.splice(kans.indexOf(bron), 1);
        const wijziging: number = volgend && vorige ? vorige.wijziging : soorten.push('verplaatst') - 1;
        stap.wijziging = wijziging;
        bron.wijziging = wijziging;
        vorige = { oud: bron.oud as number, nieuw: stap.nieuw, wijziging };
      } else stap.wijziging = soorten.push('nieuw') - 1;
    }
  }
  for (const stap of stappen) if (stap.wijziging === -1) stap.wijziging = soorten.push('weg') - 1;
  return { stappen, soorten };
}
