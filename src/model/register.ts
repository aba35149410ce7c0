import { type Asset, compareText, type IsoDate, type Range } from '../core/index.ts';
import type { Gemeente } from './gemeente.ts';
import type { Huis, Rubriek } from './huis.ts';
import type { Rolnaam, Soort } from './soort.ts';
import type { Openbaarheid, Stuk } from './stuk.ts';
import type { Uitgave, Verzending } from './uitgave.ts';

/** One item of an agenda, numbered: a line of text, one with stukken behind it, or one that was taken off after it was sent. */
export type Agendaregel = Tekstregel | Stukregel | Vervallenregel;

interface Genummerd {
  /** `B01`: never written down, it follows from the rubriek and the order; once it was sent, from the last uitgave. */
  readonly nummer: string;
  /** What the line is, whatever its order and number: see `lijnVan`. */
  readonly lijn: string;
  /** It came after the first uitgave; with the day on which it was sent first, once it was. */
  readonly nagekomen?: { readonly op?: IsoDate };
  readonly openbaarheid: Openbaarheid;
  /** The place in the oproeping. */
  readonly plek: Range;
}

/** An item without stukken. */
export interface Tekstregel extends Genummerd {
  readonly van: 'tekst';
  readonly tekst: string;
}

/** An item that was sent and is no longer on the agenda: its number stays its own. */
export interface Vervallenregel extends Genummerd {
  readonly van: 'vervallen';
  /** As it was printed. */
  readonly tekst: string;
}

/** An item of a zaak, or of a brief that the agenda takes up. */
export interface Stukregel extends Genummerd {
  readonly van: 'zaak' | 'brief';
  readonly zaaknummer: string;
  /** Why a zaak of a rubriek with a session before the raad has none. */
  readonly zonderVoorbespreking?: string;
  /** The agendapunt or brief behind it, when it was found. */
  readonly stuk?: Stuk;
}

/** Whether a line of an agenda is one with stukken behind it. */
export function isStukregel(regel: Agendaregel): regel is Stukregel {
  return regel.van === 'zaak' || regel.van === 'brief';
}

export interface Agendarubriek extends Rubriek {
  readonly regels: readonly Agendaregel[];
  readonly plek: Range;
}

/** A folder with an oproeping in it. */
export interface Vergadering {
  /** Path of the folder below the content folder; `''` for the content folder itself. */
  readonly map: string;
  readonly oproeping: Stuk;
  readonly datum?: IsoDate;
  readonly agenda: readonly Agendarubriek[];
  /** What was sent for it, by number. */
  readonly uitgaven: readonly Uitgave[];
}

/** The characters that the fonts of the huisstijl have, as sorted inclusive ranges of code points. */
export type Tekenbereik = readonly (readonly [number, number])[];

/** Whether the fonts have a character. */
export function heeftTeken(tekens: Tekenbereik, teken: string): boolean {
  const punt = teken.codePointAt(0) ?? 0;
  let laag = 0;
  let hoog = tekens.length - 1;
  while (laag <= hoog) {
    const midden = (laag + hoog) >> 1;
    const [van, tot] = tekens[midden] as readonly [number, number];
    if (punt < van) hoog = midden - 1;
    else if (punt > tot) laag = midden + 1;
    else return true;
  }
  return false;
}

/** Everything that was read, linked. Rules and views see nothing else. Plain data. */
export interface Register {
  readonly huis: Huis;
  readonly gemeente: Gemeente;
  /** By date, then by folder. */
  readonly vergaderingen: readonly Vergadering[];
  /** By path. */
  readonly stukken: readonly Stuk[];
  /** Paths of the stukken that could not be read: what seems to be missing may be one of them. By path. */
  readonly onleesbaar: readonly string[];
  /** Paths of the files in the content folder that are no stuk: images, PDFs, and what nobody reads. By path. */
  readonly andere: readonly string[];
  /** By path below the content folder. */
  readonly assets: Readonly<Record<string, Asset>>;
  readonly tekens: Tekenbereik;
  /** Those of the font of code. */
  readonly codetekens: Tekenbereik;
  /** The sources that would be written over another one, each with that other: neither of them is written. By path. */
  readonly botsingen: Readonly<Record<string, string>>;
  /** What was sent, by vergadering and number. */
  readonly uitgaven: readonly Uitgave[];
  /** The sending that the documents are made for; undefined for a build like any other. */
  readonly verzending?: Verzending;
  /** Blocks of a View say where they stand in the source, for who shows them beside it; never in a build. */
  readonly plekken?: true;
}

