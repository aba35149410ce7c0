import type { IsoDate } from '../../core/index.ts';
import {
  agendaregelVan,
  besluitenlijstVan,
  datumveld,
  isVastgesteld,
  onderuitslagVan,
  type Register,
  type Stuk,
  soortVan,
  stemoordeel,
  tekstveld,
  titelVanSoort,
  type Uitslag,
  type Uitslagwoord,
  uitslagenVoor,
  uitslagVan,
  vergaderingVan,
} from '../../model/index.ts';
import { stemzin } from '../../raad/index.ts';
import { aanpassingVan, stuknummer } from './gewijzigd.ts';

/** What came of a stuk in its meeting. */
export interface Uitkomstgegevens {
  readonly woord: Uitslagwoord;
  /** The sentence of the vote, or of the griffier; empty where there is nothing to say but the word. */
  readonly zin: string;
}

/** What the records say came of a stuk: of a motie or an amendement its own outcome, else that of its item. Undefined before that. */
export function uitkomstVan(register: Register, stuk: Stuk): Uitkomstgegevens | undefined {
  const vergadering = vergaderingVan(register, stuk);
  if (!vergadering) return undefined;
  const uitslagen = uitslagenVoor(register, vergadering, stuk.openbaarheid);
  const eigen =
    stuk.rol === 'motie' || stuk.rol === 'amendement'
      ? onderuitslagVan(uitslagen, stuknummer(stuk), stuk.rol === 'motie' ? 'moties' : 'amendementen')
      : undefined;
  if (stuk.rol === 'motie' || stuk.rol === 'amendement') {
    return eigen?.onder.uitslag && { woord: eigen.onder.uitslag, zin: zinVan(register, stuk, eigen.onder, eigen.bij) };
  }
  const plek = agendaregelVan(register, stuk);
  const uitslag = plek && uitslagVan(uitslagen, plek.regel, plek.rubriek);
  return uitslag?.uitslag && { woord: uitslag.uitslag, zin: zinVan(register, stuk, uitslag, uitslag) };
}

/** The sentence of the griffier, else that of the vote; without a vote nothing is said but of what was adopted. */
export function zinVan(
  register: Register,
  stuk: Stuk,
  { stemming, uitslag }: Pick<Uitslag, 'stemming' | 'uitslag'>,
  { tijd }: Pick<Uitslag, 'tijd'>,
): string {
  if (stemming?.zin !== undefined) return stemming.zin;
  const gewijzigd = uitslag === 'gewijzigd aangenomen';
  if (!stemming || stemming.invoer.wijze === 'zonder')
    return uitslag === 'aangenomen' || gewijzigd ? `Zonder stemming ${uitslag}.` : '';
  const vergadering = vergaderingVan(register, stuk);
  if (!vergadering) return '';
  const lijst = besluitenlijstVan(register, vergadering);
  const { invoer, oordeel } = stemoordeel(register, vergadering, lijst, { stemming, tijd });
  return stemzin(invoer, oordeel, { gewijzigd });
}

/** The day on which the raad decided: as the stuk says, else that of the meeting whose record says so. Undefined before that. */
export function vastgesteldOp(register: Register, stuk: Stuk): IsoDate | undefined {
  const veld = soortVan(register, stuk).ondertekening?.dag;
  const eigen = veld === undefined ? undefined : datumveld(stuk, veld);
  if (eigen !== undefined) return eigen;
  return isVastgesteld(uitkomstVan(register, stuk)?.woord) ? vergaderingVan(register, stuk)?.datum : undefined;
}

/** What a stuk is called where several of its kind are named: a motie or an amendement with its number, `Motie C01-M01`. */
export function aanduidingVan(register: Register, stuk: Stuk): string {
  const nummer = stuk.rol === 'motie' || stuk.rol === 'amendement' ? stuknummer(stuk) : '';
  return [naamVan(register, stuk), nummer].filter(Boolean).join(' ');
}

/** What a stuk is called above it: that of a besluit which the raad changed, as its author or the record says; that of an amendement on another one. */
export function naamVan(register: Register, stuk: Stuk): string {
  const soort = soortVan(register, stuk);
  if (stuk.rol === 'amendement' && tekstveld(stuk, 'gericht') !== undefined) return `Sub${soort.titel.toLowerCase()}`;
  const anders = aanpassingVan(register, stuk) ? soort.titelGewijzigd : undefined;
  return anders ?? titelVanSoort(stuk, soort);
}
