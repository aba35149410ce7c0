import { posix } from 'node:path';
import { type Huis, kaal, ROLLEN, type Soort, soortMetRol } from '../../../model/index.ts';
import type { Deel } from './deel.ts';
import { tekstVan } from './getypt.ts';
import { duid, sectieVoor, veldVoor } from './herken.ts';
import { ROLWOORDEN } from './woorden.ts';

/** How well a soort fits a document. */
export interface Kandidaat {
  readonly soort: Soort;
  readonly punten: number;
}

/** Least points for a soort to be meant, and the least lead over the next one. */
const DREMPEL = 4;
const VOORSPRONG = 2;
/** In how many parts from the beginning the name of the stuk is looked for. */
const KOPSTUK = 8;

/** The soorten that a document may be, best first, by what it is called, its sections, its form, and how it speaks. */
export function kandidaten(delen: readonly Deel[], bestand: string, huis: Huis): readonly Kandidaat[] {
  const begin = delen
    .slice(0, KOPSTUK)
    .map(tekst)
    .filter((one) => one.length <= 120);
  const naam = kaal(
    posix
      .basename(bestand)
      .replace(/\.\w+$/u, '')
      .replace(/[-_]+/gu, ' '),
  );
  const koppen = delen.flatMap((deel) => (deel.aard === 'kop' ? [deel.titel] : []));
  const labels = delen.flatMap((deel) => (deel.aard === 'veld' ? [deel.label] : []));
  const spraak = wijze(delen);
  return huis.soorten
    .filter(({ rol }) => ROLLEN[rol].document)
    .map((soort) => {
      const words = woordenVan(soort, huis);
      const titel = Math.max(0, ...begin.map((regel) => genoemd(kaal(regel), words)));
      const bestandsnaam = Math.min(5, genoemd(naam, words));
      const secties = new Set(
        koppen.flatMap((kop) => {
          const found = sectieVoor(kop, soort);
          return found?.zeker && !found.onder && found.sectie.id !== 'bijlagen' ? [found.sectie.id] : [];
        }),
      ).size;
      const eigen = soort.secties.filter(({ verplicht, id }) => verplicht || id === soort.beslispunten).length;
      const velden = new Set(labels.flatMap((label) => veldVoor(label, soort)?.pad ?? [])).size;
      const gedekt = eigen === 0 ? 0 : (secties / Math.max(eigen, secties)) * 5 + Math.min(2, secties / 2);
      return {
        soort,
        punten:
          titel +
          bestandsnaam +
          gedekt +
          velden * 0.3 -
          dakloos(koppen, soort) +
          (spraak === soort.rol && soortMetRol(huis, soort.rol) === soort ? 6 : 0),
      };
    })
    .sort(
      (one, other) =>
        other.punten - one.punten ||
        rang(one.soort) - rang(other.soort) ||
        gewoon(other.soort, huis) - gewoon(one.soort, huis),
    );
}

/** Points off for headings of a stuk, of any gemeente, that this soort has no place for. */
function dakloos(koppen: readonly string[], soort: Soort): number {
  const bekend = koppen.filter((kop) => duid(kop)?.zeker);
  // One without sections of its own takes any heading; one with them is known by those.
  if (bekend.length < 3 || (soort.vrijeKoppen && soort.secties.length === 0)) return 0;
  return (bekend.filter((kop) => sectieVoor(kop, soort) === undefined).length / bekend.length) * 3;
}

/** What colleagues deliver most often comes first where nothing tells soorten apart. */
const VOLGORDE: readonly Soort['rol'][] = [
  'voorstel',
  'besluit',
  'brief',
  'bijlage',
  'regeling',
  'behandeling',
  'oproeping',
];
const rang = ({ rol }: Soort): number => VOLGORDE.indexOf(rol);

/** 1 for the usual soort of a role in the house. */
function gewoon(soort: Soort, huis: Huis): number {
  return soortMetRol(huis, soort.rol) === soort ? 1 : 0;
}

/**
 * The soort that is meant; undefined where it is not sure. Of soorten of one role that fit about as well it is the usual one of the
 * house: only other roles are rivals.
 */
export function beste(alle: readonly Kandidaat[], huis: Huis): Soort | undefined {
  const [top] = alle;
  if (!top || top.punten < DREMPEL) return undefined;
  const isNear = ({ punten }: Kandidaat): boolean => top.punten - punten < VOORSPRONG;
  const usual = alle.find(({ soort }) => soort.rol === top.soort.rol && gewoon(soort, huis) === 1);
  const first = usual && isNear(usual) ? usual : top;
  const rivals = alle.filter((one) => one !== first && isNear(one));
  const isMeant = rivals.every(({ soort }) => first === usual && soort.rol === first.soort.rol);
  return isMeant ? first.soort : undefined;
}

/** The names of a soort: its own, and those of its role elsewhere where it is what the house calls that. */
export function woordenVan(soort: Soort, huis: Huis): readonly string[] {
  const own = [soort.titel, soort.naam.replace(/[-_]/gu, ' '), soort.titelGewijzigd ?? '']
    .map(kaal)
    .filter((one) => one !== '');
  return [...own, ...(soortMetRol(huis, soort.rol) === soort ? (ROLWOORDEN[soort.rol] ?? []) : [])];
}

/** How clearly a line names one of these: as the whole of it, at its beginning, or somewhere in it. */
function genoemd(regel: string, words: readonly string[]): number {
  return Math.max(
    0,
    ...words.map((word) => {
      const sterk = word.length > 8 ? 1 : 0.6;
      if (regel === word) return 10 * sterk;
      if (regel.startsWith(`${word} `)) return 8 * sterk;
      return word.length > 8 && ` ${regel} `.includes(` ${word} `) ? 5 : 0;
    }),
  );
}

/** The role that a document speaks as: the raad that decides, a letter to it, a regeling in articles. */
function wijze(delen: readonly Deel[]): Soort['rol'] | undefined {
  const regels = delen.map((deel) => tekst(deel).trim());
  if (regels.filter((regel) => /^artikel\s+\d+/iu.test(regel)).length >= 2) return 'regeling';
  if (regels.some((regel) => /^(?:geachte|beste) (?:leden|raad|raadsleden|gemeenteraad|voorzitter)/iu.test(regel)))
    return 'brief';
  const raad = regels.some((regel) => /^de (?:gemeente)?raad (?:van|der) (?:de )?gemeente/iu.test(regel));
  const besluit = regels.some((regel) => /^b ?e ?s ?l ?u ?i ?t(?: vast te stellen)?\b.{0,40}$/iu.test(regel));
  return raad && besluit ? 'besluit' : undefined;
}

const tekst = (deel: Deel): string =>
  deel.aard === 'kop' ? deel.titel : deel.aard === 'veld' ? '' : tekstVan(deel.node);
