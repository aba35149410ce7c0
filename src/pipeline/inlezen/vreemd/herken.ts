import {
  BETEKENISSEN,
  bewerkAfstand,
  kaal,
  type Sectieregel,
  type Soort,
  type Veldregel,
  veldMet,
} from '../../../model/index.ts';
import { ANDERE_LABELS, HOORT_BIJ, SECTIEWOORDEN, VELDWOORDEN } from './woorden.ts';

/** A number or letter before a heading (`1.`, `2.1`, `A.`, `IV.`), and the colon or full stop behind it. */
const NUMMER = /^(?:(?:\d{1,2}\.)+\d{0,2}|\d{1,2}[.)]?|[A-Z][.)]|[IVX]{1,4}[.)]|[a-z]\))[\s\t]+(?=\p{L})/u;

/** A heading without its number and the signs behind it. */
export const zonderNummer = (titel: string): string =>
  titel
    .trim()
    .replace(NUMMER, '')
    .replace(/[\s:.]+$/u, '');

/** What a heading means, and whether that is sure: it is the very word, or only begins with it. */
export interface Duiding {
  readonly betekenis: string;
  readonly zeker: boolean;
}

/** More words than this are a sentence. */
const MEESTE_WOORDEN = 8;
const ALLE_WOORDEN: readonly (readonly [woord: string, betekenis: string])[] = Object.entries(SECTIEWOORDEN).flatMap(
  ([betekenis, woorden]) => woorden.map((woord) => [woord, betekenis] as const),
);
const OP_WOORD: ReadonlyMap<string, string> = new Map(ALLE_WOORDEN);
/** Of words that begin a heading the longest counts. */
const LANGE = ALLE_WOORDEN.filter(([woord]) => woord.length >= 6).sort(([one], [other]) => other.length - one.length);

