import { digest, type IsoDate, type Range } from '../../core/index.ts';
import {
  type Agendaregel,
  herken,
  isStukregel,
  lijstveld,
  ontbrekendeSoorten,
  type Rubriek,
  regelstukken,
  type Stuk,
  soortVan,
  tekstveld,
  type Vergadering,
  veldMet,
} from '../../model/index.ts';
import type { AgendaRegel, VergaderingLang } from '../api.ts';
import type { Known } from '../engine.ts';
import { messages } from './messages.ts';
import { shownRubrieken } from './rubrieken.ts';
import { messagesOf, stukKort, vergaderingKort } from './short.ts';

/** A vergadering with its agenda: what each item has, and what it misses. */
export function vergaderingLang(known: Known, vergadering: Vergadering): VergaderingLang {
  const { oproeping, uitgaven } = vergadering;
  return {
    ...vergaderingKort(known, vergadering),
    basis: digest(oproeping.tekst),
    verzonden: uitgaven.map(({ nummer, op, door, ondanks, stukken }) => ({
      nummer,
      op,
      door,
      ...(ondanks === undefined ? {} : { ondanks }),
      stukken: stukken.length,
    })),
    oproeping: stukKort(known, oproeping),
    rubrieken: shownRubrieken(known.register, vergadering).map(({ rubriek, regels }) => ({
      naam: rubriek.titel,
      letter: rubriek.letter,
      regels: regels.map((regel) => agendaRegel(known, vergadering, rubriek, regel)),
    })),
    meldingen: messages(known, messagesOf(known, vergadering)),
  };
}

function agendaRegel(known: Known, vergadering: Vergadering, rubriek: Rubriek, regel: Agendaregel): AgendaRegel {
  const { register } = known;
  const stukken = regelstukken(register, vergadering, regel);
  const gemeen = {
    id: agendaId(vergadering.oproeping, regel),
    nummer: regel.nummer,
    openbaarheid: regel.openbaarheid,
    vervallen: regel.van === 'vervallen',
    stukken: stukken.map((stuk) => stukKort(known, stuk)),
  };
  if (!isStukregel(regel)) return { ...gemeen, titel: regel.tekst, portefeuillehouder: '', mist: [] };
  return {
    ...gemeen,
    titel: titelVan(known, regel.stuk ?? stukken[0]) ?? `Zaak ${regel.zaaknummer}`,
    zaaknummer: regel.zaaknummer,
    portefeuillehouder: [...new Set(stukken.flatMap((stuk) => namen(known, stuk, vergadering.datum)))].join(', '),
    mist: ontbrekendeSoorten(register, vergadering, rubriek, regel).map(({ naam, titel }) => ({ soort: naam, titel })),
  };
}

function titelVan({ register }: Known, stuk: Stuk | undefined): string | undefined {
  return stuk && tekstveld(stuk, veldMet(soortVan(register, stuk), 'onderwerp') ?? '');
}

/** Who holds the portefeuille, in full where it is known who is meant: every soort writes it in its own way. */
function namen({ register }: Known, stuk: Stuk, datum: IsoDate | undefined): readonly string[] {
  const geschreven = lijstveld(stuk, veldMet(soortVan(register, stuk), 'portefeuillehouder') ?? '');
  return geschreven.map((naam) => {
    const { personen } = herken(register.gemeente, naam, datum);
    return personen.length === 1 ? (personen[0]?.naam ?? naam) : naam;
  });
}

/** Where a line of an agenda is written in it: what it is moved and removed by; '' for one that is not written any more. */
export function agendaId(oproeping: Stuk, regel: Agendaregel): string {
  if (regel.van === 'vervallen') return '';
  const ids = known.get(oproeping) ?? agendaIds(oproeping);
  known.set(oproeping, ids);
  return ids.get(placeKey(regel.plek)) ?? '';
}

const known = new WeakMap<Stuk, ReadonlyMap<string, string>>();

/** The items of the agenda as they are written, by the place that a line of it has: `2.punten.0`, `3` where there are no rubrieken. */
function agendaIds({ velden }: Stuk): ReadonlyMap<string, string> {
  return new Map(
    Object.values(velden).flatMap(({ pad, plek }) => {
      const id = /^agenda\.(\d+(?:\.punten\.\d+)?)(?:\.(?:tekst|zaak|brief))?$/u.exec(pad)?.[1];
      return id === undefined ? [] : [[placeKey(plek), id] as const];
    }),
  );
}

function placeKey({ start, end }: Range): string {
  return [start.line, start.column, end.line, end.column].join(':');
}
