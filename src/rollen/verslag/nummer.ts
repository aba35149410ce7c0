import {
  isStukregel,
  type Register,
  type Soort,
  type Stuk,
  stukkenVanZaak,
  uitslagenVoor,
  type Vergadering,
  vergaderingVan,
} from '../../model/index.ts';
import { opNummer, stuknummer } from './gewijzigd.ts';

/** An example of a number in its pieces: what stands in front of its letters, the letters, a year, and how many digits count. */
const VORM = /^(?:(.+)-)?([A-Za-z]+)(?:(\d{4})-)?(\d+)$/u;

/**
 * The next number of a motie, an amendement or a toezegging, as the house writes it: `C01-M01` counts per agenda item, `A1` per
 * meeting, `T2026-01` per year over all meetings. Undefined where the soort has no such form, or the item has no number yet.
 *
 * @param bij the vergadering, and the zaak where there is one
 */
export function nieuwNummer(
  soort: Soort,
  register: Register,
  bij: { readonly vergadering: Vergadering; readonly zaaknummer?: string | undefined },
): string | undefined {
  const [, punt, letters = '', jaar, cijfers = ''] = VORM.exec(soort.nummervorm ?? '') ?? [];
  if (letters === '') return undefined;
  const { vergadering, zaaknummer } = bij;
  const regel = vergadering.agenda
    .flatMap(({ regels }) => regels)
    .find((een) => isStukregel(een) && een.zaaknummer === zaaknummer);
  if (punt !== undefined && zaaknummer !== undefined && !regel) return undefined;
  const voor = [
    punt === undefined || !regel ? '' : `${regel.nummer}-`,
    letters,
    jaar === undefined ? '' : `${vergadering.datum?.slice(0, 4) ?? jaar}-`,
  ].join('');
  const binnen = jaar === undefined ? [vergadering] : register.vergaderingen;
  const bezet = new Set([
    ...register.stukken
      .filter(
        (stuk) => stuk.rol === soort.rol && (jaar !== undefined || vergaderingVan(register, stuk) === vergadering),
      )
      .map(stuknummer),
    ...binnen.flatMap((een) => genoemd(register, een)),
  ]);
  for (let telling = 1; ; telling++) {
    const nummer = `${voor}${String(telling).padStart(cijfers.length, '0')}`;
    if (!bezet.has(nummer)) return nummer;
  }
}

/** A number taken apart by the form of its soort. */
export interface Nummerdelen {
  /** The number of the agenda item that it begins with; undefined where it has none. */
  readonly punt?: string;
}

/** Takes a number apart as the house writes it; undefined where it has another form. A soort without a form takes every number. */
export function nummerdelen({ nummervorm }: Pick<Soort, 'nummervorm'>, nummer: string): Nummerdelen | undefined {
  const [, voorvoegsel, letters, jaar, cijfers = ''] = VORM.exec(nummervorm ?? '') ?? [];
  if (letters === undefined) return {};
  const patroon = [
    voorvoegsel === undefined ? '()' : '(?:(.+)-)?',
    letters,
    jaar === undefined ? '' : '\\d{4}-',
    `\\d{${cijfers.length},}`,
  ].join('');
  const match = new RegExp(`^${patroon}$`, 'u').exec(nummer);
  return match ? (match[1] ? { punt: match[1] } : {}) : undefined;
}

/** Whether the numbers of a soort have a part for the agenda item. */
export function heeftPunt({ nummervorm }: Pick<Soort, 'nummervorm'>): boolean {
  return VORM.exec(nummervorm ?? '')?.[1] !== undefined;
}

/** Every number that the records of a meeting name. */
function genoemd(register: Register, vergadering: Vergadering): readonly string[] {
  return uitslagenVoor(register, vergadering, 'geheim').flatMap(({ moties, amendementen, toezeggingen }) =>
    [...moties, ...amendementen, ...toezeggingen].map(({ nummer }) => nummer),
  );
}

/** The moties or amendementen of a zaak in a vergadering that have a number. */
export function ingediendBij(
  register: Register,
  vergadering: Vergadering,
  zaaknummer: string,
  rol: 'motie' | 'amendement',
): readonly Stuk[] {
  return stukkenVanZaak(register, vergadering, zaaknummer, rol).filter((stuk) => stuknummer(stuk) !== '');
}

/** The moties of a vergadering that belong to no zaak: vreemd aan de orde van de dag. By number. */
export function vreemdeMoties(register: Register, vergadering: Vergadering): readonly Stuk[] {
  return register.stukken
    .filter((stuk) => isVreemd(stuk) && vergaderingVan(register, stuk) === vergadering)
    .sort((a, b) => opNummer(stuknummer(a), stuknummer(b)));
}

/** Whether a motie is about no item of an agenda, by what it says itself. */
export function isVreemd({ rol, zaaknummer, velden }: Stuk): boolean {
  return rol === 'motie' && zaaknummer === undefined && velden.zaaknummer === undefined;
}
