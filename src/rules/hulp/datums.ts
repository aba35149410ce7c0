import { type IsoDate, MAANDEN, parseDatum, parseTijd, type Tijd } from '../../core/index.ts';

/** White space in prose, with markup between: `**maandag** 3 oktober`. */
export const WIT = '[\\s\\0]+';
export const MAAND = MAANDEN.join('|');
/** The same, with or without a capital: quicker than a pattern that knows no case. */
export const MAAND_OF_HOOFD = MAANDEN.map(metHoofd).join('|');

/** How names of months are shortened. */
const KORT: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  febr: 2,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
};
/** A shortened month, as a pattern. */
export const KORTE_MAAND = Object.keys(KORT).toReversed().map(metHoofd).join('|');

function metHoofd(woord: string): string {
  return `[${woord.charAt(0).toUpperCase()}${woord.charAt(0)}]${woord.slice(1)}`;
}

/** The number of a shortened month, from 1. */
export function korteMaand(naam: string): number {
  return KORT[naam.toLowerCase()] ?? 0;
}

/** A day by its parts; undefined when it does not exist. */
export function dagVan(jaar: string, maand: number, dag: string): IsoDate | undefined {
  return parseDatum(`${jaar}-${String(maand).padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/** The number of a month by its name, from 1. */
export function maandnummer(naam: string): number {
  return (MAANDEN as readonly string[]).indexOf(naam.toLowerCase()) + 1;
}

const WEEKDAG = /^(?:zon|maan|dins|woens|donder|vrij|zater)dag,?\s+/u;

/** The day that is meant by `15-04-2026`, `15 april 2026` or `2026-4-15`; undefined for anything else, and for a day that does not exist. */
export function bedoeldeDatum(tekst: string): IsoDate | undefined {
  const kaal = tekst.trim().toLowerCase().replace(WEEKDAG, '');
  const voluit = /^(\d{1,2})[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4})$/u.exec(kaal);
  if (voluit) {
    const maand = MAANDEN.findIndex((naam) => naam === voluit[2] || naam.slice(0, 3) === voluit[2]) + 1;
    return maand === 0 ? undefined : dagVan(voluit[3] as string, maand, voluit[1] as string);
  }
  const cijfers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(kaal);
  if (cijfers) return dagVan(cijfers[4] as string, Number(cijfers[3]), cijfers[1] as string);
  const jaarVoorop = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(kaal);
  return jaarVoorop ? dagVan(jaarVoorop[1] as string, Number(jaarVoorop[3]), jaarVoorop[4] as string) : undefined;
}

/** The time that is meant by `19.30`, `19.30 uur` or `19:30 uur`; undefined for anything else. */
export function bedoeldeTijd(tekst: string): Tijd | undefined {
  const match = /^(\d{1,2})\s?[.:u]\s?(\d{2})\s?(?:u|uur)?\.?$/u.exec(tekst.trim().toLowerCase());
  return match ? parseTijd(`${match[1]}:${match[2]}`) : undefined;
}
