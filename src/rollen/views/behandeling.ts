import { agendaregelVan, type Fase, type Register, type Soort, type Stuk, soortVan } from '../../model/index.ts';
import { isBegonnen, veldgegevens } from './gegevens.ts';
import { getoondeSecties } from './secties.ts';

/** The sessions before the raad that a soort has fields about. */
export function fasenVan({ velden }: Soort, { huis }: Pick<Register, 'huis'>): readonly Fase[] {
  return huis.fasen.filter(({ groep }) => Object.keys(velden).some((pad) => pad.startsWith(`${groep}.`)));
}

/**
 * Whether a session before the raad counts for a stuk: its fields are begun, or its zaak stands in a rubriek whose items have
 * one. Where the house has several sessions the rubriek asks for one of them: the first, as long as none is begun.
 */
export function geldtFase(stuk: Stuk, soort: Soort, { groep }: Fase, register: Register): boolean {
  if (isBegonnen(stuk, groep)) return true;
  const fasen = fasenVan(soort, register);
  if (fasen[0]?.groep !== groep || fasen.some((fase) => isBegonnen(stuk, fase.groep))) return false;
  const { rubriek, regel } = agendaregelVan(register, stuk) ?? {};
  return rubriek?.aard === 'met_voorbespreking' && regel?.zonderVoorbespreking === undefined;
}

/**
 * What a behandeling shows besides its fields. From the first section about the session on, sections belong to that; their order
 * is that of the author throughout. Without a session the advice is about the treatment in the raad: it stands with what the
 * form says of that, as `toelichting`.
 */
export function behandelingGegevens(stuk: Stuk, register: Register) {
  const soort = soortVan(register, stuk);
  const sessie = new Set(soort.secties.filter((sectie) => sectie.sessie).map(({ id }) => id));
  const eerste = stuk.secties.findIndex(({ id }) => id !== undefined && sessie.has(id));
  const grens = eerste < 0 ? stuk.secties.length : eerste;
  const over = getoondeSecties(stuk, register, stuk.secties.slice(grens));
  const fasen = fasenVan(soort, register);
  const gelden = fasen.filter((fase) => geldtFase(stuk, soort, fase, register)).map(({ groep }) => groep);
  const metSessie = gelden.length > 0;
  const velden = veldgegevens(stuk, soort, register, gelden);
  const advies = !metSessie && stuk.secties[grens]?.id === 'behandeladvies' ? over[0] : undefined;
  return {
    secties: getoondeSecties(stuk, register, stuk.secties.slice(0, grens)),
    sessie: advies ? over.slice(1) : over,
    toelichting: advies?.inhoud ?? null,
    ...Object.fromEntries(fasen.map(({ groep }) => [groep, gelden.includes(groep) ? velden[groep] : null])),
  };
}
