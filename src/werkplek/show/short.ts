import { posix } from 'node:path';
import { datumMetWeekdag, datumVoluit } from '../../core/index.ts';
import {
  agendastukken,
  datumveld,
  type Stuk,
  soortVan,
  tekstveld,
  type Vergadering,
  veldMet,
} from '../../model/index.ts';
import type { StukKort, VergaderingKort } from '../api.ts';
import type { Known } from '../engine.ts';
import { tally, tallyOf } from './messages.ts';

/** A stuk in a list. What is not openbaar says so in every one of them. */
export function stukKort(known: Known, stuk: Stuk): StukKort {
  const soort = soortVan(known.register, stuk);
  return {
    pad: stuk.pad,
    soort: soort.naam,
    titel: soort.titel,
    onderwerp: onderwerpVan(known, stuk),
    status: stuk.status,
    openbaarheid: stuk.openbaarheid,
    ...tallyOf(known, stuk.pad),
  };
}

/** What a stuk is about, in a list: what it says, else when it is, else the name of its file. */
function onderwerpVan({ register }: Known, stuk: Stuk): string {
  const veld = veldMet(soortVan(register, stuk), 'onderwerp');
  const gezegd = tekstveld(stuk, veld ?? 'onderwerp') ?? tekstveld(stuk, 'titel');
  if (gezegd !== undefined) return gezegd;
  const dag = stuk.rol === 'oproeping' ? datumveld(stuk, 'datum') : undefined;
  return dag ? datumMetWeekdag(dag) : posix.basename(stuk.pad, '.md').replaceAll('-', ' ');
}

/** A vergadering in a list. */
export function vergaderingKort(known: Known, vergadering: Vergadering): VergaderingKort {
  const { map, datum, uitgaven } = vergadering;
  return {
    map,
    titel: datum ? datumVoluit(datum) : map || 'Vergadering',
    ...(datum ? { datum } : {}),
    ...tally(messagesOf(known, vergadering)),
    uitgaven: uitgaven.length,
  };
}

/** The messages about a vergadering: in its folder, and in what is on its agenda from elsewhere. */
export function messagesOf({ register, diagnostics }: Known, vergadering: Vergadering) {
  const { map } = vergadering;
  const onAgenda = new Set(agendastukken(register, vergadering).map(({ pad }) => pad));
  return diagnostics.filter(({ file }) => map === '' || file.startsWith(`${map}/`) || onAgenda.has(file));
}
