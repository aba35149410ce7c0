import { digest } from '../../core/index.ts';
import {
  type Aard,
  BETEKENISSEN,
  type Betekenis,
  type Huis,
  type Rolnaam,
  type Rubriek,
  type Soort,
  soortMetRol,
  type Veldregel,
  veldMet,
} from '../../model/index.ts';

/** One file of an example: its path below the content folder, and its text. */
export interface Proefstuk {
  readonly pad: string;
  readonly tekst: string;
}

/**
 * The files of an example in the words of a house. One of them is undefined where the house has no such stuk, field or section:
 * then it cannot have the example.
 */
export type Voorbeeld = (huis: Proefhuis) => readonly (Proefstuk | undefined)[];

type Velden = Readonly<Record<string, string>>;

/** What an example says itself; all else that its soort requires is filled in. */
export interface Delen {
  /** By what the rules know it by (`onderwerp`), or by dotted path; `''` leaves the field empty. */
  readonly velden?: Velden;
  /** The beslispunten; `''` leaves out their section. */
  readonly punten?: string;
  /** The text below a heading, by the id of its section; `''` leaves out the section. */
  readonly secties?: Velden;
  /** The text before the first heading. */
  readonly tekst?: string;
  /** The folder below that of the vergadering. */
  readonly map?: string;
  /** Name of the file without ending; that of the soort where it is not given. */
  readonly bestand?: string;
}

/** Writes the stukken of the examples in the words of a house: complete, so that an example breaks its own rule and no other. */
export interface Proefhuis {
  readonly huis: Huis;
  /** The number of a zaak in the form of the house: the first is that of every stuk that says nothing else. */
  zaak(volgnummer: number): string;
  stuk(rol: Rolnaam, delen?: Delen): Proefstuk | undefined;
  /** What a zaak has beside its agendapunt in a rubriek with an aard: a voorstel and a besluit, where the house has them. */
  rest(delen?: Delen): readonly Proefstuk[];
  /** The oproeping of 11 maart 2026, with the rubrieken of its agenda. */
  oproeping(rubrieken: readonly (string | undefined)[], velden?: Velden): Proefstuk | undefined;
  /** A rubriek with an aard, and its items. */
  rubriek(aard: Aard, ...punten: string[]): string | undefined;
  /** The fields of the first session before the raad, by their path: those that are required, and those given. */
  sessie(velden?: Velden): Velden;
}

const MAP = '2026-03-11';

/** The rubrieken of a house that leaves them to gemeente.yaml. */
const RUBRIEKEN: readonly Rubriek[] = [
  { letter: 'B', titel: '', aard: 'hamerstukken' },
  { letter: 'C', titel: '', aard: 'met_voorbespreking' },
  { letter: 'D', titel: '', aard: 'zonder_voorbespreking' },
];

const gemaakt = new WeakMap<Huis, Proefhuis>();

/** The examples' writer in a house, made once. */
export function proefhuis(huis: Huis): Proefhuis {
  const bekend = gemaakt.get(huis) ?? maak(huis);
  gemaakt.set(huis, bekend);
  return bekend;
}

/** The files of an example in a house; undefined where the house cannot have it. */
export function bestandenVan(voorbeeld: Voorbeeld, huis: Huis): readonly Proefstuk[] | undefined {
  const stukken = voorbeeld(proefhuis(huis));
  return stukken.every((stuk) => stuk !== undefined) ? stukken : undefined;
}

function maak(huis: Huis): Proefhuis {
  const zaak = (volgnummer: number): string => zaaknummer(huis, volgnummer);
  const stuk: Proefhuis['stuk'] = (rol, delen = {}) => {
    const soort = soortMetRol(huis, rol);
    const velden = soort && veldenVan(soort, zaak(1), delen.velden ?? {});
    const secties = soort && sectiesVan(soort, delen);
    if (!soort || !velden || secties === undefined) return undefined;
    const bestand = delen.bestand ?? soort.naam;
    const tekst = delen.tekst === undefined ? '' : `\n${delen.tekst}\n`;
    return {
      pad: rol === 'brief' ? `brieven/${bestand}.md` : [MAP, delen.map ?? 'speelplein', `${bestand}.md`].join('/'),
      tekst: `${voorwerk(soort, velden)}${tekst}${secties}`,
    };
  };
  return {
    huis,
    zaak,
    stuk,
    rest: (delen) => [stuk('voorstel', delen), stuk('besluit', delen)].filter((een) => een !== undefined),
    oproeping: (rubrieken, velden) => {
      if (rubrieken.includes(undefined)) return undefined;
      const agenda = `\n${rubrieken.join('\n')}`;
      const gemaakt = stuk('oproeping', { velden: { aanvang: '"19:30"', ...velden, agenda } });
      return gemaakt && { ...gemaakt, pad: `${MAP}/${gemaakt.pad.slice(gemaakt.pad.lastIndexOf('/') + 1)}` };
    },
    rubriek: (aard, ...punten) => {
      const rubrieken = huis.rubrieken.length > 0 ? huis.rubrieken : RUBRIEKEN;
      const letter = rubrieken.find((rubriek) => rubriek.aard === aard)?.letter;
      return letter && `  - rubriek: ${letter}\n    punten:\n${punten.map((punt) => `      - ${punt}`).join('\n')}`;
    },
    sessie: (velden = {}) => {
      const soort = soortMetRol(huis, 'behandeling');
      const groep = huis.fasen[0]?.groep ?? '';
      const nodig = Object.entries(soort?.velden ?? {})
        .filter(([pad, { verplicht }]) => pad.startsWith(`${groep}.`) && verplicht !== 'nee')
        .map(([pad, veld]) => [pad, waarde(veld, pad)]);
      const gegeven = Object.entries({ datum: '2026-03-03', ...velden }).map(([lid, een]) => [`${groep}.${lid}`, een]);
      return Object.fromEntries([...nodig, ...gegeven]);
    },
  };
}

