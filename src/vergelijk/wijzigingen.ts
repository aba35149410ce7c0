import type { IsoDate } from '../core/index.ts';
import {
  type Agendaregel,
  bestandsmaat,
  inhoudVan,
  type Openbaarheid,
  type Register,
  regelstukken,
  type Stuk,
  soortVan,
  strengste,
  tekstveld,
  type Uitgave,
  type Vergadering,
  type VerzondenRegel,
  type VerzondenStuk,
} from '../model/index.ts';
import { regelTitel } from '../rollen/index.ts';
import { stukverschillen } from './stuk.ts';
import type { Verschil } from './woorden.ts';

/** What became of a line of the agenda, or of a file. */
export type Aard = 'nieuw' | 'vervallen' | 'verplaatst' | 'gewijzigd' | 'vervangen';

/** What became of one stuk, or of a file that goes along. */
export interface Stukwijziging {
  /** `raadsadvies`, or the name of a file that goes along. */
  readonly naam: string;
  readonly aard: Aard;
  /** The path of its source below the content folder; left out of what is not openbaar. */
  readonly bron?: string;
  /** What the stuk itself says is different. */
  readonly wijziging?: string;
  /** Where the words differ; undefined where that cannot be told, or may not. */
  readonly verschillen?: readonly Verschil[];
}

/** What became of one line of the agenda: under its number of now. */
export interface Puntwijziging {
  readonly nummer: string;
  /** As the agenda prints it. */
  readonly titel: string;
  readonly openbaarheid: Openbaarheid;
  readonly aard?: Aard;
  /** The title that was sent, where that is another. */
  readonly heette?: string;
  readonly stukken: readonly Stukwijziging[];
}

/** What is different from an uitgave. */
export interface Wijzigingen {
  readonly map: string;
  readonly datum?: IsoDate;
  /** What is compared with. */
  readonly sinds: { readonly nummer: number; readonly op: IsoDate };
  /** The oproeping itself: its day, place, what stands below it. */
  readonly oproeping: readonly Verschil[];
  /** In the order of the agenda of now. */
  readonly punten: readonly Puntwijziging[];
}

/** The stuk as it was sent, read again; undefined where its source is not kept. */
export type Toen = (stuk: VerzondenStuk) => Stuk | undefined;

/**
 * What is new, gone, moved, replaced or worded otherwise since an uitgave. Of what is not openbaar, then or now, nothing is told but
 * that it changed, unless that is asked for.
 *
 * @param ookBesloten for the griffie itself
 */
export function wijzigingen(
  register: Register,
  vergadering: Vergadering,
  uitgave: Uitgave,
  toen: Toen,
  ookBesloten = false,
): Wijzigingen {
  const { map, datum, agenda, oproeping } = vergadering;
  const regels = agenda.flatMap((rubriek) => rubriek.regels.map((regel) => ({ regel, rubriek: rubriek.letter })));
  const eerder = new Map(uitgave.agenda.map((regel) => [regel.lijn, regel]));
  const verplaatst = verplaatsteLijnen(uitgave, regels);
  const wasOproeping = uitgave.stukken.find(({ bron }) => bron === oproeping.pad);
  const oudeOproeping = wasOproeping && toen(wasOproeping);
  const toegewezen = new Set<string>([oproeping.pad]);
  const punten = regels.flatMap(({ regel }) => {
    const was = eerder.get(regel.lijn);
    const aard = aardVan(regel, was, verplaatst.has(regel.lijn));
    const open = ookBesloten || strengste([regel.openbaarheid, was?.openbaarheid ?? 'openbaar']) === 'openbaar';
    const titel = regelTitel(regel, register);
    const heette = open && was && was.titel !== titel && regel.van !== 'vervallen' ? { heette: was.titel } : {};
    const nu = regelstukken(register, vergadering, regel);
    const stukken = stukwijzigingen(register, uitgave, nu, { toen, ookBesloten, toegewezen, isNieuw: !was });
    if (aard === undefined && heette.heette === undefined && stukken.length === 0) return [];
    return [
      { nummer: regel.nummer, titel, openbaarheid: regel.openbaarheid, ...(aard ? { aard } : {}), ...heette, stukken },
    ];
  });
  return {
    map,
    ...(datum ? { datum } : {}),
    sinds: { nummer: uitgave.nummer, op: uitgave.op },
    oproeping: oudeOproeping ? stukverschillen(oudeOproeping, oproeping, soortVan(register, oproeping)) : [],
    punten,
  };
}

function aardVan(regel: Agendaregel, was: VerzondenRegel | undefined, isVerplaatst: boolean): Aard | undefined {
  if (regel.van === 'vervallen') return was?.vervallen ? undefined : 'vervallen';
  if (!was || was.vervallen) return 'nieuw';
  return isVerplaatst ? 'verplaatst' : undefined;
}

/**
 * The lines that stand elsewhere than they did: in another rubriek, or out of the order of the others. Of two that changed places one
 * has moved: the fewest that explain the order of now.
 */
function verplaatsteLijnen(
  { agenda }: Uitgave,
  regels: readonly { readonly regel: Agendaregel; readonly rubriek: string }[],
): ReadonlySet<string> {
  const toen = new Map(agenda.map((regel, plaats) => [regel.lijn, { ...regel, plaats }]));
  const verplaatst = new Set<string>();
  const gebleven = regels.flatMap(({ regel, rubriek }) => {
    const was = toen.get(regel.lijn);
    if (!was || was.vervallen || regel.van === 'vervallen') return [];
    if (was.rubriek === rubriek) return [was];
    verplaatst.add(regel.lijn);
    return [];
  });
  const opVolgorde = langsteStijging(gebleven.map(({ plaats }) => plaats));
  for (const { lijn, plaats } of gebleven) if (!opVolgorde.has(plaats)) verplaatst.add(lijn);
  return verplaatst;
}

