import { dagenTussen, type IsoDate } from '../../core/index.ts';
import { type Omgeving, ROLLEN, type Stuk, soortVan } from '../../model/index.ts';
import { dagVan, MAAND, MAAND_OF_HOOFD, maandnummer, WIT } from './datums.ts';
import { doorzoek, type Vondst } from './doorzoek.ts';
import { type Blok, grenzen, lees } from './lezing.ts';

const DAG = new RegExp(`(?<![\\p{L}\\p{N}.,/])(\\d{1,2})${WIT}(${MAAND_OF_HOOFD})(?![\\p{L}-])`, 'gu');
/** Behind it: its year, or a word that another complaint is about. */
const VERDER =
  /^[\s\0]*(?:[(,]?[\s\0]*(?:19|20)\d\d|['’‘]\d\d|jl|j\.l\.|ll|l\.l\.|a\.s\.|jongstl|laatstl|aanstaande)(?![\p{L}\p{N}])/iu;
const JAARTAL = /(?<![\p{N}.,])(?:19|20)\d\d(?![\p{N}]|[.,]\d)/u;
/** A year that says when something was or will be, not one in the name of a plan. */
const IN_JAAR = new RegExp(
  `(?:${MAAND}|voorjaar|najaar|zomer|winter|jaar|eind|begin|medio|in|sinds|vanaf)${WIT}(?:19|20)\\d\\d(?!\\p{N})|(?<!\\p{N})\\d{1,2}-\\d{1,2}-(?:19|20)\\d\\d(?!\\p{N})`,
  'u',
);
const MET_JAAR = /^[\s\0]+(?:19|20)\d\d(?!\p{N})/u;
/** What comes back every year has no year. */
const JAARLIJKS =
  /jaarlijks|(?:elk|ieder|per|dat|het|volgend) \p{L}{0,12}jaar|van het jaar|seizoen|herdenking|herdenken|viering|gevierd|feest|bevrijding|arbeid|jaarwisseling|koningsdag|sinterklaas/iu;
const FEESTDAGEN: ReadonlySet<string> = new Set(['1-1', '4-5', '5-5', '5-12', '24-12', '25-12', '26-12', '31-12']);
/** Days that a date may lie from one that was named in full before it, and still be taken for the same year. */
const DICHTBIJ = 92;
const SCHRIKKELJAAR = '2024';

/**
 * Every day and month without a year of which nothing tells the year: not the paragraph, its table or section, the title, nor a date
 * shortly before or after it that was named in full earlier in the stuk. A stuk that has a date of its own, and a regeling with days
 * that come back, tell it themselves.
 *
 * @param titel the place of the title in the text
 */
export function* jaarloos(stuk: Stuk, register: Omgeving, titel?: { begin: number; eind: number }): Generator<Vondst> {
  const { rol } = stuk;
  if (rol === 'regeling' || !ROLLEN[rol].document || heeftDatum(stuk, register)) return;
  const { proza, blokken } = lees(stuk);
  const inTitel = (begin: number): boolean => titel !== undefined && titel.begin <= begin && begin < titel.eind;
  const titelJaar = titel !== undefined && JAARTAL.test(proza.slice(titel.begin, titel.eind));
  const omgeving = omgevingen(stuk);
  /** By day of a year: whether a date in full stands so near to it. */
  const gedekt = new Set<number>();
  const gezien = new Set<number>();
  let b = 0;
  for (const vondst of doorzoek(stuk, DAG)) {
    const { match, begin } = vondst;
    const [geheel, dag = '', maand = ''] = match;
    const inJaar = dagInJaar(dag, maand);
    const na = proza.slice(begin + geheel.length, begin + geheel.length + 20);
    if (inJaar !== undefined && !gezien.has(inJaar) && MET_JAAR.test(na)) {
      gezien.add(inJaar);
      for (let ander = inJaar - DICHTBIJ; ander <= inJaar + DICHTBIJ; ander++) gedekt.add(ander);
    }
    if (inJaar === undefined || FEESTDAGEN.has(`${Number(dag)}-${maandnummer(maand)}`)) continue;
    if (titelJaar || VERDER.test(na)) continue;
    if (inTitel(begin)) {
      yield vondst;
      continue;
    }
    while (b < blokken.length && (blokken[b] as Blok).eind <= begin) b++;
    const blok = blokken[b];
    if (!blok || begin < blok.begin || omgeving(blok)) continue;
    if (!gedekt.has(inJaar)) yield vondst;
  }
}

/** The number of a day in its year, from 0; undefined when there is no such day. */
function dagInJaar(dag: string, maand: string): number | undefined {
  const datum = dagVan(SCHRIKKELJAAR, maandnummer(maand), dag);
  return datum && dagenTussen(`${SCHRIKKELJAAR}-01-01` as IsoDate, datum);
}

/** Whether a stuk is printed with a day of its own: that of a letter, say. */
function heeftDatum(stuk: Stuk, register: Omgeving): boolean {
  return Object.entries(soortVan(register, stuk).velden).some(
    ([pad, { type }]) => type === 'datum' && !pad.includes('.') && stuk.waarden[pad] !== undefined,
  );
}

/** Whether the text around a block tells the year, or that there is none; every text is looked at once. */
function omgevingen(stuk: Stuk): (blok: Blok) => boolean {
  const { proza, tabellen } = lees(stuk);
  const bekend = new Map<string, boolean>();
  const eens = (begin: number, eind: number, ja: (tekst: string) => boolean): boolean => {
    const sleutel = `${begin}-${eind}`;
    const al = bekend.get(sleutel) ?? ja(proza.slice(begin, eind));
    bekend.set(sleutel, al);
    return al;
  };
  let t = 0;
  return ({ begin, eind, soort, sectie }) => {
    const van = stuk.secties[sectie];
    const grens = van && grenzen(stuk, van.range);
    if (grens && (JAARTAL.test(van.titel ?? '') || eens(grens.begin, grens.eind, (tekst) => IN_JAAR.test(tekst))))
      return true;
    while (t < tabellen.length && (tabellen[t]?.position?.end.offset ?? 0) <= begin) t++;
    const tabel = soort === 'cel' ? tabellen[t]?.position : undefined;
    return eens(
      tabel?.start.offset ?? begin,
      tabel?.end.offset ?? eind,
      (tekst) => JAARTAL.test(tekst) || JAARLIJKS.test(tekst),
    );
  };
}
