import type { Soort } from '../../../model/index.ts';
import type { Eenheid } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import { bronstukken } from './bronblad.ts';
import type { Gemaakt, Maker } from './maker.ts';
import { nummerbewerkingen } from './nummers.ts';
import { ineen, toegepast } from './toepassen.ts';
import { getoetst, type Keus } from './toets.ts';
import { type Vergelijking, vergelijk } from './wijziging.ts';

/** What Word makes of the source that its file was made from. */
export interface Teruggevoerd {
  readonly vergelijking: Vergelijking;
  /** Which changes were taken, and how. */
  readonly keus: Keus;
  /** The edits of the source, those of numbers among them. */
  readonly bewerkingen: readonly Bewerking[];
  /** Those of them that only renumber. */
  readonly nummers: readonly Bewerking[];
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
  const { keus, bewerkingen } = gekozen;
  const { bewerkingen: nummers, gelijk } = nummerbewerkingen(vergelijking, gekozen);
  const zonder = { vergelijking, keus, bewerkingen, nummers: [], tekst: gekozen.tekst, nummersGelijk: gelijk };
  // Numbers follow what was taken over: where nothing was, those that Word counted are of points that are not there.
  const nietsGenomen = keus.length > 0 && keus.every((een) => een < 0);
  if (nummers.length === 0 || nietsGenomen) return zonder;
  const tekst = toegepast(gekozen.tekst, nummers);
  const opnieuw = await maker(pad, tekst);
  if (!opnieuw || tekens(opnieuw.eenheden) !== tekens(gekozen.gemaakt.eenheden)) return zonder;
  const samen = ineen(bewerkingen, nummers);
  const eigen = samen.filter((een) => !bewerkingen.some(({ van, tot }) => van === een.van && tot === een.tot));
  const { gelijk: nummersGelijk } = nummerbewerkingen(vergelijking, { ...gekozen, tekst, gemaakt: opnieuw });
  return { vergelijking, keus, bewerkingen: samen, nummers: eigen, tekst: toegepast(stuk.tekst, samen), nummersGelijk };
}

const tekens = (eenheden: readonly Eenheid[]): string => eenheden.map(({ teken }) => teken).join('\n');
