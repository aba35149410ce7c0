import type { IsoDate } from '../../core/index.ts';
import {
  type Agendaregel,
  datumveld,
  type Gemeente,
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
      rijen: regels.map((regel) => rij(regel, register, datum)),
    })),
  };
}

/**
 * Of an item that is not openbaar nothing enters the View but its number, that word, and the title that was given for all to read:
 * what is not in the View cannot be printed, whatever a template asks for.
 */
function rij(regel: Agendaregel, register: Register, datum: IsoDate | undefined): Rij {
  const { nummer, openbaarheid } = regel;
  const leeg = { nummer, zaaknummer: '', namen: [], zonder_voorbespreking: '' };
  if (openbaarheid !== 'openbaar') {
    const titel = regel.van === 'tekst' || !regel.stuk ? '' : tekstveld(regel.stuk, 'openbare_titel');
    return { ...leeg, titel: titel ? `${titel} (${openbaarheid})` : openbaarheid };
  }
  if (regel.van === 'tekst') return { ...leeg, titel: regel.tekst };
  const { stuk, zaaknummer, zonderVoorbespreking = '' } = regel;
  if (!stuk) return { ...leeg, titel: '', zaaknummer };
  const soort = soortVan(register, stuk);
  const wie = namen(stuk, veldMet(soort, 'portefeuillehouder'), register.gemeente, datum);
  const indiener = indienerVan(stuk, register);
  return {
    nummer,
    titel: tekstIn(stuk, veldMet(soort, 'onderwerp')),
    zaaknummer,
    namen: wie.length > 0 || indiener.gewoon ? wie : [indiener.kort],
    zonder_voorbespreking: zonderVoorbespreking,
  };
}

function namen(stuk: Stuk, veld: string | undefined, gemeente: Gemeente, datum: IsoDate | undefined) {
  return veld === undefined ? [] : namenIn(stuk, veld, achternaam(gemeente, datum));
}
