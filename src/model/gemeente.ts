import type { IsoDate, Range, Severity } from '../core/index.ts';
import type { Nummering, Rubriek, Zaaknummervorm } from './huis.ts';

/** Someone of `bestuur`. */
export interface Persoon {
  /** As the house writes it in full: `Hanneke Oldenburg`. */
  readonly naam: string;
  readonly voorletters?: string;
  readonly achternaam: string;
  readonly aanhef?: string;
  /** One of the offices of the house. */
  readonly functie: string;
  /** Of a member of the raad: the fractie. */
  readonly fractie?: string;
  /** First and last day in office, both inclusive; undefined: not known, so without bound. */
  readonly van?: IsoDate;
  readonly tot?: IsoDate;
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
  readonly zaaknummer: Zaaknummervorm;
  readonly nummering: Nummering;
  /** In days. */
  readonly termijnOproeping: number;
  /** In days, from the vergadering; undefined where the gemeente has no such term. */
  readonly termijnBesluitenlijst?: number;
  /** Flesch-Douma. */
  readonly leesbaarheidDrempel: number;
  readonly afkortingen: Readonly<Record<string, string>>;
  /** Nine-digit numbers that are no BSN. */
  readonly bekendeNummers: readonly string[];
  readonly rubrieken: readonly Rubriek[];
  readonly regels: readonly Regelstand[];
  readonly bestuur: readonly Persoon[];
  /** How many members the raad consists of (Gemeentewet 8); undefined where it is not said: as many as are in office. */
  readonly zetels?: number;
}

/** Whether a zaaknummer has one of the forms of the house. */
export function pastNummer({ zaaknummer }: Gemeente, nummer: string): boolean {
  return zaaknummer.patronen.some((patroon) => new RegExp(patroon, 'u').test(nummer));
}
