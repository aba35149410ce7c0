import type { Paragraph } from 'mdast';
import type { Fragment } from '../../document/index.ts';
import {
  isWijzigingen,
  platteTekst,
  type Register,
  type Stuk,
  soortVan,
  tekstveld,
  vergaderingVan,
  type Wijzigingsinvoer,
} from '../../model/index.ts';
import type { Deel, NieuwDeel } from '../../raad/index.ts';
import { geteldePlaats, type Inhoud, nieuweDelen, notenVan, woordenVan } from '../verslag/delen.ts';
import { besluittekst, isVanRegeling, regelingtekst, stuknummer } from '../verslag/gewijzigd.ts';
import { type WasWordt, wasWordt } from '../verslag/was-wordt.ts';
import { fragmenten } from './fragment.ts';
import { tekstEnRest } from './motie.ts';

/** One change of an amendement, as a template prints it. */
interface GetoondeWijziging {
  /** `Beslispunt 2 wordt vervangen`. */
  readonly kop: string;
  readonly was: Fragment;
  readonly wordt: Fragment;
  /** Something stood there before. */
  readonly vervangt: boolean;
  /** Something stands there after. */
  readonly nieuw: boolean;
  /** The words that go and those that come, for who does not see the marks; null where they are many, or all of it. */
  readonly woorden: Woorden | null;
}

interface Woorden {
  readonly vervallen: readonly string[];
  readonly nieuw: readonly string[];
}

/** More changed places than this are no list to read. */
const MEESTE_WOORDEN = 4;

/** What an amendement shows besides its fields: each of its changes, what stood there beside what is to stand there. */
export function amendementGegevens(stuk: Stuk, register: Register) {
  const { wijzigingen } = stuk.waarden;
  const fragment = fragmenten(stuk, register);
  const [vooraf, secties] = tekstEnRest(stuk, register, 'overwegende', 'kop');
  return {
    vooraf,
    secties,
    wijzigingen: (isWijzigingen(wijzigingen) ? wijzigingen : []).map((een): GetoondeWijziging => {
      const { was, wordt } = naastElkaar(een, stuk, register);
      return {
        kop: kopVan(een, stuk, register),
        was: fragment(was),
        wordt: fragment(wordt),
        vervangt: een.doe !== 'voeg_in_na',
        nieuw: een.doe !== 'schrap',
        woorden: anders(was, wordt),
      };
    }),
  };
}

/** The marked words of both sides; nothing where they are many, or where a side is new or gone as a whole. */
function anders(was: readonly Paragraph[], wordt: readonly Paragraph[]): Woorden | null {
  const gemerkt = (kant: readonly Paragraph[], merk: 'delete' | 'strong'): string[] =>
    kant.flatMap(({ children }) => children.filter(({ type }) => type === merk).map((node) => platteTekst(node)));
  const [vervallen, nieuw] = [gemerkt(was, 'delete'), gemerkt(wordt, 'strong')];
  const isHeel =
    was.length === 0 || wordt.length === 0 || [...was, ...wordt].every(({ children }) => children.length === 1);
  const isVeel = vervallen.length > MEESTE_WOORDEN || nieuw.length > MEESTE_WOORDEN;
  return isHeel || isVeel || vervallen.length + nieuw.length === 0 ? null : { vervallen, nieuw };
}

const WERKWOORD = { vervang: 'wordt vervangen', schrap: 'vervalt' } as const;

function kopVan({ doe, plaats }: Wijzigingsinvoer, stuk: Stuk, register: Register): string {
  const naam = plaatsnaam(plaats, stuk, register);
  if (doe !== 'voeg_in_na') return `${naam} ${WERKWOORD[doe]}`;
  return plaats.length === 0
    ? 'Er wordt een beslispunt voorop gezet'
    : `Na ${naam.charAt(0).toLowerCase()}${naam.slice(1)} wordt ingevoegd`;
}

