import type { IsoDate, Range } from '../../core/index.ts';
import {
  type Gemeente,
  type Herkenning,
  herken,
  lijstveld,
  type Persoon,
  type Register,
  type Stuk,
  soortVan,
  veldMet,
  veldplek,
  vergaderingVan,
} from '../../model/index.ts';
import { isPlaatshouder } from './plaatshouder.ts';

/** One name of a field, at its own place. */
export interface Naam {
  readonly naam: string;
  /** Dotted path of the value. */
  readonly pad: string;
  readonly range: Range;
}

/** The names of a field of one or more names; a place that is still to be filled in is none. */
export function namenVan(stuk: Stuk, veld: string): readonly Naam[] {
  return lijstveld(stuk, veld).flatMap((naam, i) => {
    const pad = stuk.velden[`${veld}.${i}`] ? `${veld}.${i}` : veld;
    return isPlaatshouder(naam) ? [] : [{ naam, pad, range: veldplek(stuk, pad) }];
  });
}

/** The day on which the people of a stuk must be in office: that of its vergadering; undefined for a stuk without one. */
export function dagVan(register: Register, stuk: Stuk): IsoDate | undefined {
  return vergaderingVan(register, stuk)?.datum;
}

const herkend = new WeakMap<Gemeente, Map<string, Herkenning>>();

/** `herken`, remembered: the same few names stand on every stuk. */
export function herkenNaam(gemeente: Gemeente, naam: string, dag: IsoDate | undefined): Herkenning {
  const bekend = herkend.get(gemeente) ?? new Map<string, Herkenning>();
  herkend.set(gemeente, bekend);
  const sleutel = `${dag ?? ''}\0${naam}`;
  const herkenning = bekend.get(sleutel) ?? herken(gemeente, naam, dag);
  bekend.set(sleutel, herkenning);
  return herkenning;
}

/** The portefeuillehouders of a stuk; undefined when one of them is not to be told, or none is given. */
export function portefeuillehouders(register: Register, stuk: Stuk): readonly Persoon[] | undefined {
  const dag = dagVan(register, stuk);
  const personen: Persoon[] = [];
  for (const { naam } of namenVan(stuk, veldMet(soortVan(register, stuk), 'portefeuillehouder') ?? '')) {
    const [persoon, ...meer] = herkenNaam(register.gemeente, naam, dag).personen;
    if (!persoon || meer.length > 0) return undefined;
    personen.push(persoon);
  }
  return personen.length === 0 ? undefined : personen;
}
