/** What a stuk does in the meeting: a closed set, for the views and the rules speak of it. */
export const ROLNAMEN = [
  'oproeping',
  'agendapunt',
  'behandeling',
  'voorstel',
  'besluit',
  'regeling',
  'amendement',
  'motie',
  'bijlage',
  'brief',
  'besluitenlijst',
  'toezegging',
] as const;
export type Rolnaam = (typeof ROLNAMEN)[number];

/** What the rules ask of a stuk because of what it does. */
export interface Rol {
  /** How many stukken of one soort a zaak has in one vergadering; `geen`: it belongs to no zaak. */
  readonly perZaak: 'een' | 'meer' | 'geen';
  /** It says whether the line of its zaak on the agenda may be read: one that is not openbaar is enough. */
  readonly bepaaltOpenbaarheid: boolean;
  /** A link in the chain from agenda to besluit: its onderwerp and portefeuillehouders are those of the links before it. */
  readonly keten: boolean;
  /** Which zaken on the agenda have one. */
  readonly bijZaak: 'altijd' | 'voorbespreking' | 'vrij';
  /** How it gives the beslispunten: proposed, decided, or as an extract; undefined where it has none. */
  readonly beslispunten?: 'voorgesteld' | 'besloten' | 'uittreksel';
  /** It is read and kept apart from the other stukken of its zaak, and may not refer to a part of them. */
  readonly zelfstandig: boolean;
  /** Whether it is a document of its own. */
  readonly document: boolean;
}

const LOS: Rol = {
  perZaak: 'een',
  bepaaltOpenbaarheid: false,
  keten: false,
  bijZaak: 'vrij',
  zelfstandig: false,
  document: true,
};
const SCHAKEL: Rol = { ...LOS, bepaaltOpenbaarheid: true, keten: true, bijZaak: 'altijd' };

export const ROLLEN: Readonly<Record<Rolnaam, Rol>> = {
  oproeping: { ...LOS, perZaak: 'geen' },
  agendapunt: { ...SCHAKEL, document: false },
  behandeling: { ...SCHAKEL, bijZaak: 'voorbespreking', beslispunten: 'uittreksel', zelfstandig: true },
  voorstel: { ...SCHAKEL, beslispunten: 'voorgesteld' },
  besluit: { ...SCHAKEL, beslispunten: 'besloten', zelfstandig: true },
  regeling: LOS,
  amendement: { ...LOS, perZaak: 'meer' },
  motie: { ...LOS, perZaak: 'meer' },
  bijlage: { ...LOS, perZaak: 'meer' },
  brief: LOS,
  besluitenlijst: { ...LOS, perZaak: 'geen' },
  toezegging: { ...LOS, perZaak: 'geen' },
};

/** The roles of the chain, in the order in which a zaak passes through them. */
export const KETEN: readonly Rolnaam[] = ROLNAMEN.filter((rol) => ROLLEN[rol].keten);

/** The types of fields that a house may give its soorten, as its manual lists them. */
export const VELDTYPEN = [
  'regel',
  'tekst',
  'zaaknummer',
  'datum',
  'maand',
  'tijd',
  'getal',
  'minuten',
  'bedrag',
  'keuze',
  'janee',
  'personen',
  'nummers',
  'indiener',
  'lijst',
  'spreekrecht',
  'agenda',
  'bijlagen',
  'uitslagen',
  'afwezigen',
  'wijzigingen',
  'ingekomen',
] as const;
export type Veldtype = (typeof VELDTYPEN)[number];

/** What the rules know a field by, whatever a soort calls it. */
export const BETEKENISSEN = ['onderwerp', 'portefeuillehouder', 'ambtenaar', 'behandeladvies', 'gewijzigd'] as const;
export type Betekenis = (typeof BETEKENISSEN)[number];

/**
 * When a field is required: always; for a zaak in a rubriek with a session before the raad, and where its group is begun; when
 * the college proposes; never.
 */
export const EISEN = ['ja', 'voorbespreking', 'college', 'nee'] as const;
export type Eis = (typeof EISEN)[number];