/** The members of the longest increasing run of a list of different numbers. */
function langsteStijging(getallen: readonly number[]): ReadonlySet<number> {
  const lengte: number[] = [];
  const vorige: number[] = [];
  let beste = -1;
  getallen.forEach((getal, i) => {
    lengte[i] = 1;
    vorige[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((getallen[j] ?? 0) < getal && (lengte[j] ?? 0) + 1 > (lengte[i] ?? 0)) {
        lengte[i] = (lengte[j] ?? 0) + 1;
        vorige[i] = j;
      }
    }
    if (beste < 0 || (lengte[i] ?? 0) > (lengte[beste] ?? 0)) beste = i;
  });
  const leden = new Set<number>();
  for (let i = beste; i >= 0; i = vorige[i] ?? -1) leden.add(getallen[i] ?? 0);
  return leden;
}

interface Aandacht {
  readonly toen: Toen;
  readonly ookBesloten: boolean;
  /** The sources that an earlier line has told of. */
  readonly toegewezen: Set<string>;
  /** The line itself is new: what stands behind it need not be told one by one. */
  readonly isNieuw: boolean;
}

function stukwijzigingen(
  register: Register,
  uitgave: Uitgave,
  nu: readonly Stuk[],
  { toen, ookBesloten, toegewezen, isNieuw }: Aandacht,
): Stukwijziging[] {
  const verzonden = new Map(uitgave.stukken.map((stuk) => [stuk.bron, stuk]));
  const gevonden: Stukwijziging[] = [];
  const mappen = new Set<string>();
  for (const stuk of nu) {
    if (toegewezen.has(stuk.pad)) continue;
    toegewezen.add(stuk.pad);
    mappen.add(stuk.pad.slice(0, stuk.pad.lastIndexOf('/') + 1));
    const was = verzonden.get(stuk.pad);
    const open = ookBesloten || strengste([stuk.openbaarheid, was?.openbaarheid ?? 'openbaar']) === 'openbaar';
    const naam = soortVan(register, stuk).naam;
    const bron = open ? { bron: stuk.pad } : {};
    if (!was) {
      if (!isNieuw) gevonden.push({ naam, aard: 'nieuw', ...bron });
    } else if (was.inhoud !== inhoudVan(stuk, register)) {
      const oud = open ? toen(was) : undefined;
      const wijziging = open ? tekstveld(stuk, 'wijziging') : undefined;
      gevonden.push({
        naam,
        aard: 'gewijzigd',
        ...bron,
        ...(wijziging === undefined ? {} : { wijziging }),
        ...(oud ? { verschillen: stukverschillen(oud, stuk, soortVan(register, stuk)) } : {}),
      });
    }
    gevonden.push(...bijlagewijzigingen(register, stuk, verzonden, { toegewezen, ookBesloten }));
  }
  return [...gevonden, ...verdwenen(register, uitgave, mappen, toegewezen, ookBesloten)];
}

/** Of the files that a stuk takes along those that are new or other than they were. */
function bijlagewijzigingen(
  register: Register,
  stuk: Stuk,
  verzonden: ReadonlyMap<string, VerzondenStuk>,
  { toegewezen, ookBesloten }: Pick<Aandacht, 'toegewezen' | 'ookBesloten'>,
): Stukwijziging[] {
  return stuk.verwijzingen.flatMap(({ soort, pad }): Stukwijziging[] => {
    const asset = pad === undefined ? undefined : register.assets[pad];
    if (soort !== 'bestand' || !asset || toegewezen.has(asset.path) || asset.mime !== 'application/pdf') return [];
    toegewezen.add(asset.path);
    const was = verzonden.get(asset.path);
    if (was?.inhoud === asset.digest) return [];
    const maat = bestandsmaat(asset.path, register.stukken);
    const open = ookBesloten || strengste([maat, was?.openbaarheid ?? 'openbaar']) === 'openbaar';
    const naam = open ? asset.path.slice(asset.path.lastIndexOf('/') + 1) : 'bijlage';
    return [{ naam, aard: was ? 'vervangen' : 'nieuw', ...(open ? { bron: asset.path } : {}) }];
  });
}

/** What was sent from the folders of these stukken and is no longer there. */
function verdwenen(
  register: Register,
  { stukken }: Uitgave,
  mappen: ReadonlySet<string>,
  toegewezen: Set<string>,
  ookBesloten: boolean,
): Stukwijziging[] {
  const er = new Set([...register.stukken.map(({ pad }) => pad), ...Object.keys(register.assets)]);
  return stukken.flatMap(({ bron, openbaarheid }): Stukwijziging[] => {
    if (er.has(bron) || toegewezen.has(bron) || ![...mappen].some((map) => map !== '' && bron.startsWith(map)))
      return [];
    toegewezen.add(bron);
    const open = ookBesloten || openbaarheid === 'openbaar';
    const naam = bron.slice(bron.lastIndexOf('/') + 1).replace(/\.md$/u, '');
    return [{ naam: open ? naam : 'stuk', aard: 'vervallen', ...(open ? { bron } : {}) }];
  });
}

/** Whether nothing is different. */
export function isLeeg({ punten, oproeping }: Wijzigingen): boolean {
  return punten.length === 0 && oproeping.length === 0;
}
