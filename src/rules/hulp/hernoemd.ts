import type { IsoDate } from '../../core/index.ts';
import {
  type Gemeente,
  inFunctie,
  inVorm,
  kaal,
  type Persoon,
  type Register,
  type Stuk,
  soortVan,
  vouw,
} from '../../model/index.ts';
import { TUSSENVOEGSELS } from './naamvorm.ts';
import { dagVan, herkenNaam, namenVan } from './namen.ts';

/** Someone of the bestuur whom a written name can only mean, though nobody goes by it: the name was changed in gemeente.yaml. */
export interface Hernoemd {
  readonly persoon: Persoon;
  /** In the form in which the old name was written. */
  readonly naam: string;
  /** The written name has the first name and a part of the surname. */
  readonly voluit: boolean;
}

/**
 * Who a name that nobody goes by belongs to: the one person in office that day whose surname became longer or shorter and whose
 * first name or initials are those that were written. A surname that changed altogether is known by the first name, when nobody else
 * of the bestuur has it and no stuk names that person otherwise. Undefined where two can be meant.
 *
 * @param functies the offices that are asked for; those of the portefeuillehouders of the other stukken where none are given
 */
export function hernoemd(
  register: Register,
  geschreven: string,
  functies: readonly string[] | undefined,
  dag: IsoDate | undefined,
): Hernoemd | undefined {
  const delen = ontleed(geschreven);
  const mogen = functies ?? kennis(register).functies;
  const mensen = register.gemeente.bestuur.filter(
    (persoon) => inFunctie(persoon, dag) && (mogen.length === 0 || mogen.includes(persoon.functie)),
  );
  const direct = enige(mensen.filter((persoon) => isVerlengd(delen, persoon)));
  if (direct === 'meer') return undefined;
  const persoon = direct ?? nieuweAchternaam(register, delen, mensen);
  const naam = persoon && vormVan(register.gemeente, persoon, delen.vorm, dag);
  return persoon && naam ? { persoon, naam, voluit: direct !== undefined && delen.vorm === 'voluit' } : undefined;
}

interface Delen {
  readonly vorm: 'achternaam' | 'voorletters' | 'voluit';
  /** As `kaal`; only of a name in full. */
  readonly voornaam?: string;
  /** The first letter; not of a surname alone. */
  readonly letter?: string;
  /** The words of the surname, without what stands before it. */
  readonly achternaam: readonly string[];
}

function ontleed(geschreven: string): Delen {
  const [, achter, voor] = /^([^,]+),\s*(.+)$/u.exec(vouw(geschreven)) ?? [];
  const [eerste = '', ...rest] = (voor ? `${voor} ${achter}` : vouw(geschreven)).split(' ');
  // `Oldenburg-de Vries` is a surname: in a first name a capital stands behind the hyphen.
  if (rest.length === 0 || TUSSENVOEGSELS.has(kaal(eerste)) || /-\p{Ll}/u.test(eerste)) {
    return { vorm: 'achternaam', achternaam: woorden([eerste, ...rest].join(' ')) };
  }
  const achternaam = woorden(rest.join(' '));
  const letter = kaal(eerste).charAt(0);
  if (/^(?:\p{Lu}\.)+\p{Lu}?$|^\p{Lu}{1,3}$/u.test(eerste)) return { vorm: 'voorletters', letter, achternaam };
  return { vorm: 'voluit', voornaam: kaal(eerste), letter, achternaam };
}

function woorden(achternaam: string): readonly string[] {
  return kaal(achternaam)
    .split(' ')
    .filter((woord) => woord !== '' && !TUSSENVOEGSELS.has(woord));
}

/** The surname as it was is a part of what it is, or the other way round, and what stands before it is the same. */
function isVerlengd({ voornaam, letter, achternaam }: Delen, persoon: Persoon): boolean {
  const nieuw = woorden(persoon.achternaam);
  const deel = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && a.every((woord) => b.includes(woord));
  if (!deel(achternaam, nieuw) && !deel(nieuw, achternaam)) return false;
  const van = ontleed(persoon.naam);
  if (voornaam !== undefined && van.voornaam !== undefined) return voornaam === van.voornaam;
  return letter === undefined || letter === letterVan(persoon);
}

function letterVan({ naam, voorletters }: Persoon): string {
  return kaal(voorletters ?? naam).charAt(0);
}

