import { type IsoDate, MAANDEN, parseDatum } from '../../core/index.ts';

/** White space in prose, with markup between: `**maandag** 3 oktober`. */
export const WIT = '[\\s\\0]+';
export const MAAND = MAANDEN.join('|');

/** A day by its parts; undefined when it does not exist. */
export function dagVan(jaar: string, maand: number, dag: string): IsoDate | undefined {
  return parseDatum(`${jaar}-${String(maand).padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/** The number of a month by its name, from 1. */
export function maandnummer(naam: string): number {
  return (MAANDEN as readonly string[]).indexOf(naam.toLowerCase()) + 1;
}
