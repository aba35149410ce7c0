import { lineIndex } from '../../../core/index.ts';
import type { Sectie, Soort, Stuk } from '../../../model/index.ts';
import type { TekstEdit } from '../api.ts';
import { gekrompen } from './pas-toe.ts';
import type { Bewerking } from './zet-veld.ts';

/** One section of a form: the text below its heading, in the source. */
export interface Sectieinvoer {
  /** Which section of the soort it is; undefined for a heading of the author's own, and for the text before the first. */
  readonly id?: string;
  readonly titel: string;
  /** Fixed by the house: the title is not typed. */
  readonly vast: boolean;
  readonly verplicht: boolean;
  /** It stands in the source; else `voegSectieToe` adds it. */
  readonly aanwezig: boolean;
  /** Of the text below the heading, without the white space around it; where it does not stand there, both where it comes. */
  readonly begin: number;
  readonly eind: number;
}

/** The sections of a stuk in their order, and those of the house that it does not have, each at its place in the order of the house. */
export function sectieinvoer(stuk: Stuk, soort: Soort): readonly Sectieinvoer[] {
  const aanwezig = stuk.secties.map((sectie): Sectieinvoer => {
    const regel = soort.secties.find(({ id }) => id === sectie.id);
    return {
      ...(sectie.id === undefined ? {} : { id: sectie.id }),
      titel: sectie.titel ?? '',
      vast: regel !== undefined,
      verplicht: regel?.verplicht ?? false,
      aanwezig: true,
      ...tekstVan(stuk, sectie),
    };
  });
  const alle = [...aanwezig];
  for (const [i, { id, titel, verplicht }] of soort.secties.entries()) {
    if (stuk.secties.some((sectie) => sectie.id === id)) continue;
    const eerder = new Set(soort.secties.slice(0, i).map((een) => een.id));
    const na = alle.findLastIndex((een) => een.id !== undefined && eerder.has(een.id));
    const later = new Set(soort.secties.slice(i + 1).map((een) => een.id));
    const plaats = na >= 0 ? na + 1 : alle.findIndex((een) => een.id !== undefined && later.has(een.id));
    const hier = plaatsVoor(stuk, soort, id);
    const nieuw = { id, titel, vast: true, verplicht, aanwezig: false, begin: hier, eind: hier };
    alle.splice(plaats < 0 ? alle.length : plaats, 0, nieuw);
  }
  return alle;
}

/** The text below the heading of a section, without the white space around it. */
function tekstVan(stuk: Stuk, sectie: Sectie): { readonly begin: number; readonly eind: number } {
  const regels = lineIndex(stuk.tekst);
  const eind = regels.offsetAt(sectie.range.end);
  const kop = sectie.kop ? regels.offsetAt(sectie.kop.end) : regels.offsetAt(sectie.range.start);
  const inhoud = stuk.tekst.slice(kop, eind);
  const wit = /^\s*/u.exec(inhoud)?.[0].length ?? 0;
  if (wit === inhoud.length) return { begin: kop, eind: kop };
  // The indentation of the first line is that of its own: code, or a list.
  const begin = kop + inhoud.slice(0, wit).lastIndexOf('\n') + 1;
  return { begin: Math.max(kop, begin), eind: kop + inhoud.trimEnd().length };
}

/** Where a section of the house comes: behind the last before it in the order of the house, else before the first after it. */
function plaatsVoor(stuk: Stuk, soort: Soort, id: string): number {
  const regels = lineIndex(stuk.tekst);
  const rang = soort.secties.findIndex((een) => een.id === id);
  const [eerder, later] = [soort.secties.slice(0, rang), soort.secties.slice(rang + 1)].map(
    (lijst) => new Set(lijst.map((een) => een.id)),
  );
  const na = stuk.secties.findLast((sectie) => sectie.id !== undefined && eerder?.has(sectie.id));
  if (na) return regels.offsetAt(na.range.end);
  const voor = stuk.secties.find((sectie) => sectie.id !== undefined && later?.has(sectie.id));
  return voor?.kop ? regels.offsetAt(voor.kop.start) : stuk.tekst.trimEnd().length;
}

/** Adds the heading of a section of the house at its place in the order; what stands there is not touched. */
export function voegSectieToe(stuk: Stuk, soort: Soort, id: string): Bewerking {
  const regel = soort.secties.find((een) => een.id === id);
  if (!regel) return { reden: 'Dit onderdeel kent dit huis niet.' };
  if (stuk.secties.some((sectie) => sectie.id === id)) return { reden: 'Dit onderdeel staat er al.' };
  const { tekst } = stuk;
  const einde = /\r?\n/u.exec(tekst)?.[0] ?? '\n';
  const plaats = Math.max(plaatsVoor(stuk, soort, id), stuk.bodyBegin);
  const [voor, na] = [tekst.slice(0, plaats), tekst.slice(plaats)];
  const wit = (stukje: string): number => stukje.split('\n').length - 1;
  // A blank line above the heading and below it: what is there already counts.
  const boven = Math.max(
    0,
    (voor.endsWith('\n') ? 1 : 2) - Math.max(0, wit(/\s*$/u.exec(voor)?.[0] ?? '') - (voor.endsWith('\n') ? 1 : 0)),
  );
  const rest = /^\s*/u.exec(na)?.[0] ?? '';
  const onder = rest.length === na.length ? (na === '' ? 1 : 0) : Math.max(0, 2 - wit(rest));
  return {
    edits: [{ begin: plaats, eind: plaats, tekst: `${einde.repeat(boven)}## ${regel.titel}${einde.repeat(onder)}` }],
  };
}

/** Gives a section other text: its heading, the white space around its text and its neighbours stay. */
export function vervangSectie(stuk: Stuk, index: number, nieuw: string): Bewerking {
  const sectie = stuk.secties[index];
  if (!sectie) return { reden: 'Dit onderdeel staat er niet (meer).' };
  const { tekst } = stuk;
  const einde = /\r?\n/u.exec(tekst)?.[0] ?? '\n';
  const { begin, eind } = tekstVan(stuk, sectie);
  const gevraagd = nieuw
    .replace(/\r\n?|\n/gu, einde)
    .replace(/^(?:[ \t]*\r?\n)+/u, '')
    .trimEnd();
  const leeg = begin === eind;
  if (leeg && gevraagd === '') return { edits: [] };
  const achter = tekst.slice(eind);
  const voor: TekstEdit = leeg
    ? { begin, eind, tekst: `${sectie.kop ? einde.repeat(2) : ''}${gevraagd}${achter === '' ? einde : ''}` }
    : { begin, eind, tekst: gevraagd };
  return { edits: gekrompen(tekst, [voor]) };
}
