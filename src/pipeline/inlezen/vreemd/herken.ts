import { bewerkAfstand, kaal, type Sectieregel, type Soort, type Veldregel, veldMet } from '../../../model/index.ts';
import { ANDERE_LABELS, HOORT_BIJ, SECTIEWOORDEN, VELDWOORDEN } from './woorden.ts';

/** A number or letter before a heading (`1.`, `2.1`, `A.`, `IV.`), and the colon or full stop behind it. */
const NUMMER = /^(?:(?:\d{1,2}\.)+\d{0,2}|\d{1,2}[.)]?|[A-Z][.)]|[IVX]{1,4}[.)]|[a-z]\))[\s\t]+(?=\p{L})/u;

/** A heading without its number and the signs behind it. */
export const zonderNummer = (titel: string): string =>
  titel
    .trim()
    .replace(NUMMER, '')
    .replace(/[\s:.]+$/u, '');

const WOORDEN: readonly (readonly [betekenis: string, woorden: ReadonlySet<string>])[] = Object.entries(
  SECTIEWOORDEN,
).map(([betekenis, woorden]) => [betekenis, new Set(woorden)]);

/** What a heading means, and whether that is sure: it is the very word, or only begins with it. */
export interface Duiding {
  readonly betekenis: string;
  readonly zeker: boolean;
}

/** What a heading of any gemeente means by the list of words; undefined for one that is not on it. */
export function duid(titel: string): Duiding | undefined {
  const heel = kaal(zonderNummer(titel));
  const exact = opDeLijst(heel);
  if (exact) return { betekenis: exact, zeker: true };
  // "Inleiding/aanleiding", "Financiën (incl. dekking)": the first part says it.
  const [first = '', ...rest] = zonderNummer(titel).split(/\s*[/(,–&]\s*|\s+-\s+|\s+(?:en|of)\s+/u);
  const part = rest.length > 0 ? opDeLijst(kaal(first)) : undefined;
  if (part) return { betekenis: part, zeker: true };
  if (heel.split(' ').length <= 8) {
    const begins = WOORDEN.flatMap(([betekenis, woorden]) =>
      [...woorden]
        .filter((woord) => woord.length >= 6 && heel.startsWith(`${woord} `))
        .map((woord) => ({ betekenis, lengte: woord.length })),
    ).sort((a, b) => b.lengte - a.lengte)[0];
    if (begins) return { betekenis: begins.betekenis, zeker: false };
  }
  const nearly = WOORDEN.find(([, woorden]) =>
    [...woorden].some(
      (woord) => woord.length >= 8 && Math.abs(woord.length - heel.length) <= 1 && bewerkAfstand(woord, heel) === 1,
    ),
  );
  return nearly && { betekenis: nearly[0], zeker: true };
}

const opDeLijst = (woord: string): string | undefined => WOORDEN.find(([, woorden]) => woorden.has(woord))?.[0];

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
  const own = soort.secties.find(({ titel: name, ook, herken }) =>
    [name, ...ook, ...herken].some((one) => kaal(one) === heel),
  );
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

/** The field of the soort that a line of a form means. */
export function veldVoor(label: string, soort: Soort): { readonly pad: string; readonly veld: Veldregel } | undefined {
  const heel = labelwoord(label);
  const velden = Object.entries(soort.velden);
  const by = (pad: string | undefined) =>
    pad !== undefined && soort.velden[pad] ? { pad, veld: soort.velden[pad] as Veldregel } : undefined;
  const own = velden.find(([pad, veld]) =>
    [pad.replace(/[._]/g, ' '), ...(veld.label ? [veld.label] : [])].some((one) => kaal(one) === heel),
  );
  if (own) return by(own[0]);
  for (const [naam, woorden] of Object.entries(VELDWOORDEN)) {
    if (!woorden.includes(heel)) continue;
    const meaning =
      naam === 'onderwerp' || naam === 'portefeuillehouder' || naam === 'ambtenaar' || naam === 'behandeladvies';
    return by(meaning ? veldMet(soort, naam) : naam);
  }
  return undefined;
}

const LABELS: ReadonlySet<string> = new Set([...Object.values(VELDWOORDEN).flat(), ...ANDERE_LABELS]);

/** Whether a text is the label of a line of a form, in this house or in another. */
export function isLabel(label: string, soorten: readonly Soort[]): boolean {
  const heel = labelwoord(label);
  return (
    heel !== '' &&
    heel.length <= 45 &&
    (LABELS.has(heel) || soorten.some((soort) => veldVoor(label, soort) !== undefined))
  );
}

/** Whether a heading is one of a section, in this house or in another. */
export function isSectie(titel: string, soorten: readonly Soort[]): boolean {
  return (
    titel.length <= 80 &&
    (duid(titel)?.zeker === true || soorten.some((soort) => sectieVoor(titel, soort)?.zeker === true))
  );
}
