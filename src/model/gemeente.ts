import type { IsoDate, Range, Severity } from '../core/index.ts';

export const FUNCTIES = [
  'burgemeester',
  'wethouder',
  'gemeentesecretaris',
  'griffier',
  'griffiemedewerker',
  'raadslid',
] as const;
export type Functie = (typeof FUNCTIES)[number];

/** Someone of `bestuur`. */
export interface Persoon {
  /** As the house writes it in full: `Gerard Gerrits`. */
  readonly naam: string;
  readonly voorletters?: string;
  readonly achternaam: string;
  readonly aanhef?: string;
  readonly functie: Functie;
  /** First and last day in office, both inclusive; undefined: not known, so without bound. */
  readonly van?: IsoDate;
  readonly tot?: IsoDate;
}

export const AARDEN = ['hamerstukken', 'met_markt', 'zonder_markt'] as const;
export type Aard = (typeof AARDEN)[number];

export interface Rubriek {
  readonly letter: string;
  readonly titel: string;
  readonly aard?: Aard;
}

/** What `regels:` in gemeente.yaml says of one rule. */
export interface Regelstand {
  readonly regel: string;
  readonly stand: 'uit' | Severity;
  /** The key in gemeente.yaml. */
  readonly plek: Range;
}

/** `gemeente.yaml`, read. */
export interface Gemeente {
  readonly naam: string;
  readonly naamRaad: string;
  readonly bezoekadres: string;
  readonly emailadres: string;
  readonly telefoonnummer: string;
  /** Source of a regular expression; a pattern that does not compile is a fout in gemeente.yaml. */
  readonly zaaknummerPatroon: string;
  /** In days. */
  readonly termijnOproeping: number;
  /** Flesch-Douma. */
  readonly leesbaarheidDrempel: number;
  readonly afkortingen: Readonly<Record<string, string>>;
  /** Nine-digit numbers that are no BSN. */
  readonly bekendeNummers: readonly string[];
  readonly rubrieken: readonly Rubriek[];
  readonly regels: readonly Regelstand[];
  readonly bestuur: readonly Persoon[];
}
