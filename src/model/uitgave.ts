import { digestOf, type IsoDate } from '../core/index.ts';
import { agendastukken, type Register, type Vergadering, vergaderingVan } from './register.ts';
import { MATEN, type Openbaarheid, type Stuk, tekstveld } from './stuk.ts';
import { vouw } from './tekst.ts';
import type { Puntinvoer } from './waarde.ts';

/** A line of an agenda as it was sent. */
export interface VerzondenRegel {
  /** What the line is, whatever its order and number: `zaak:4100217`, `brief:4100258`, `tekst:opening`. */
  readonly lijn: string;
  readonly nummer: string;
  readonly rubriek: string;
  /** As it was printed for all to read. */
  readonly titel: string;
  readonly openbaarheid: Openbaarheid;
  /** It was on an earlier agenda and was taken off. */
  readonly vervallen?: true;
  /** The day on which it was sent first, where it was not in the first uitgave. */
  readonly nagekomen?: IsoDate;
}

/** A file as it was sent. */
export interface VerzondenBestand {
  /** Path below the out folder. */
  readonly pad: string;
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  /** In bytes. */
  readonly grootte: number;
  /** Of a PDF that griffie made. */
  readonly bladzijden?: number;
}

/** A stuk, or a file that goes along, as it was sent. */
export interface VerzondenStuk {
  /** Path of the source below the content folder. */
  readonly bron: string;
  readonly titel: string;
  readonly openbaarheid: Openbaarheid;
  /** 1 for what was sent first; one more each time that it was sent anew with other words. */
  readonly versie: number;
  /** The day on which this version was sent first. */
  readonly sinds: IsoDate;
  /** Digest of what it says: see `inhoudVan`. Of a file that goes along, of its bytes. */
  readonly inhoud: string;
  /** Digest of the source file as it stood, under which it is kept. */
  readonly tekst: string;
  readonly bestanden: readonly VerzondenBestand[];
}

/** What was sent for a vergadering at one time: never changed after. */
export interface Uitgave {
  /** From 1. */
  readonly nummer: number;
  /** Folder of the vergadering below the content folder. */
  readonly map: string;
  /** The day on which it was sent, as it was given. */
  readonly op: IsoDate;
  /** Who sent it, as it was given. */
  readonly door: string;
  /** Why it was sent although something was wrong or missing. */
  readonly ondanks?: string;
  /** The versions that it was made with. */
  readonly griffie: string;
  readonly huis: string;
  /** In the order of the agenda. */
  readonly agenda: readonly VerzondenRegel[];
  /** By source. */
  readonly stukken: readonly VerzondenStuk[];
}

/** The sending that is being prepared: the uitgave that the documents are made for. */
export interface Verzending {
  readonly map: string;
  readonly nummer: number;
  readonly op: IsoDate;
}

/** A version of a stuk after the first. */
export interface Versie {
  readonly nummer: number;
  /** When it was sent; undefined while it has not been. */
  readonly op?: IsoDate;
}

/**
 * What a line of an agenda is, whatever its order: its zaak or brief, else the name that was given it, else the words of it.
 */
export function lijnVan(punt: Puntinvoer): string {
  return punt.van === 'tekst' ? `tekst:${punt.id ?? slug(punt.tekst)}` : `${punt.van}:${punt.zaaknummer}`;
}

function slug(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
}

/**
 * Digest of what a stuk says: its fields as they were written and its text, without the white space that nobody sees. It does not
 * depend on how griffie reads a text, so that another griffie makes no stuk a changed one.
 */
export function inhoudVan(stuk: Stuk, register: Pick<Register, 'assets'>): string {
  const velden = Object.values(stuk.velden)
    .filter(({ aard, pad }) => aard === 'waarde' && pad !== 'wijziging')
    .map(({ pad, geschreven }) => [pad, vouw(geschreven)]);
  const beelden = stuk.verwijzingen.flatMap(({ soort, pad }) =>
    soort === 'afbeelding' && pad !== undefined ? [[pad, register.assets[pad]?.digest ?? '']] : [],
  );
  const geleverd = stuk.geleverd?.pad === undefined ? [] : [register.assets[stuk.geleverd.pad]?.digest ?? ''];
  return digestOf([velden, vouw(stuk.tekst.slice(stuk.bodyBegin)), beelden, ...geleverd]);
}

/** A stuk, or a file that goes along, as it was last sent with any vergadering; undefined where it was not. */
export function verzondenStuk({ uitgaven }: Register, bron: string): VerzondenStuk | undefined {
  let laatste: { readonly op: IsoDate; readonly stuk: VerzondenStuk } | undefined;
  // Those of one vergadering are in the order of their numbers.
  for (const { op, stukken } of uitgaven) {
    const stuk = stukken.find((een) => een.bron === bron);
    if (stuk && (!laatste || op >= laatste.op)) laatste = { op, stuk };
  }
  return laatste?.stuk;
}

/**
 * Which version a stuk is, and when that was sent; undefined for what was not sent before, or is as it was sent first. A stuk that
 * differs from the last one that was sent is a version more.
 */
export function versieVan(register: Register, stuk: Stuk): Versie | undefined {
  const eerder = verzondenStuk(register, stuk.pad);
  if (!eerder) return undefined;
  if (eerder.inhoud === inhoudVan(stuk, register)) {
    return eerder.versie === 1 ? undefined : { nummer: eerder.versie, op: eerder.sinds };
  }
  const { verzending } = register;
  const map = vergaderingVan(register, stuk)?.map;
  const gaatMee = verzending !== undefined && (map === undefined || map === verzending.map);
  return { nummer: eerder.versie + 1, ...(gaatMee ? { op: verzending.op } : {}) };
}

/** Whether a word is one of those for openbaarheid. */
export function isOpenbaarheid(woord: unknown): woord is Openbaarheid {
  return MATEN.some((maat) => maat === woord);
}

/**
 * Digest of everything that a list of changes of a vergadering is made of now: by it one sees that a list is of an earlier moment. The
 * list itself is no part of it.
 */
export function standVan(register: Register, vergadering: Vergadering): string {
  const regels = vergadering.agenda.flatMap((rubriek) =>
    rubriek.regels.map(({ lijn, nummer, openbaarheid }) => [rubriek.letter, lijn, nummer, openbaarheid]),
  );
  const stukken = [...new Set([vergadering.oproeping, ...agendastukken(register, vergadering)])];
  const bestanden = stukken.flatMap(({ verwijzingen }) =>
    verwijzingen.flatMap(({ soort, pad }) =>
      soort === 'bestand' && pad !== undefined ? [[pad, register.assets[pad]?.digest ?? '']] : [],
    ),
  );
  const inhoud = stukken.map((stuk) => [
    stuk.pad,
    stuk.openbaarheid,
    tekstveld(stuk, 'wijziging'),
    inhoudVan(stuk, register),
  ]);
  return digestOf([regels, inhoud, bestanden]);
}