/** What is the same for every stuk: what a rule about one stuk alone may look at besides it. */
export type Omgeving = Pick<Register, 'huis' | 'gemeente' | 'tekens' | 'codetekens'>;

/** The asset at a path; undefined when it is not there. A path may be any word, also one that every object answers to. */
export function assetOp(assets: Register['assets'], pad: string | undefined): Asset | undefined {
  return pad !== undefined && Object.hasOwn(assets, pad) ? assets[pad] : undefined;
}

/** The stuk at a path; undefined when there is none. */
export function stukOp(register: Register, pad: string | undefined): Stuk | undefined {
  return pad === undefined ? undefined : index(register).opPad.get(pad);
}

/** Whether something that could not be read lies in the folder of a stuk: the stuk that is missed beside it may be that one. */
export function onleesbaarNaast(register: Register, stuk: Stuk): boolean {
  const map = (pad: string): string => pad.slice(0, pad.lastIndexOf('/') + 1);
  return register.onleesbaar.some((pad) => map(pad) === map(stuk.pad));
}

/** Whether something that could not be read lies in the folder of a vergadering or anywhere below it. */
export function onleesbaarOnder(register: Register, { map }: Pick<Vergadering, 'map'>): boolean {
  return register.onleesbaar.some((pad) => map === '' || pad.startsWith(`${map}/`));
}

/** The vergadering in whose folder a stuk stands; undefined for a raadsbrief outside any meeting. */
export function vergaderingVan(register: Register, stuk: Pick<Stuk, 'pad'>): Vergadering | undefined {
  return index(register).vergaderingOp(stuk.pad);
}

/** The soort of a stuk. A stuk of a soort that the house does not have is never read: that is a fault of ours. */
export function soortVan({ huis }: Pick<Register, 'huis'>, { soort }: Pick<Stuk, 'soort'>): Soort {
  const gevonden = huis.soorten.find(({ naam }) => naam === soort);
  if (!gevonden) throw new Error(`No soort ${soort} in this house.`);
  return gevonden;
}

/** Compares two stukken by the place of their soort in the house: that in which a zaak passes through them. */
export function opSoort({ huis }: Register): (a: Stuk, b: Stuk) => number {
  const rang = new Map(huis.soorten.map(({ naam }, i) => [naam, i]));
  return (a, b) => (rang.get(a.soort) ?? 0) - (rang.get(b.soort) ?? 0);
}

/** The stukken of a zaak in the folder of one vergadering, by soort and path; only those of a role where one is given. */
export function stukkenVanZaak(
  register: Register,
  vergadering: Pick<Vergadering, 'map'> | undefined,
  zaaknummer: string,
  rol?: Rolnaam,
): readonly Stuk[] {
  const alle = index(register).perZaak.get(`${vergadering?.map ?? '\u0000'}\u0000${zaaknummer}`) ?? [];
  return rol === undefined ? alle : alle.filter((stuk) => stuk.rol === rol);
}

/** The stukken behind a line of an agenda: the letter, or the stukken of the zaak in the vergadering and its item from elsewhere. */
export function regelstukken(register: Register, vergadering: Vergadering, regel: Agendaregel): readonly Stuk[] {
  if (!isStukregel(regel)) return [];
  const stukken = regel.van === 'brief' ? [] : stukkenVanZaak(register, vergadering, regel.zaaknummer);
  return regel.stuk && !stukken.includes(regel.stuk) ? [...stukken, regel.stuk] : stukken;
}

/** Every stuk that is on the agenda of a vergadering, wherever it lies. */
export function agendastukken(register: Register, vergadering: Vergadering): readonly Stuk[] {
  const regels = vergadering.agenda.flatMap((rubriek) => rubriek.regels);
  return [...new Set(regels.flatMap((regel) => regelstukken(register, vergadering, regel)))];
}

