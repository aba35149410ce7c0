import { posix } from 'node:path';
import type { IsoDate } from '../../core/index.ts';
import {
  inFunctie,
  isStukregel,
  lijstveld,
  type Register,
  ROLLEN,
  type Stuk,
  soortVan,
  type Veldregel,
  veldMet,
  vergaderingVan,
} from '../../model/index.ts';
import { functiesVoor } from '../../rules/index.ts';

/** What may be chosen in a field of a stuk; free text stays allowed unless `alleen`. */
export interface Keuzes {
  readonly keuzes: readonly string[];
  /** Anything else is a fout. */
  readonly alleen: boolean;
}

/** The most that are offered of what other stukken have. */
const MEESTE = 200;

/**
 * What may be chosen in a field: its words, people of the bestuur in office that day, zaaknummers that are known (those of its own
 * agenda first), files that lie beside the stuk, and what other stukken of the soort have there.
 */
export function keuzesVoor(register: Register, stuk: Stuk, pad: string): Keuzes {
  const soort = soortVan(register, stuk);
  const veld = soort.velden[pad];
  const open = (keuzes: readonly string[]): Keuzes => ({
    keuzes: [...new Set(keuzes)].slice(0, MEESTE),
    alleen: false,
  });
  if (pad === 'soort') return { keuzes: register.huis.soorten.map(({ naam }) => naam), alleen: true };
  if (!veld) return open([]);
  switch (veld.type) {
    case 'keuze':
      return { keuzes: veld.keuzes ?? [], alleen: true };
    case 'janee':
      return { keuzes: ['ja', 'nee'], alleen: true };
    case 'spreekrecht':
      return open(['ja', 'nee', 'ja, 5 minuten']);
    case 'indiener':
      return open(register.huis.indieners.map(({ id }) => id));
    case 'personen':
      return open(veld.uitBestuur ? personenVoor(register, stuk, veld) : elders(register, stuk, pad));
    case 'zaaknummer':
      return open(zaaknummers(register, stuk));
    case 'datum':
      return open([vergaderingVan(register, stuk)?.datum ?? []].flat());
    case 'bijlagen':
      return open(bestandenBij(register, stuk));
    case 'regel':
      if (pad === 'bestand') return open(bestandenBij(register, stuk).filter((naam) => /\.(?:pdf|docx)$/iu.test(naam)));
      if (veld.betekenis === 'onderwerp') return open(onderwerpen(register, stuk));
      return open(isVanEenStuk(pad) ? [] : elders(register, stuk, pad));
    default:
      return open([]);
  }
}

/** Who of the bestuur may stand in a field on the day of the stuk, by how the house writes them in full. */
function personenVoor(register: Register, stuk: Stuk, veld: Veldregel): readonly string[] {
  const dag: IsoDate | undefined = vergaderingVan(register, stuk)?.datum;
  const inDienst = register.gemeente.bestuur.filter((persoon) => inFunctie(persoon, dag));
  const mogen = functiesVoor(veld, register);
  const passend = mogen.length === 0 ? inDienst : inDienst.filter(({ functie }) => mogen.includes(functie));
  return passend.map(({ naam }) => naam);
}

/** The zaaknummers of its own agenda, then of the stukken around it, then all others. */
function zaaknummers(register: Register, stuk: Stuk): readonly string[] {
  const eigen = vergaderingVan(register, stuk);
  const opAgenda = (eigen?.agenda ?? []).flatMap(({ regels }) => regels.filter(isStukregel));
  const map = posix.dirname(stuk.pad);
  const met = register.stukken.filter(({ pad }) => pad !== stuk.pad);
  const nummers = (stukken: readonly Stuk[]): string[] => stukken.flatMap(({ zaaknummer }) => zaaknummer ?? []);
  return [
    ...nummers(met.filter(({ pad }) => posix.dirname(pad) === map)),
    ...opAgenda.map(({ zaaknummer }) => zaaknummer),
    ...nummers(met).toReversed(),
  ];
}

/** What the other stukken of the zaak are called: the stukken of a chain have one onderwerp. */
function onderwerpen(register: Register, stuk: Stuk): readonly string[] {
  if (!stuk.zaaknummer || !ROLLEN[stuk.rol].keten) return [];
  return register.stukken
    .filter(({ pad, zaaknummer, rol }) => pad !== stuk.pad && zaaknummer === stuk.zaaknummer && ROLLEN[rol].keten)
    .flatMap((ander) => lijstveld(ander, veldMet(soortVan(register, ander), 'onderwerp') ?? ''));
}

/** The files in the folder of a stuk and below it, as the stuk names them. */
function bestandenBij({ andere }: Register, stuk: Stuk): readonly string[] {
  const map = posix.dirname(stuk.pad);
  const voor = map === '.' ? '' : `${map}/`;
  return andere.filter((pad) => pad.startsWith(voor)).map((pad) => pad.slice(voor.length));
}

/** What other stukken of the soort have in a field, what most of them have first. */
function elders(register: Register, stuk: Stuk, veld: string): readonly string[] {
  const aantal = new Map<string, number>();
  for (const ander of register.stukken) {
    if (ander.soort !== stuk.soort || ander.pad === stuk.pad) continue;
    for (const waarde of lijstveld(ander, veld)) {
      if (!waarde.startsWith('<')) aantal.set(waarde, (aantal.get(waarde) ?? 0) + 1);
    }
  }
  return [...aantal].sort(([, a], [, b]) => b - a).map(([waarde]) => waarde);
}

/** Fields whose words are of one stuk only. */
function isVanEenStuk(pad: string): boolean {
  return pad === 'wijziging' || pad === 'openbare_titel' || pad === 'grond';
}