/** `Beslispunt 2a`, `Artikel 3, lid 2`; of a subamendement `Wijziging 1 van amendement A1`. */
function plaatsnaam(plaats: readonly string[], stuk: Stuk, register: Register): string {
  const gericht = tekstveld(stuk, 'gericht');
  if (gericht !== undefined) return `Wijziging ${plaats.join('')} van amendement ${gericht}`;
  const [eerste = '', ...rest] = plaats;
  if (isVanRegeling(plaats)) {
    const [lid, onderdeel] = rest;
    return [
      `A${eerste.slice(1)}`,
      ...(lid ? [`lid ${lid}`] : []),
      ...(onderdeel ? [`onderdeel ${onderdeel}`] : []),
    ].join(', ');
  }
  const nummering = soortVan(register, besluittekst(register, stuk)?.bron ?? stuk).puntnummers;
  return `Beslispunt ${nummering === 'decimaal' ? plaats.join('.') : plaats.join('')}`;
}

function naastElkaar(een: Wijzigingsinvoer, stuk: Stuk, register: Register): { was: Paragraph[]; wordt: Paragraph[] } {
  const gericht = tekstveld(stuk, 'gericht');
  const oud =
    een.doe === 'voeg_in_na'
      ? []
      : regelsVan(gericht === undefined ? doelVan(een, stuk, register) : subdoel(een, gericht, stuk, register));
  const nieuw = een.doe === 'schrap' ? [] : nieuweDelen(een.nodes ?? []).flatMap((deel) => nieuweRegels(deel));
  const paren = Array.from(
    { length: Math.max(oud.length, nieuw.length) },
    (_, i): WasWordt => wasWordt(oud[i] ?? '', nieuw[i] ?? ''),
  );
  const kant = (wat: keyof WasWordt): Paragraph[] =>
    paren.map((paar) => paar[wat]).filter(({ children }) => children.length > 0);
  return { was: kant('was'), wordt: kant('wordt') };
}

/** The part that a change is about, as it was proposed; undefined where it is not there. */
function doelVan({ plaats }: Wijzigingsinvoer, stuk: Stuk, register: Register): Deel<Inhoud> | undefined {
  const grond = isVanRegeling(plaats) ? regelingtekst(register, stuk) : besluittekst(register, stuk);
  let delen = grond?.tekst.delen ?? [];
  let gevonden: Deel<Inhoud> | undefined;
  for (const nummer of geteldePlaats(plaats)) {
    gevonden = delen.find((deel) => deel.nummer === nummer);
    delen = gevonden?.delen ?? [];
  }
  return gevonden;
}

/** The new text of the change of an amendement that a subamendement is about. */
function subdoel(
  { plaats }: Wijzigingsinvoer,
  gericht: string,
  stuk: Stuk,
  register: Register,
): Deel<Inhoud> | undefined {
  const map = vergaderingVan(register, stuk)?.map;
  const hoofd = register.stukken.find(
    (ander) =>
      ander.rol === 'amendement' && stuknummer(ander) === gericht && vergaderingVan(register, ander)?.map === map,
  );
  const wijzigingen = hoofd?.waarden.wijzigingen;
  const doel = isWijzigingen(wijzigingen) ? wijzigingen[Number(plaats[0]) - 1] : undefined;
  const [eerste] = nieuweDelen(doel?.nodes ?? []);
  return eerste && { nummer: plaats[0] ?? '', inhoud: eerste.inhoud, delen: [] };
}

function regelsVan(deel: Deel<Inhoud> | undefined, voor = ''): string[] {
  if (!deel) return [];
  return [`${voor}${woordenVan(deel.inhoud)}`, ...deel.delen.flatMap((onder) => regelsVan(onder, merk(onder.nummer)))];
}

function nieuweRegels({ inhoud, delen }: NieuwDeel<Inhoud>, voor = ''): string[] {
  const noten = notenVan(inhoud).map((noot) => ` (noot: ${noot})`);
  return [
    `${voor}${woordenVan(inhoud)}${noten.join('')}`,
    ...delen.flatMap((onder, i) => nieuweRegels(onder, merk(String(i + 1)))),
  ];
}

/** The sign of a part below a point: its letter. */
function merk(nummer: string): string {
  const getal = Number(nummer);
  return getal >= 1 && getal <= 26 ? `${String.fromCharCode(96 + getal)}. ` : `${nummer}. `;
}
