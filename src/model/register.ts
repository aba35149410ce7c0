import type { Asset, IsoDate, Range } from '../core/index.ts';
import type { Gemeente, Rubriek } from './gemeente.ts';
import type { Openbaarheid, SoortNaam, Stuk } from './stuk.ts';

/** One item of an agenda, numbered. */
export interface Agendaregel {
  /** `B01`: never written down, it follows from the rubriek and the order. */
  readonly nummer: string;
  /** An item without stukken: its text. */
  readonly tekst?: string;
  /** The zaaknummer, for an item with a zaak. */
  readonly zaak?: string;
  /** The zaaknummer of a raadsbrief that the agenda takes up. */
  readonly brief?: string;
  /** The agendapunt or raadsbrief behind it, when it was found. */
  readonly stuk?: Stuk;
  readonly openbaarheid: Openbaarheid;
  /** The place in the oproeping. */
  readonly plek: Range;
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
}

/** The characters that the fonts of the huisstijl have, as sorted inclusive ranges of code points. */
export type Tekenbereik = readonly (readonly [number, number])[];

/** Everything that was read, linked. Rules and views see nothing else. Plain data. */
export interface Register {
  readonly gemeente: Gemeente;
  /** By date, then by folder. */
  readonly vergaderingen: readonly Vergadering[];
  /** By path. */
  readonly stukken: readonly Stuk[];
  /** Paths of the stukken that could not be read: what seems to be missing may be one of them. By path. */
  readonly onleesbaar: readonly string[];
  /** By path below the content folder. */
  readonly assets: Readonly<Record<string, Asset>>;
  readonly tekens: Tekenbereik;
  /** The sources that would be written over another one, each with that other: neither of them is written. By path. */
  readonly botsingen: Readonly<Record<string, string>>;
}

/** The asset at a path; undefined when it is not there. A path may be any word, also one that every object answers to. */
export function assetOp(assets: Register['assets'], pad: string | undefined): Asset | undefined {
  return pad !== undefined && Object.hasOwn(assets, pad) ? assets[pad] : undefined;
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
export function vergaderingVan(register: Register, stuk: Stuk): Vergadering | undefined {
  return index(register).vergaderingPerMap.find(({ map }) => map === '' || stuk.pad.startsWith(`${map}/`));
}

/** The stukken of one soort with one zaaknummer in the folder of one vergadering, by path. */
export function stukkenVanZaak(
  register: Register,
  vergadering: Vergadering | undefined,
  zaaknummer: string,
  soort: SoortNaam,
): readonly Stuk[] {
  return index(register).perZaak.get(`${vergadering?.map ?? '\u0000'}\u0000${zaaknummer}\u0000${soort}`) ?? [];
}

/**
 * The stuk of a soort that belongs to another of its zaak: looked for in its own vergadering, then in the latest earlier one
 * (content contract, "Folders"). Undefined when there is none.
 */
export function zoekStuk(register: Register, bij: Stuk, soort: SoortNaam): Stuk | undefined {
  if (!bij.zaaknummer) return undefined;
  const eigen = vergaderingVan(register, bij);
  const hier = stukkenVanZaak(register, eigen, bij.zaaknummer, soort)[0];
  if (hier || !eigen?.datum) return hier;
  const eerder = register.vergaderingen.filter(
    (v) => v.datum !== undefined && eigen.datum !== undefined && v.datum < eigen.datum,
  );
  for (const vergadering of eerder.reverse()) {
    const stuk = stukkenVanZaak(register, vergadering, bij.zaaknummer, soort)[0];
    if (stuk) return stuk;
  }
  return undefined;
}

/** The agenda item of a stuk in its own vergadering, with its rubriek. */
export function agendaregelVan(
  register: Register,
  stuk: Stuk,
): { regel: Agendaregel; rubriek: Agendarubriek; vergadering: Vergadering } | undefined {
  const vergadering = vergaderingVan(register, stuk);
  if (!vergadering || !stuk.zaaknummer) return undefined;
  for (const rubriek of vergadering.agenda) {
    const regel = rubriek.regels.find((r) => (r.zaak ?? r.brief) === stuk.zaaknummer);
    if (regel) return { regel, rubriek, vergadering };
  }
  return undefined;
}

interface RegisterIndex {
  /** Deepest folder first, so that the nearest oproeping wins. */
  readonly vergaderingPerMap: readonly Vergadering[];
  readonly perZaak: ReadonlyMap<string, readonly Stuk[]>;
}

const indexes = new WeakMap<Register, RegisterIndex>();

/** The look-up tables of a register: derived from it alone, and made once. */
function index(register: Register): RegisterIndex {
  const known = indexes.get(register);
  if (known) return known;
  const vergaderingPerMap = [...register.vergaderingen].sort((a, b) => b.map.length - a.map.length);
  const perZaak = new Map<string, Stuk[]>();
  for (const stuk of register.stukken) {
    if (!stuk.zaaknummer) continue;
    const map = vergaderingPerMap.find((v) => v.map === '' || stuk.pad.startsWith(`${v.map}/`))?.map ?? '\u0000';
    const key = `${map}\u0000${stuk.zaaknummer}\u0000${stuk.soort}`;
    const list = perZaak.get(key);
    if (list) list.push(stuk);
    else perZaak.set(key, [stuk]);
  }
  const made = { vergaderingPerMap, perZaak };
  indexes.set(register, made);
  return made;
}
