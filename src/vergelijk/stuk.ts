import { diffArrays } from 'diff';
import { type Beslispunt, platteTekst, type Sectie, type Soort, type Stuk } from '../model/index.ts';
import { type Verschil, woordverschillen } from './woorden.ts';

/**
 * Fields of which nobody needs to read that they differ, or that are told of otherwise: files that go along by their own
 * openbaarheid, which may be narrower than that of the stuk.
 */
const STIL: ReadonlySet<string> = new Set(['soort', 'wijziging', 'inhoudsopgave', 'agenda', 'bijlagen', 'bestand']);

/** Where a stuk differs from what it was: its fields, its sections, and its beslispunten one by one. In the order of now. */
export function stukverschillen(toen: Stuk, nu: Stuk, soort: Soort): readonly Verschil[] {
  return [...veldverschillen(toen, nu, soort), ...sectieverschillen(toen, nu)];
}

function veldverschillen(toen: Stuk, nu: Stuk, soort: Soort): Verschil[] {
  const paden = new Set([...Object.keys(nu.velden), ...Object.keys(toen.velden)]);
  return [...paden].flatMap((pad) => {
    const [naam = ''] = pad.split('.');
    const [was, wordt] = [toen.velden[pad], nu.velden[pad]];
    if (STIL.has(naam) || [was, wordt].some((veld) => veld?.aard === 'groep' || veld?.aard === 'lijst')) return [];
    const plek = soort.velden[pad]?.label ?? pad.replaceAll('_', ' ').replaceAll('.', ' › ');
    const [a, b] = [kaal(was?.geschreven), kaal(wordt?.geschreven)];
    return a === b ? [] : [{ plek, was: a, wordt: b }];
  });
}

function kaal(geschreven = ''): string {
  return geschreven
    .replace(/^(["'])(.*)\1$/su, '$2')
    .replace(/\s+/gu, ' ')
    .trim();
}

function sectieverschillen(toen: Stuk, nu: Stuk): Verschil[] {
  const naam = ({ id, titel }: Sectie): string => id ?? titel ?? '';
  const verschillen: Verschil[] = [];
  const namen = new Set([...nu.secties.map(naam), ...toen.secties.map(naam)]);
  for (const een of namen) {
    const [was, wordt] = [toen, nu].map((stuk) => stuk.secties.filter((sectie) => naam(sectie) === een));
    const plek = (wordt?.[0] ?? was?.[0])?.titel ?? 'de tekst bovenaan';
    if (was?.length === 0 || wordt?.length === 0) {
      const tekst = tekstVan(was?.length === 0 ? (wordt ?? []) : (was ?? []));
      verschillen.push({ plek, was: was?.length === 0 ? '' : tekst, wordt: was?.length === 0 ? tekst : '' });
    } else if (heeftPunten(toen, was?.[0]) && heeftPunten(nu, wordt?.[0])) {
      verschillen.push(...puntverschillen(toen, nu));
    } else verschillen.push(...woordverschillen(plek, tekstVan(was ?? []), tekstVan(wordt ?? [])));
  }
  const noten = (stuk: Stuk): string => stuk.voetnoten.map((noot) => platteTekst(noot)).join(' ');
  return [...verschillen, ...woordverschillen('voetnoten', noten(toen), noten(nu))];
}

function tekstVan(secties: readonly Sectie[]): string {
  return secties
    .flatMap(({ nodes }) => nodes)
    .map((node) => platteTekst(node))
    .join(' ');
}

function heeftPunten({ beslispunten, secties }: Stuk, sectie: Sectie | undefined): boolean {
  return beslispunten !== undefined && beslispunten.punten.length > 0 && secties[beslispunten.sectie] === sectie;
}

/** Points that are the same are found first; what lies between them is compared in order. */
function puntverschillen(toen: Stuk, nu: Stuk): Verschil[] {
  const tekst = ({ tekst: woorden, subpunten }: Beslispunt): string => [woorden, ...subpunten.map(tekst)].join(' ');
  const [a, b] = [toen, nu].map(({ beslispunten }) => (beslispunten?.punten ?? []).map(tekst)) as [string[], string[]];
  const verschillen: Verschil[] = [];
  let [was, wordt] = [0, 0];
  let weg: string[] = [];
  let erbij: string[] = [];
  const sluit = (): void => {
    for (let i = 0; i < Math.max(weg.length, erbij.length); i++) {
      const [oud, nieuw] = [weg[i], erbij[i]];
      if (oud !== undefined && nieuw !== undefined) {
        verschillen.push(...woordverschillen(`beslispunt ${wordt - erbij.length + i + 1}`, oud, nieuw));
      } else if (nieuw !== undefined) {
        verschillen.push({ plek: `beslispunt ${wordt - erbij.length + i + 1}`, was: '', wordt: nieuw });
      } else {
        verschillen.push({ plek: `beslispunt ${was - weg.length + i + 1} (oud)`, was: oud ?? '', wordt: '' });
      }
    }
    weg = [];
    erbij = [];
  };
  for (const { value, added, removed } of diffArrays(a, b)) {
    if (removed) {
      weg = value;
      was += value.length;
    } else if (added) {
      erbij = value;
      wordt += value.length;
    } else {
      sluit();
      was += value.length;
      wordt += value.length;
    }
  }
  sluit();
  return verschillen;
}
