import { compareText, type IsoDate } from '../core/index.ts';
import type { Gemeente, Persoon } from './gemeente.ts';
import { kaal, vouw } from './tekst.ts';

/** How a written name was resolved against `bestuur`. */
export interface Herkenning {
  /** The people it can mean who held office on the day, or any day when no day is known. */
  readonly personen: readonly Persoon[];
  /** The people it can mean on any day: tells "not in office" from "not known". */
  readonly ooit: readonly Persoon[];
  /** How the house writes the form that was used, when that differs in capitals or diacritics only. */
  readonly schrijfwijze?: string;
}

/** Whether someone held office on a day. No day: always. */
export function inFunctie(persoon: Persoon, datum: IsoDate | undefined): boolean {
  if (!datum) return true;
  return (!persoon.van || persoon.van <= datum) && (!persoon.tot || datum <= persoon.tot);
}

/**
 * Resolves a written name: surname, full name, or initials with surname (content contract). Capitals, diacritics and the
 * dots of initials are forgiven. `Vos, Klaske` is read as `Klaske Vos`.
 */
export function herken(gemeente: Gemeente, geschreven: string, datum: IsoDate | undefined): Herkenning {
  const naam = omgekeerd(vouw(geschreven));
  const sleutel = vergelijkbaar(naam);
  const ooit = sleutel === '' ? [] : gemeente.bestuur.filter((persoon) => sleutels(persoon).includes(sleutel));
  const personen = uniek(ooit.filter((persoon) => inFunctie(persoon, datum)));
  const enige = personen.length === 1 ? personen[0] : undefined;
  const huisvorm = enige && vormen(enige).find((vorm) => vergelijkbaar(vorm) === sleutel);
  return {
    personen,
    ooit: uniek(ooit),
    ...(huisvorm !== undefined && letters(huisvorm) !== letters(naam) ? { schrijfwijze: huisvorm } : {}),
  };
}

/** Who holds an office on a day; several or none is for the rule `ondertekenaar` to report. No day: nobody. */
export function houderVan(gemeente: Gemeente, functie: string, datum: IsoDate | undefined): readonly Persoon[] {
  if (!datum) return [];
  return uniek(gemeente.bestuur.filter((persoon) => persoon.functie === functie && inFunctie(persoon, datum)));
}

/**
 * The surname of someone, told apart from who else has it in the bestuur of that day: by initials where those differ, else by the
 * full name.
 */
export function korteNaam({ bestuur }: Gemeente, persoon: Persoon, datum: IsoDate | undefined): string {
  const achternaam = vergelijkbaar(persoon.achternaam);
  const naamgenoten = bestuur.filter(
    (ander) => ander.naam !== persoon.naam && inFunctie(ander, datum) && vergelijkbaar(ander.achternaam) === achternaam,
  );
  if (naamgenoten.length === 0) return persoon.achternaam;
  const kort = metVoorletters(persoon);
  const eigen =
    kort && !naamgenoten.some((ander) => vergelijkbaar(metVoorletters(ander) ?? '') === vergelijkbaar(kort));
  return eigen ? kort : persoon.naam;
}

/** A person in the form in which a name was written: surname, initials with surname, or in full. */
export function inVorm(persoon: Persoon, vorm: 'achternaam' | 'voorletters' | 'voluit'): string {
  if (vorm === 'achternaam') return persoon.achternaam;
  return (vorm === 'voorletters' ? metVoorletters(persoon) : undefined) ?? persoon.naam;
}

/** `Mevrouw A.M. Verhoef`: the name of a signature. */
export function ondertekening(persoon: Persoon): string {
  const naam = metVoorletters(persoon) ?? persoon.naam;
  return persoon.aanhef ? `${persoon.aanhef} ${naam}` : naam;
}

/**
 * `M.E. ten Have`, for a surname that on its own is `Ten Have`: behind initials a tussenvoegsel is written as in the full name.
 * Undefined for who has no initials.
 */
function metVoorletters({ naam, voorletters, achternaam }: Persoon): string | undefined {
  if (!voorletters) return undefined;
  const slot = naam.slice(-achternaam.length);
  return `${voorletters} ${slot.toLowerCase() === achternaam.toLowerCase() ? slot : achternaam}`;
}

function vormen(persoon: Persoon): string[] {
  const vormen = [persoon.naam, persoon.achternaam];
  const kort = metVoorletters(persoon);
  if (kort) vormen.push(kort);
  return vormen;
}

const gevouwen = new WeakMap<Persoon, readonly string[]>();

/** The forms of a name as they are compared; made once for a person, for every stuk asks for them. */
function sleutels(persoon: Persoon): readonly string[] {
  const bekend = gevouwen.get(persoon) ?? vormen(persoon).map(vergelijkbaar);
  gevouwen.set(persoon, bekend);
  return bekend;
}

/** `JP Wever` and `J.P. Wever` are one form. */
function vergelijkbaar(naam: string): string {
  return kaal(naam).replaceAll(' ', '');
}

/** Only capitals and diacritics count as a difference in spelling; dots and spaces of initials do not. */
function letters(naam: string): string {
  return naam.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function omgekeerd(naam: string): string {
  const match = /^([^,]+),\s*(.+)$/u.exec(naam);
  return match ? `${match[2]} ${match[1]}` : naam;
}

/** One person may stand in `bestuur` twice, for two terms. */
function uniek(personen: readonly Persoon[]): Persoon[] {
  const gezien = new Map(personen.map((persoon) => [`${persoon.naam}\u0000${persoon.functie}`, persoon]));
  return [...gezien.values()].sort((a, b) => compareText(a.naam, b.naam));
}
