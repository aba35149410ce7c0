import { datumVoluit, type IsoDate } from '../../core/index.ts';
import {
  type Agendaregel,
  datumveld,
  type Gemeente,
  isStukregel,
  type Register,
  type Stuk,
  soortVan,
  tekstveld,
  veldMet,
} from '../../model/index.ts';
import { namenIn, tekstIn } from './gegevens.ts';
import { indienerVan } from './indiener.ts';
import { achternaam } from './personen.ts';

/** One row of the agenda table. */
interface Rij {
  readonly nummer: string;
  readonly titel: string;
  readonly zaaknummer: string;
  readonly namen: readonly string[];
  /** Why it has no session before the raad, where it should have had one; else empty. */
  readonly zonder_voorbespreking: string;
}

/** What an oproeping shows besides its fields: the agenda. */
export function oproepingGegevens(stuk: Stuk, register: Register) {
  const vergadering = register.vergaderingen.find(({ oproeping }) => oproeping.pad === stuk.pad);
  const datum = datumveld(stuk, 'datum');
  return {
    rubrieken: (vergadering?.agenda ?? []).map(({ letter, titel, regels }) => ({
      letter,
      titel,
      rijen: regels.map((regel) => rij(regel, register, vergadering?.map ?? '', datum)),
    })),
  };
}

/**
 * What an agenda calls an item for all to read: its words, the onderwerp of its stuk; of what is not openbaar that it is not, with the
 * title that was given for all to read. Empty where its stuk is not there.
 */
export function regelTitel(regel: Agendaregel, register: Register): string {
  if (regel.van === 'vervallen') return regel.tekst;
  if (regel.openbaarheid !== 'openbaar') {
    const titel = isStukregel(regel) && regel.stuk ? tekstveld(regel.stuk, 'openbare_titel') : undefined;
    return titel ? `${titel} (${regel.openbaarheid})` : regel.openbaarheid;
  }
  if (regel.van === 'tekst') return regel.tekst;
  return regel.stuk ? tekstIn(regel.stuk, veldMet(soortVan(register, regel.stuk), 'onderwerp')) : '';
}

/**
 * Of an item that is not openbaar nothing enters the View but its number, that word, and the title that was given for all to read:
 * what is not in the View cannot be printed, whatever a template asks for.
 */
function rij(regel: Agendaregel, register: Register, map: string, datum: IsoDate | undefined): Rij {
  const { nummer, openbaarheid } = regel;
  const titel = [regelTitel(regel, register), aanduiding(regel, register, map)].filter(Boolean).join(' ');
  const leeg = { nummer, titel, zaaknummer: '', namen: [], zonder_voorbespreking: '' };
  if (openbaarheid !== 'openbaar' || !isStukregel(regel)) return leeg;
  const { stuk, zaaknummer, zonderVoorbespreking = '' } = regel;
  if (!stuk) return { ...leeg, zaaknummer };
  const soort = soortVan(register, stuk);
  const wie = namen(stuk, veldMet(soort, 'portefeuillehouder'), register.gemeente, datum);
  const indiener = indienerVan(stuk, register);
  return {
    ...leeg,
    zaaknummer,
    namen: wie.length > 0 || indiener.gewoon ? wie : [indiener.kort],
    zonder_voorbespreking: zonderVoorbespreking,
  };
}

/** What became of an item after the agenda was sent: "(vervallen)", "(nagekomen, 5 maart 2026)"; else empty. */
function aanduiding({ van, nagekomen }: Agendaregel, { verzending }: Register, map: string): string {
  if (van === 'vervallen') return '(vervallen)';
  if (!nagekomen) return '';
  const dag = nagekomen.op ?? (verzending?.map === map ? verzending.op : undefined);
  return dag === undefined ? '(nagekomen)' : `(nagekomen, ${datumVoluit(dag)})`;
}

function namen(stuk: Stuk, veld: string | undefined, gemeente: Gemeente, datum: IsoDate | undefined) {
  return veld === undefined ? [] : namenIn(stuk, veld, achternaam(gemeente, datum));
}
