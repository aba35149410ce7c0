import type { Soort, Stuk } from '../../../model/index.ts';
import type { Eenheid } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import { bronstukken } from './bronblad.ts';
import type { Gemaakt, Maker } from './maker.ts';
import { nummerbewerkingen } from './nummers.ts';
import { toegepast } from './toepassen.ts';
import { type Getoetst, getoetst } from './toets.ts';
import { type Vergelijking, vergelijk } from './wijziging.ts';

/** What Word makes of the source that its file was made from. */
export interface Teruggevoerd {
  readonly vergelijking: Vergelijking;
  readonly getoetst: Getoetst;
  /** The source with all that was taken over. */
  readonly tekst: string;
  /** Whether the numbers of the points are those of Word as well. */
  readonly nummersGelijk: boolean;
}

/** Brings what changed in Word back into the source that the file was made from. */
export async function teruggevoerd(
  pad: string,
  gemaakt: Gemaakt,
  word: readonly Eenheid[],
  soort: Soort,
  maker: Maker,
): Promise<Teruggevoerd> {
  const { stuk, eenheden } = gemaakt;
  const vergelijking = vergelijk(stuk.tekst, bronstukken(stuk), eenheden, word, { stuk, soort });
  const gekozen = await getoetst(pad, vergelijking, maker, gemaakt);
  const nummers = nummerbewerkingen(vergelijking, gekozen);
  if (nummers.bewerkingen.length === 0) {
    return { vergelijking, getoetst: gekozen, tekst: gekozen.tekst, nummersGelijk: nummers.gelijk };
  }
  const tekst = toegepast(gekozen.tekst, nummers.bewerkingen);
  const opnieuw = await maker(pad, tekst);
  const zelfde = opnieuw && tekens(opnieuw.eenheden) === tekens(gekozen.gemaakt.eenheden);
  if (!zelfde) return { vergelijking, getoetst: gekozen, tekst: gekozen.tekst, nummersGelijk: nummers.gelijk };
  const erna = nummerbewerkingen(vergelijking, { ...gekozen, tekst, gemaakt: opnieuw });
  return { vergelijking, getoetst: { ...gekozen, gemaakt: opnieuw }, tekst, nummersGelijk: erna.gelijk };
}

const tekens = (eenheden: readonly Eenheid[]): string => eenheden.map(({ teken }) => teken).join('\n');

export type { Bewerking, Stuk };
