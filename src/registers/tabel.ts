import type { IsoDate } from '../core/index.ts';
import {
  documentPad,
  type Openbaarheid,
  type Register,
  type Registernaam,
  ROLLEN,
  type Rolnaam,
  type Stuk,
  soortVan,
  strengste,
  tekstveld,
  uitgangVan,
  type Vergadering,
  veldMet,
} from '../model/index.ts';

/** Who looks, and on what day. */
export interface Kijk {
  /** Also what is not openbaar, for who may see all. */
  readonly ookBesloten: boolean;
  /** The day by which something is late; undefined where nothing has a day. */
  readonly op?: IsoDate;
}

/** One column of a register. */
export interface Kolom {
  readonly sleutel: string;
  readonly titel: string;
  /** Its values are days, as they are written in front matter. */
  readonly datum?: true;
  /** The heading above a group says it: the table below it does not. */
  readonly inKop?: true;
}

/** One line of a register. */
export interface Rij {
  /** The heading that it stands under. */
  readonly groep: string;
  /** By the key of the column; empty where there is nothing to say. */
  readonly waarden: Readonly<Record<string, string>>;
  /** The stukken that a column leads to, none that who looks may not see. */
  readonly naar: Readonly<Record<string, Stuk>>;
  /** What the line was made of. */
  readonly bronnen: readonly Stuk[];
  /** That of the least open of these, and of the agenda item. */
  readonly openbaarheid: Openbaarheid;
}

/** How many there are in each month, for a chart. */
export interface Maandtal {
  /** `2026-09`. */
  readonly maand: string;
  readonly aantal: number;
}

/** A register: a title, columns, and lines in the order in which they are read. Plain data. */
export interface Registertabel {
  readonly naam: Registernaam;
  readonly titel: string;
  /** What is said above it. */
  readonly inleiding: string;
  /** What is said where there are no lines. */
  readonly leeg: string;
  readonly kolommen: readonly Kolom[];
  readonly rijen: readonly Rij[];
  readonly maanden?: readonly Maandtal[];
}

/** Whether who looks may see what is as open as this. */
export function ziet({ ookBesloten }: Kijk, openbaarheid: Openbaarheid): boolean {
  return ookBesloten || openbaarheid === 'openbaar';
}

/** How open something is that was made of stukken and lines of an agenda: as the least open of them. */
export function maatVan(...delen: readonly (Pick<Stuk, 'openbaarheid'> | undefined)[]): Openbaarheid {
  return strengste(['openbaar', ...delen.flatMap((deel) => (deel ? [deel.openbaarheid] : []))]);
}

/** How many people may know of a zaak: as its own stukken say that stand for it, and the letter of that number. */
export function zaakmaat(
  { stukken }: Register,
  zaaknummer: string | undefined,
): Pick<Stuk, 'openbaarheid'> | undefined {
  if (zaaknummer === undefined) return undefined;
  const eigen = stukken.filter(
    (stuk) => stuk.zaaknummer === zaaknummer && (ROLLEN[stuk.rol].bepaaltOpenbaarheid || stuk.rol === 'brief'),
  );
  return { openbaarheid: maatVan(...eigen) };
}

/** The stuk that a column leads to, as `naar` has it; nothing where there is none with a document, or who looks may not see it. */
export function verwijs(kijk: Kijk, sleutel: string, stuk: Stuk | undefined): Readonly<Record<string, Stuk>> {
  return stuk && ROLLEN[stuk.rol].document && ziet(kijk, stuk.openbaarheid) ? { [sleutel]: stuk } : {};
}

/** The first of some stukken by role, in the order in which roles are given, that who looks may see. */
export function eersteMet(stukken: readonly Stuk[], rollen: readonly Rolnaam[], kijk: Kijk): Stuk | undefined {
  return rollen
    .flatMap((rol) => stukken.filter((stuk) => stuk.rol === rol))
    .find(({ openbaarheid }) => ziet(kijk, openbaarheid));
}

/** Where the document of a stuk is, below the out folder. */
export function documentVan(stuk: Stuk): string {
  return `${documentPad(stuk)}.${uitgangVan(stuk)}`;
}

/** What a stuk is about, in its own words. */
export function onderwerpVan(register: Register, stuk: Stuk | undefined): string {
  const veld = stuk && veldMet(soortVan(register, stuk), 'onderwerp');
  return stuk && veld !== undefined ? (tekstveld(stuk, veld) ?? '') : '';
}

/** The meetings, the last one first. */
export function laatsteEerst({ vergaderingen }: Register): readonly Vergadering[] {
  return [...vergaderingen].reverse();
}

/** `Aangenomen`. */
export function hoofdletter(woord: string): string {
  return `${woord.charAt(0).toUpperCase()}${woord.slice(1)}`;
}

/** Columns that say where a line comes from. */
export const VERGADERING: Kolom = { sleutel: 'vergadering', titel: 'Vergadering', datum: true, inKop: true };
export const AGENDAPUNT: Kolom = { sleutel: 'agendapunt', titel: 'Agendapunt' };