/** One field of a soort. Plain data. */
export interface Veldregel {
  readonly type: Veldtype;
  readonly verplicht: Eis;
  /** Dutch: a value to copy, for hints and new stukken. */
  readonly voorbeeld: string;
  /** What a reader calls it; the name of the field where it is not given. */
  readonly label?: string;
  readonly betekenis?: Betekenis;
  /** Of `keuze`: the words it may have, in the order in which they are named. */
  readonly keuzes?: readonly string[];
  /** Of `personen`: one name, never a list. */
  readonly een?: boolean;
  /** Of `personen`: shown as `bestuur` in gemeente.yaml writes them. */
  readonly uitBestuur?: boolean;
  /** Of `personen`: the offices that they may hold; who holds none of them is a fout. */
  readonly functies?: readonly string[];
  /** Of `lijst`: the type of its items. */
  readonly van?: Veldtype;
}

/** One section that a soort requires or knows. */
export interface Sectieregel {
  /** What rules and views ask for; it stays when the title changes. */
  readonly id: string;
  readonly titel: string;
  /** Other titles that it may have. */
  readonly ook: readonly string[];
  /** Titles that are read as this one, and reported. */
  readonly herken: readonly string[];
  readonly verplicht: boolean;
  /** The heading as it is printed, where that is not what the author wrote. */
  readonly gedrukt?: string;
  /** It is about the session before the raad. */
  readonly sessie?: boolean;
  /** It is printed as text, without its heading. */
  readonly zonderKop?: boolean;
  /** Markdown for below its heading in a new stuk, with a placeholder in it: then a section that may be left out is written as well. */
  readonly voorbeeld?: string;
}

/** The places to sign below a document. */
export interface Ondertekening {
  /** The field with the day of signing; who held office that day signs. */
  readonly dag: string;
  /** The day of the vergadering counts where that field is empty. */
  readonly ofVergadering?: boolean;
  /** The greeting that is printed above them: `Met vriendelijke groet,`. */
  readonly groet?: string;
  /** From left to right: the office, and the line above the signature. */
  readonly door: readonly { readonly functie: string; readonly als: string }[];
}

/** The furniture of a letter: a block at the side of every page, and labelled values on top from page 2 on. */
export interface Briefhoofd {
  readonly tekst: string;
  /** Fields by their label; `bladnummer` is the number of the page. */
  readonly vervolg: readonly { readonly label: string; readonly veld: string | 'bladnummer' }[];
}

/** How beslispunten are numbered: 1 with a and b below it, a with i and ii, or 1 with 1.1 and 1.2. */
export const PUNTNUMMERS = ['cijfers', 'letters', 'decimaal'] as const;
export type Puntnummers = (typeof PUNTNUMMERS)[number];

/** Everything that is particular to one soort. Plain data. */
export interface Soort {
  /** What `soort:` says in the front matter. */
  readonly naam: string;
  readonly rol: Rolnaam;
  readonly lidwoord: 'de' | 'het';
  readonly meervoud: string;
  /** Above the document and in its properties: `Raadsvoorstel`. */
  readonly titel: string;
  /** Instead of that, of a besluit that says that the raad changed what was proposed. */
  readonly titelGewijzigd?: string;
  /** Name of the template without `.hbs`. */
  readonly sjabloon: string;
  /** By dotted path; the shared fields are in every soort. A group (`raad`) is there through its members. */
  readonly velden: Readonly<Record<string, Veldregel>>;
  /** In the order of the house. */
  readonly secties: readonly Sectieregel[];
  /** The author may write headings of his own beside the sections. */
  readonly vrijeKoppen: boolean;
  /** Id of the section that holds the beslispunten. */
  readonly beslispunten?: string;
  readonly puntnummers: Puntnummers;
  /** A single beslispunt may stand there without a number. */
  readonly enkelPuntZonderNummer: boolean;
  readonly ondertekening?: Ondertekening;
  readonly briefhoofd?: Briefhoofd;
  /** Of a motie, an amendement, a toezegging: an example of its number, as `C01-M01` (with that of its agenda item), `A1` or `T2026-01`. */
  readonly nummervorm?: string;
}

/** The path of the field that means something in a soort; undefined where it has none. */
export function veldMet(soort: Soort, betekenis: Betekenis): string | undefined {
  return Object.keys(soort.velden).find((pad) => soort.velden[pad]?.betekenis === betekenis);
}
