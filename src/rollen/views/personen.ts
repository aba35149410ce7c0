import type { IsoDate } from '../../core/index.ts';
import {
  datumveld,
  type Gemeente,
  herken,
  houderVan,
  korteNaam,
  ondertekening,
  type Persoon,
  type Register,
  type Soort,
  type Stuk,
  vergaderingVan,
} from '../../model/index.ts';

/** A place to sign. */
export interface Handtekening {
  /** `De griffier`, with the comma where the house writes one. */
  readonly functie: string;
  /** Empty when nobody, or more than one, held the office that day: then the place is signed without a printed name. */
  readonly naam: string;
}

/** A written name as the house writes it in full: `Hanneke Oldenburg`; as it was written, when it is not one known person. */
export function voluit(gemeente: Gemeente, datum: IsoDate | undefined): (geschreven: string) => string {
  return (geschreven) => enige(gemeente, geschreven, datum)?.naam ?? geschreven;
}

/** The surname of a written name, for the agenda; with initials or in full where two in the bestuur of that day have it. */
export function achternaam(gemeente: Gemeente, datum: IsoDate | undefined): (geschreven: string) => string {
  return (geschreven) => {
    const persoon = enige(gemeente, geschreven, datum);
    return persoon ? korteNaam(gemeente, persoon, datum) : geschreven;
  };
}

/** The day on which a stuk is signed; undefined where that is not known, or the soort is not signed. */
export function tekendag(stuk: Stuk, { ondertekening: tekenen }: Soort, register: Register): IsoDate | undefined {
  if (!tekenen) return undefined;
  const dag = datumveld(stuk, tekenen.dag);
  return dag ?? (tekenen.ofVergadering ? vergaderingVan(register, stuk)?.datum : undefined);
}

/** The places to sign, each with the name of who held the office on a day. */
export function handtekeningen(soort: Soort, gemeente: Gemeente, datum: IsoDate | undefined): readonly Handtekening[] {
  return (soort.ondertekening?.door ?? []).map(({ functie, als }) => {
    const houders = houderVan(gemeente, functie, datum);
    const [houder] = houders;
    return { functie: als, naam: houder && houders.length === 1 ? ondertekening(houder) : '' };
  });
}

function enige(gemeente: Gemeente, geschreven: string, datum: IsoDate | undefined): Persoon | undefined {
  const { personen } = herken(gemeente, geschreven, datum);
  // One person in two offices at a time is still one name.
  return new Set(personen.map(({ naam }) => naam)).size === 1 ? personen[0] : undefined;
}