/** One person, who may stand in the bestuur for two terms; `meer` for several. */
function enige(mensen: readonly Persoon[]): Persoon | 'meer' | undefined {
  return new Set(mensen.map(({ naam }) => naam)).size > 1 ? 'meer' : mensen[0];
}

/** Who has the first name that was written in full, on this stuk or, of the same surname, on another one. */
function nieuweAchternaam(register: Register, delen: Delen, mensen: readonly Persoon[]): Persoon | undefined {
  const { genoemd, onbekend } = kennis(register);
  const zelfde = (ander: Delen): boolean =>
    ander.achternaam.join(' ') === delen.achternaam.join(' ') &&
    (delen.letter === undefined || delen.letter === ander.letter) &&
    (delen.voornaam === undefined || delen.voornaam === ander.voornaam);
  const voornamen = new Set(onbekend.filter(zelfde).map(({ voornaam = '' }) => voornaam));
  const [voornaam = ''] = voornamen;
  if (voornamen.size !== 1 || voornaam.length < 3) return undefined;
  const dragers = register.gemeente.bestuur.filter(({ naam }) => ontleed(naam).voornaam === voornaam);
  const persoon = enige(dragers);
  return persoon !== undefined && persoon !== 'meer' && !genoemd.has(persoon.naam) && mensen.includes(persoon)
    ? persoon
    : undefined;
}

/** The new name in the form of the old one, when it means that person alone; else in full. */
function vormVan(
  gemeente: Gemeente,
  persoon: Persoon,
  vorm: Delen['vorm'],
  dag: IsoDate | undefined,
): string | undefined {
  return [inVorm(persoon, vorm), persoon.naam].find((naam) => {
    const { personen } = herkenNaam(gemeente, naam, dag);
    return personen.length === 1 && personen[0]?.naam === persoon.naam;
  });
}

/** The offices of those who are named as portefeuillehouder on any stuk. */
export function portefeuillefuncties(register: Register): readonly string[] {
  return kennis(register).functies;
}

interface Kennis {
  /** Who is named as a portefeuillehouder. */
  readonly genoemd: ReadonlySet<string>;
  readonly functies: readonly string[];
  /** The names in full that nobody goes by. */
  readonly onbekend: readonly Delen[];
}

const bekend = new WeakMap<Register, Kennis>();

/** What the stukken together say of the portefeuillehouders; made once. */
function kennis(register: Register): Kennis {
  const al = bekend.get(register);
  if (al) return al;
  const genoemd = new Set<string>();
  const functies = new Set<string>();
  const onbekend: Delen[] = [];
  for (const stuk of register.stukken) {
    for (const { personen, vreemd } of genoemdOp(register, stuk)) {
      for (const { naam, functie } of personen) {
        genoemd.add(naam);
        functies.add(functie);
      }
      if (vreemd) onbekend.push(vreemd);
    }
  }
  const made = { genoemd, functies: [...functies], onbekend };
  bekend.set(register, made);
  return made;
}

/** Who one name of a stuk can mean, and the name itself where nobody ever went by it. */
interface Genoemd {
  readonly personen: readonly Persoon[];
  readonly vreemd?: Delen;
}

/** By gemeente and stuk: it is the same as long as the day is. */
const perStuk = new WeakMap<Gemeente, WeakMap<Stuk, { readonly dag: IsoDate | undefined; readonly op: Genoemd[] }>>();

/** The portefeuillehouders that a stuk names, on the day of its vergadering. */
function genoemdOp(register: Register, stuk: Stuk): readonly Genoemd[] {
  const { gemeente } = register;
  const hier = perStuk.get(gemeente) ?? new WeakMap();
  perStuk.set(gemeente, hier);
  const dag = dagVan(register, stuk);
  const al = hier.get(stuk);
  if (al && al.dag === dag) return al.op;
  const op: Genoemd[] = [];
  for (const [veld, { betekenis }] of Object.entries(soortVan(register, stuk).velden)) {
    if (betekenis !== 'portefeuillehouder') continue;
    for (const { naam } of namenVan(stuk, veld)) {
      const { personen, ooit } = herkenNaam(gemeente, naam, dag);
      const delen = ooit.length === 0 ? ontleed(naam) : undefined;
      op.push({ personen, ...(delen?.vorm === 'voluit' ? { vreemd: delen } : {}) });
    }
  }
  hier.set(stuk, { dag, op });
  return op;
}