/** The example of the house with its last digits counted: `4100001`, `2026-001`. */
function zaaknummer(huis: Huis, volgnummer: number): string {
  const voorbeeld = soortMetRol(huis, 'agendapunt')?.velden.zaaknummer?.voorbeeld ?? '';
  const kaal = voorbeeld.replace(/^["']|["']$/gu, '');
  const cijfers = /\d{1,3}(?=\D*$)/u.exec(kaal)?.[0] ?? '';
  const nummer = String(volgnummer).padStart(cijfers.length, '0');
  return kaal.replace(/\d{1,3}(?=\D*$)/u, nummer);
}

/** The values by path, in the order of the soort; undefined where it lacks a field that is asked for. */
function veldenVan(soort: Soort, nummer: string, gegeven: Velden): Velden | undefined {
  const eigen = new Map<string, string>();
  for (const [naam, een] of Object.entries(gegeven)) {
    const betekenis = BETEKENISSEN.find((woord): woord is Betekenis => woord === naam);
    const pad = betekenis ? veldMet(soort, betekenis) : naam;
    if (pad === undefined || (pad.includes('.') && !soort.velden[pad])) return undefined;
    eigen.set(pad, een);
  }
  const nodig = Object.entries(soort.velden).flatMap(([pad, veld]) => {
    const vraagt = veld.verplicht === 'ja' || veld.verplicht === 'college';
    const een = eigen.get(pad) ?? (vraagt ? (standaard(soort, pad, nummer) ?? waarde(veld, pad)) : undefined);
    return een === undefined ? [] : [[pad, een] as const];
  });
  return Object.fromEntries([...nodig, ...eigen]);
}

/** What the stukken of the examples say where a rule compares them. */
function standaard(soort: Soort, pad: string, nummer: string): string | undefined {
  const veld = soort.velden[pad];
  if (veld?.type === 'zaaknummer') return nummer;
  if (veld?.betekenis === 'onderwerp') return soort.rol === 'bijlage' ? 'Toelichting' : 'Speelplein Noord';
  if (veld?.betekenis === 'ambtenaar') return 'M. Dijkgraaf';
  if (veld?.betekenis === 'portefeuillehouder') return soort.rol === 'agendapunt' ? 'Oldenburg' : 'Hanneke Oldenburg';
  if (veld?.betekenis === 'behandeladvies')
    return veld.keuzes?.find((keuze) => !/^hamerstuk/iu.test(keuze)) ?? 'Bespreken';
  return pad === soort.ondertekening?.dag || pad === 'gedateerd' ? '2026-02-20' : undefined;
}

function waarde({ type, voorbeeld }: Veldregel, pad: string): string {
  return type === 'datum' || pad === 'raad.datum' ? '2026-03-11' : voorbeeld;
}

function voorwerk({ naam }: Soort, velden: Velden): string {
  const regels = [`soort: ${naam}`];
  let open = '';
  for (const [pad, een] of Object.entries(velden)) {
    const [lid = '', groep = ''] = pad.split('.').reverse();
    if (groep !== open && groep !== '') regels.push(`${groep}:`);
    open = groep;
    regels.push(`${groep === '' ? '' : '  '}${lid}:${een === '' || een.startsWith('\n') ? een : ` ${een}`}`);
  }
  return `---\n${regels.join('\n')}\n---\n`;
}

/** The sections with their headings; undefined where the soort lacks one that is asked for. */
function sectiesVan(soort: Soort, { punten, secties = {} }: Delen): string | undefined {
  if (punten !== undefined && soort.beslispunten === undefined) return undefined;
  const eigen: Velden = punten === undefined ? secties : { ...secties, [soort.beslispunten as string]: punten };
  if (Object.keys(eigen).some((id) => !soort.secties.some((sectie) => sectie.id === id))) return undefined;
  return soort.secties
    .filter(({ id, verplicht }) => eigen[id] !== '' && (verplicht || id === soort.beslispunten || eigen[id]))
    .map(
      ({ id, titel }) => `\n## ${titel}\n\n${eigen[id] ?? (id === soort.beslispunten ? PUNT : (PROZA[id] ?? ZIN))}\n`,
    )
    .join('');
}

/** The beslispunt of every stuk that says nothing else. */
export const PUNT = '1. Het ontwerp vast te stellen.';
/** What an amendement against that beslispunt says of the text that it was written against. */
export const PUNT_TEGEN = `"${digest('1\nHet ontwerp vast te stellen.').slice(0, 12)}"`;
const ZIN = 'Wij richten het versleten plein opnieuw in.';
const PROZA: Velden = { bijlagen: '- Ontwerp van het plein', samenvatting: 'De raad knapt het speelplein op.' };

/** An example of one loose stuk with a text. */
export function losseTekst(tekst: string, velden: Velden = {}): Voorbeeld {
  return ({ stuk }) => {
    const gemaakt = stuk('bijlage', { tekst, velden });
    return [gemaakt && { ...gemaakt, pad: 'brieven/toelichting.md' }];
  };
}

/** A file that is no stuk: what is in it does not matter. */
export function losBestand(pad: string): Proefstuk {
  return { pad, tekst: pad.endsWith('.pdf') ? '%PDF-1.7' : '' };
}

/** `gemeente.yaml` with settings beside those that every gemeente has. */
export function gemeente(tekst: string): Proefstuk {
  return { pad: 'gemeente.yaml', tekst };
}