/** What a heading of any gemeente means by the list of words; undefined for one that is not on it. */
export function duid(titel: string): Duiding | undefined {
  if (titel.length > 120) return undefined;
  const kop = zonderNummer(titel);
  const heel = kaal(kop);
  const exact = OP_WOORD.get(heel);
  if (exact) return { betekenis: exact, zeker: true };
  if (heel.split(' ').length > MEESTE_WOORDEN) return undefined;
  // "Inleiding/aanleiding", "Financiën (incl. dekking)": the first part says it.
  const [first = '', ...rest] = kop.split(/\s*[/(,–&]\s*|\s+-\s+|\s+(?:en|of)\s+/u);
  const part = rest.length > 0 ? OP_WOORD.get(kaal(first)) : undefined;
  if (part) return { betekenis: part, zeker: true };
  const begin = LANGE.find(([woord]) => heel.startsWith(`${woord} `));
  if (begin) return { betekenis: begin[1], zeker: false };
  const bijna = (woord: string): boolean =>
    woord.length >= 8 && Math.abs(woord.length - heel.length) <= 1 && bewerkAfstand(woord, heel) === 1;
  const nearly = heel.length <= 30 ? ALLE_WOORDEN.find(([woord]) => bijna(woord)) : undefined;
  return nearly && { betekenis: nearly[1], zeker: true };
}

const betekenissen = new WeakMap<Sectieregel, readonly string[]>();

/** What a section of the house means, by its titles. */
function betekenisVan(sectie: Sectieregel, soort: Soort): readonly string[] {
  if (sectie.id === soort.beslispunten) return ['beslispunten'];
  const known = betekenissen.get(sectie);
  if (known) return known;
  const found = new Set(
    [sectie.titel, ...sectie.ook, ...sectie.herken, sectie.id].flatMap((titel) => {
      const duiding = duid(titel.replaceAll('_', ' '));
      return duiding ? [duiding.betekenis] : [];
    }),
  );
  const own = [...found].filter((one) => one !== 'beslispunten');
  betekenissen.set(sectie, own);
  return own;
}

const titels = new WeakMap<Soort, ReadonlyMap<string, Sectieregel>>();

/** The sections of a soort by every title that they may have. */
function titelsVan(soort: Soort): ReadonlyMap<string, Sectieregel> {
  const known = titels.get(soort);
  if (known) return known;
  const found = new Map<string, Sectieregel>();
  for (const sectie of soort.secties) {
    for (const titel of [sectie.titel, ...sectie.ook, ...sectie.herken]) {
      if (!found.has(kaal(titel))) found.set(kaal(titel), sectie);
    }
  }
  titels.set(soort, found);
  return found;
}

/** The section of the soort that a heading is, and whether it keeps its own heading below that of the house. */
export interface Sectievondst {
  readonly sectie: Sectieregel;
  readonly onder: boolean;
  readonly zeker: boolean;
}

/** Finds the section that a heading means: by the titles of the house first, then by the words of others. */
export function sectieVoor(titel: string, soort: Soort): Sectievondst | undefined {
  const heel = kaal(zonderNummer(titel));
  if (heel === '') return undefined;
  const own = titelsVan(soort).get(heel);
  if (own) return { sectie: own, onder: false, zeker: true };
  const duiding = duid(titel);
  if (!duiding) return undefined;
  const met = (betekenis: string) => soort.secties.find((sectie) => betekenisVan(sectie, soort).includes(betekenis));
  const same = met(duiding.betekenis);
  if (same) return { sectie: same, onder: false, zeker: duiding.zeker };
  if (soort.vrijeKoppen) return undefined;
  const wide = (HOORT_BIJ[duiding.betekenis] ?? []).map(met).find((one) => one !== undefined);
  return wide && { sectie: wide, onder: true, zeker: duiding.zeker };
}

/** A label as it is compared. */
const labelwoord = (label: string): string => kaal(label.replace(/[:\s]+$/u, ''));

const labels = new WeakMap<Soort, ReadonlyMap<string, string>>();

/** The fields of a soort by every label that they may have: those of the soort itself before the words of others. */
function labelsVan(soort: Soort): ReadonlyMap<string, string> {
  const known = labels.get(soort);
  if (known) return known;
  const found = new Map<string, string>();
  const add = (label: string, pad: string): void => {
    if (!found.has(label)) found.set(label, pad);
  };
  for (const [pad, veld] of Object.entries(soort.velden)) {
    add(kaal(pad.replace(/[._]/g, ' ')), pad);
    if (veld.label) add(kaal(veld.label), pad);
  }
  for (const [naam, woorden] of Object.entries(VELDWOORDEN)) {
    const betekenis = BETEKENISSEN.find((one) => one === naam);
    const pad = betekenis ? veldMet(soort, betekenis) : naam;
    if (pad !== undefined && soort.velden[pad]) for (const woord of woorden) add(woord, pad);
  }
  labels.set(soort, found);
  return found;
}

/** The field of the soort that a line of a form means. */
export function veldVoor(label: string, soort: Soort): { readonly pad: string; readonly veld: Veldregel } | undefined {
  const pad = label.length > 60 ? undefined : labelsVan(soort).get(labelwoord(label));
  const veld = pad === undefined ? undefined : soort.velden[pad];
  return pad === undefined || veld === undefined ? undefined : { pad, veld };
}

const LABELS: ReadonlySet<string> = new Set([...Object.values(VELDWOORDEN).flat(), ...ANDERE_LABELS]);

/** Whether a text is the label of a line of a form, in this house or in another. */
export function isLabel(label: string, soorten: readonly Soort[]): boolean {
  if (label.length > 60) return false;
  const heel = labelwoord(label);
  return heel !== '' && (LABELS.has(heel) || soorten.some((soort) => labelsVan(soort).has(heel)));
}

/** Whether a heading is one of a section, in this house or in another. */
export function isSectie(titel: string, soorten: readonly Soort[]): boolean {
  if (titel.length > 80) return false;
  const heel = kaal(zonderNummer(titel));
  return heel !== '' && (duid(titel)?.zeker === true || soorten.some((soort) => titelsVan(soort).has(heel)));
}