/**
 * The stuk with a role that belongs to another of its zaak: looked for in its own vergadering, then in the latest earlier one.
 * Undefined when there is none.
 */
export function zoekStuk(register: Register, bij: Stuk, rol: Rolnaam): Stuk | undefined {
  const { zaaknummer } = bij;
  if (!zaaknummer) return undefined;
  return dichtstbij(register.vergaderingen, vergaderingVan(register, bij), (vergadering) =>
    stukkenVanZaak(register, vergadering, zaaknummer, rol).at(0),
  );
}

/**
 * What is found in one vergadering, else in the latest one before it; undefined when it is in neither. Without a vergadering
 * only what belongs to none is looked at.
 *
 * @param vergaderingen every vergadering, in any order
 */
export function dichtstbij<V extends Pick<Vergadering, 'datum'>, T>(
  vergaderingen: readonly V[],
  eigen: V | undefined,
  zoek: (vergadering: V | undefined) => T | undefined,
): T | undefined {
  const hier = zoek(eigen);
  const dag = eigen?.datum;
  if (hier !== undefined || dag === undefined) return hier;
  const eerder = vergaderingen.filter(({ datum }) => datum !== undefined && datum < dag).reverse();
  for (const vergadering of eerder.sort((a, b) => compareText(b.datum ?? '', a.datum ?? ''))) {
    const gevonden = zoek(vergadering);
    if (gevonden !== undefined) return gevonden;
  }
  return undefined;
}

/** The agenda item of a stuk in its own vergadering, with its rubriek. */
export function agendaregelVan(
  register: Register,
  stuk: Stuk,
): { regel: Stukregel; rubriek: Agendarubriek; vergadering: Vergadering } | undefined {
  const vergadering = vergaderingVan(register, stuk);
  if (!vergadering || !stuk.zaaknummer) return undefined;
  for (const rubriek of vergadering.agenda) {
    const regel = rubriek.regels.filter(isStukregel).find(({ zaaknummer }) => zaaknummer === stuk.zaaknummer);
    if (regel) return { regel, rubriek, vergadering };
  }
  return undefined;
}

/** The folder that a path lies in; `''` for the content folder itself. */
function mapVan(pad: string): string {
  return pad.slice(0, Math.max(0, pad.lastIndexOf('/')));
}

interface RegisterIndex {
  readonly opPad: ReadonlyMap<string, Stuk>;
  readonly vergaderingOp: (pad: string) => Vergadering | undefined;
  readonly perZaak: ReadonlyMap<string, readonly Stuk[]>;
}

const indexes = new WeakMap<Register, RegisterIndex>();

/** The look-up tables of a register: derived from it alone, and made once. */
function index(register: Register): RegisterIndex {
  const known = indexes.get(register);
  if (known) return known;
  // Of two oproepingen in one folder the first counts.
  const opMap = new Map(register.vergaderingen.toReversed().map((vergadering) => [vergadering.map, vergadering]));
  const dichtstbijMap = new Map<string, Vergadering | undefined>();
  /** The nearest folder upwards with an oproeping wins. */
  const boven = (map: string): Vergadering | undefined => {
    if (map === '') return opMap.get('');
    if (!dichtstbijMap.has(map)) dichtstbijMap.set(map, opMap.get(map) ?? boven(mapVan(map)));
    return dichtstbijMap.get(map);
  };
  const vergaderingOp = (pad: string): Vergadering | undefined => boven(mapVan(pad));
  const perZaak = new Map<string, Stuk[]>();
  for (const stuk of register.stukken) {
    if (!stuk.zaaknummer) continue;
    const map = vergaderingOp(stuk.pad)?.map ?? '\u0000';
    const key = `${map}\u0000${stuk.zaaknummer}`;
    const list = perZaak.get(key);
    if (list) list.push(stuk);
    else perZaak.set(key, [stuk]);
  }
  // A stable sort: stukken of one soort stay in the order of their paths.
  for (const stukken of perZaak.values()) stukken.sort(opSoort(register));
  const opPad = new Map(register.stukken.map((stuk) => [stuk.pad, stuk]));
  const made = { opPad, vergaderingOp, perZaak };
  indexes.set(register, made);
  return made;
}
