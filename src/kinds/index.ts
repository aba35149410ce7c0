import type { SoortNaam } from '../model/index.ts';
import { agendapunt } from './agendapunt.ts';
import { behandelvoorstel } from './behandelvoorstel.ts';
import { bijlage } from './bijlage.ts';
import { oproeping } from './oproeping.ts';
import { raadsadvies } from './raadsadvies.ts';
import { raadsbesluit } from './raadsbesluit.ts';
import { raadsbrief } from './raadsbrief.ts';
import type { Soort } from './soort.ts';
import { verordening } from './verordening.ts';

export type { Sectieregel, Soort, Veldregel } from './soort.ts';
export type { AgendaInvoer } from './velden.ts';

/** Every soort, in the order in which a zaak passes through them. */
export const KINDS: Readonly<Record<SoortNaam, Soort>> = {
  oproeping,
  agendapunt,
  behandelvoorstel,
  raadsadvies,
  raadsbesluit,
  verordening,
  bijlage,
  raadsbrief,
};

/** The soort by its name. */
export function soortVan(naam: SoortNaam): Soort {
  return KINDS[naam];
}
