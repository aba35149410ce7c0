import { diffArrays } from 'diff';
import { type Eenheid, eenheidtekst } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import type { Gemaakt, Maker } from './maker.ts';
import { samengevoegd, toegepast } from './toepassen.ts';
import { isGeleegd } from './velden.ts';
import { aaneen } from './weghalen.ts';
import type { Vergelijking } from './wijziging.ts';

/** For every change which way of writing it was taken; -1 for one that was not. */
export type Keus = readonly number[];

/** What came of the changes that hold. */
export interface Getoetst {
  readonly keus: Keus;
  readonly bewerkingen: readonly Bewerking[];
  readonly tekst: string;
  readonly gemaakt: Gemaakt;
}

/** More changes than this are not tried one by one: that would take minutes. */
const MEESTE = 150;

/**
 * Takes the changes that hold: the document that is made of the new source must say what Word says, no more and no less. All of them
 * at once first; where that does not hold each by itself, in the ways that there are for it, and then together as far as they go.
 */
export async function getoetst(pad: string, v: Vergelijking, maker: Maker, begin: Gemaakt): Promise<Getoetst> {
  const niets = v.wijzigingen.map(() => -1);
  const alles = v.wijzigingen.map(({ kandidaten }) => (kandidaten.length > 0 ? 0 : -1));
  const leeg: Getoetst = { keus: niets, bewerkingen: [], tekst: v.bron, gemaakt: begin };
  if (alles.every((een) => een < 0)) return leeg;
  const ineens = await probeer(pad, v, maker, alles);
  if (ineens) return ineens;
  const alleen: number[] = [...niets];
  if (v.wijzigingen.length > MEESTE) return leeg;
  for (const [n, { kandidaten }] of v.wijzigingen.entries()) {
    for (const weg of kandidaten.keys()) {
      if (!(await probeer(pad, v, maker, niets.with(n, weg)))) continue;
      alleen[n] = weg;
      break;
    }
  }
  const samen = await probeer(pad, v, maker, alleen);
  if (samen) return samen;
  // What holds only with another change, such as a note with its call, is tried with those that hold already.
  let beste = leeg;
  for (let ronde = 0; ronde < 2; ronde++) {
    for (const [n, { kandidaten }] of v.wijzigingen.entries()) {
      if ((beste.keus[n] as number) >= 0) continue;
      for (const weg of kandidaten.keys()) {
        const verder = await probeer(pad, v, maker, beste.keus.with(n, weg));
        if (!verder) continue;
        beste = verder;
        break;
      }
    }
  }
  return beste;
}

async function probeer(pad: string, v: Vergelijking, maker: Maker, keus: Keus): Promise<Getoetst | undefined> {
  const gekozen = v.wijzigingen.flatMap(({ kandidaten }, n) => kandidaten[keus[n] as number] ?? []);
  const samen = samengevoegd(gekozen);
  const bewerkingen = samen && aaneen(v.bron, samen);
  if (!bewerkingen) return undefined;
  const tekst = toegepast(v.bron, bewerkingen);
  const gemaakt = await maker(pad, tekst);
  const wat = verwacht(v, keus);
  if (!gemaakt || !(klopt(wat, gemaakt.eenheden) || zegtGelijk(wat, gemaakt.eenheden))) return undefined;
  return { keus, bewerkingen, tekst, gemaakt };
}

/** A unit as it must come out, and whether the house or another stuk put it there. */
export interface Verwacht {
  readonly eenheid: Eenheid;
  readonly vast: boolean;
  /** It is what changed itself. */
  readonly anders: boolean;
  /** It showed a field that was emptied. */
  readonly leeg: boolean;
  /** Which unit of Word it is, where it is one. */
  readonly nieuw?: number | undefined;
}

/** What the document must say when these changes are taken. */
export function verwacht(v: Vergelijking, keus: Keus): Verwacht[] {
  return v.stappen.flatMap(({ oud, nieuw, wijziging }): Verwacht[] => {
    const genomen = wijziging === undefined || (keus[wijziging] as number) >= 0;
    const eenheid = genomen ? v.nieuw[nieuw ?? -1] : v.oud[oud ?? -1];
    const vast = oud !== undefined && v.bij[oud] === undefined;
    if (!eenheid) return [];
    const anders = wijziging !== undefined && genomen;
    const was = v.oud[oud ?? -1];
    const leeg = anders && vast && was !== undefined && isGeleegd(was, eenheid);
    return [{ eenheid, vast, anders, leeg, nieuw: genomen ? nieuw : undefined }];
  });
}

/** Whether a document says that. What the house puts there may follow from what changed, such as a title that is shown twice. */
function klopt(wat: readonly Verwacht[], gemaakt: readonly Eenheid[]): boolean {
  const delen = diffArrays(
    wat.map(({ eenheid }) => eenheid.teken),
    gemaakt.map(({ teken }) => teken),
    { maxEditLength: 60 },
  );
  if (!delen) return false;
  let plaats = 0;
  for (const [n, { value, added, removed }] of delen.entries()) {
    if (added && !delen[n - 1]?.removed) return false;
    if (removed) {
      const weg = wat.slice(plaats, plaats + value.length);
      const erbij = delen[n + 1]?.added ? (delen[n + 1]?.value.length ?? 0) : 0;
      if (erbij === 0 && weg.every(({ leeg }) => leeg)) {
        plaats += value.length;
        continue;
      }
      if (erbij !== weg.length || weg.some(({ vast, eenheid }) => !vast || isVeld(eenheid))) return false;
    }
    if (!added) plaats += value.length;
  }
  return true;
}

/**
 * Whether a document says the same, where only its form follows from what changed: a title that is no longer that of a section of the
 * house, a line that is no longer the caption of a table. What changed itself has its own look.
 */
function zegtGelijk(wat: readonly Verwacht[], gemaakt: readonly Eenheid[]): boolean {
  if (wat.length !== gemaakt.length) return false;
  return wat.every(({ eenheid, vast, anders }, i) => {
    const een = gemaakt[i] as Eenheid;
    if (eenheid.teken === een.teken || (vast && !isVeld(eenheid))) return true;
    if (een.soort !== eenheid.soort || eenheidtekst(een) !== eenheidtekst(eenheid)) return false;
    return !anders || (een.soort === 'kop' && een.teken.replace(/\d/u, '') === eenheid.teken.replace(/\d/u, ''));
  });
}

function isVeld({ bladen }: Eenheid): boolean {
  return bladen.some(({ labels }) => labels.some((label) => label.startsWith('veld:')));
}
