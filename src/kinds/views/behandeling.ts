import { agendaregelVan, type Register, type Soort, type Stuk, soortVan } from '../../model/index.ts';
import { isBegonnen, veldgegevens } from './gegevens.ts';
import { getoondeSecties } from './secties.ts';

/** Whether a session before the raad counts for a stuk: its zaak stands in a rubriek that has one, or its fields are begun. */
export function heeftVoorbespreking(stuk: Stuk, { voorbespreking }: Soort, register: Register): boolean {
  if (voorbespreking === undefined) return false;
  return isBegonnen(stuk, voorbespreking) || agendaregelVan(register, stuk)?.rubriek.aard === 'met_markt';
}

/**
 * What a behandeling shows besides its fields. From the first section about the session on, sections belong to that; their order
 * is that of the author throughout. Without a session the advice is about the treatment in the raad: it stands with what the
 * form says of that, as `toelichting`.
 */
export function behandelingGegevens(stuk: Stuk, register: Register) {
  const soort = soortVan(register, stuk);
  const { voorbespreking = '' } = soort;
  const sessie = new Set(soort.secties.filter((sectie) => sectie.sessie).map(({ id }) => id));
  const eerste = stuk.secties.findIndex(({ id }) => id !== undefined && sessie.has(id));
  const grens = eerste < 0 ? stuk.secties.length : eerste;
  const over = getoondeSecties(stuk, register, stuk.secties.slice(grens));
  const metSessie = heeftVoorbespreking(stuk, soort, register);
  const advies = !metSessie && stuk.secties[grens]?.id === 'behandeladvies' ? over[0] : undefined;
  return {
    secties: getoondeSecties(stuk, register, stuk.secties.slice(0, grens)),
    sessie: advies ? over.slice(1) : over,
    toelichting: advies?.inhoud ?? null,
    [voorbespreking]: metSessie ? veldgegevens(stuk, soort, register, [voorbespreking])[voorbespreking] : null,
  };
}
