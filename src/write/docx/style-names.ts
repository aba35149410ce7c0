import type { Element } from 'hast';
import { STIJLEN, type StijlNaam } from '../../document/index.ts';
import { classesOf } from '../hast.ts';

/** What a style name becomes in Word. A name may have several roles, for it may stand on several elements. */
export interface StyleRole {
  /** Name of the paragraph style, as Word shows it. */
  readonly paragraph?: string;
  /** Properties of that paragraph style beyond its looks. */
  readonly keepNext?: true;
  /** It does not stay with what follows it, and has the space below it that running text has. */
  readonly below?: true;
  /** It changes one thing about a paragraph that may also have another style name. */
  readonly modifier?: true;
  /** Alignment that the name itself means, in paragraphs and in cells. */
  readonly align?: 'right' | 'center';
  /** Name of the character style. */
  readonly character?: string;
  /** Name of the table style. */
  readonly table?: string;
  /** A heading, row or cell that announces what follows, with type of its own, on a coloured background or above a rule. */
  readonly announces?: 'ground' | 'rule';
  /** A heading below a rule, which the table before it has already. */
  readonly ruled?: true;
  /** Its text is shown in capitals. */
  readonly capitals?: true;
  /** Name of the style of a heading: based on that of its level. */
  readonly heading?: string;
  /** Name of the style of the items of a list, and the level of the numbering that it is tied to. */
  readonly items?: { readonly name: string; readonly level: number };
}

/** Every style name: one that is added does not compile until it stands here. Without a role its element answers it. */
export const STYLE_ROLES: Record<StijlNaam, StyleRole> = {
  titel: { character: 'Titel (teken)' },
  'titel-gespatieerd': { character: 'Titel gespatieerd (teken)' },
  hoofdletters: { capitals: true },
  label: { paragraph: 'Label', character: 'Label (teken)', keepNext: true },
  onderwerp: { paragraph: 'Onderwerp', character: 'Onderwerp (teken)' },
  besluitregel: { paragraph: 'Besluitregel', keepNext: true, heading: 'Besluitkop' },
  aanhef: { paragraph: 'Aanhef', keepNext: true },
  considerans: { paragraph: 'Considerans' },
  hoofdstuk: { heading: 'Hoofdstuk' },
  paragraaf: { heading: 'Paragraaf' },
  artikel: { heading: 'Artikel' },
  leden: { items: { name: 'Lid', level: 0 } },
  onderdelen: { items: { name: 'Onderdeel', level: 1 } },
  verwijzing: { character: 'Verwijzing' },
  bijschrift: { paragraph: 'Bijschrift', below: true },
  slotregel: { paragraph: 'Slotregel' },
  blijft: { paragraph: 'Blijft bij volgende', keepNext: true, modifier: true },
  ruim: { paragraph: 'Ruim', modifier: true },
  kenmerken: { table: 'Stuktabel kenmerken' },
  formulier: { table: 'Stuktabel formulier' },
  blok: { announces: 'ground', heading: 'Blokkop' },
  formulierkop: { ruled: true, heading: 'Formulierkop' },
  formulierslot: {},
  agenda: { table: 'Stuktabel agenda' },
  rubriek: { announces: 'rule' },
  referentie: { table: 'Stuktabel referentie' },
  totaal: {},
  smal: {},
  rechts: { paragraph: 'Rechts', align: 'right', modifier: true },
  midden: { paragraph: 'Midden', align: 'center', modifier: true },
  waarden: {},
  ondertekening: {},
  handtekening: {},
  functie: { paragraph: 'Functie', keepNext: true },
  naam: { paragraph: 'Naam' },
  zijblok: {},
  concept: { paragraph: 'Conceptmerk', capitals: true },
  versie: { paragraph: 'Versiemerk' },
  huiskop: {},
  afzender: { paragraph: 'Afzender' },
  taak: {},
  vakje: { character: 'Vakje' },
  invulplek: { character: 'Invulplek' },
  inhoud: {},
  inhoudsopgave: {},
  inhoudskop: {},
  subkop: {},
  bladnummer: {},
  noten: {},
  noot: {},
  'noot-nummer': {},
  'noot-terug': {},
  letterlijk: { paragraph: 'Letterlijk', character: 'Letterlijk (teken)' },
};

/** The style names of an element with their roles. One that the vocabulary does not have, or not there, is a fault of ours. */
export function rolesOf(element: Element): readonly (readonly [StijlNaam, StyleRole])[] {
  return classesOf(element).map((name) => {
    if (!isStijl(name) || !(STIJLEN[name] as readonly string[]).includes(element.tagName)) {
      throw new Error(`Style name "${name}" on <${element.tagName}> is not in the vocabulary`);
    }
    return [name, STYLE_ROLES[name]];
  });
}

function isStijl(name: string): name is StijlNaam {
  return Object.hasOwn(STIJLEN, name);
}

/** The beginnings of the ids of the styles of headings that have a name. */
const HEADINGS = Object.values(STYLE_ROLES).flatMap(({ heading }) => (heading ? [heading] : []));

/** Whether a style is that of a heading with a name: a level of its own may stand behind it. */
export const isNamedHeading = (style: string): boolean =>
  HEADINGS.some((name) => style.startsWith(name) && /^(?:kop\d)?$/.test(style.slice(name.length)));

/** The character style of elements with these roles; undefined for none. */
export function characterOf(roles: readonly (readonly [StijlNaam, StyleRole])[]): string | undefined {
  const name = roles.find(([, { character }]) => character)?.[1].character;
  if (!roles.some(([, { capitals }]) => capitals)) return name === undefined ? undefined : styleId(name);
  return name === undefined ? STYLE.capitals : styleId(capitalsOf(name));
}

/** The name of a character style whose text is shown in capitals besides. */
export const capitalsOf = (name: string): string => name.replace(/(?: \(teken\))?$/, ' hoofdletters (teken)');

/** The id of a style in the file: its name without spaces and brackets. */
export const styleId = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '');

/** Word has so many styles for each kind of list; a list nested deeper takes the last. */
export const LIST_STYLES = 5;

/** The style of a list at a level, from 1, as Word names them: the first has no number. */
const atLevel =
  (name: string) =>
  (level: number): string =>
    level === 1 ? name : `${name}${Math.min(level, LIST_STYLES)}`;

/** The ids of the other styles: those that a Dutch Word uses. The names in the file are Word's own English ones. */
export const STYLE = {
  standard: 'Standaard',
  heading: (level: number): string => `Kop${level}`,
  numbered: atLevel('Lijstnummering'),
  bulleted: atLevel('Lijstopsomteken'),
  /** A further paragraph of an item. */
  listContinue: atLevel('Lijstvoortzetting'),
  /** An item with a box in place of its bullet. */
  task: 'Takenlijst',
  term: 'Begrip',
  explanation: 'Uitleg',
  quote: 'Citaat',
  caption: 'Bijschrift',
  /** A heading or code in a quotation keeps its bar. */
  quotedHeading: (level: number): string => `CitaatKop${level}`,
  quotedCode: 'CitaatBroncode',
  preformatted: 'Broncode',
  code: 'VerbatimChar',
  capitals: 'Hoofdletters',
  cell: 'Tabeltekst',
  headCell: 'Tabelkop',
  totalCell: 'Tabeltotaal',
  labelCell: 'Tabellabel',
  quietCell: 'Tabellabellicht',
  smallHeadCell: 'Tabelkopklein',
  table: 'Stuktabel',
  /** A table without a header row: LibreOffice would make one of its first row in a style that has looks for it. */
  bareTable: 'Stuktabel zonder kop',
  layoutTable: 'Indeling',
  header: 'Koptekst',
  footer: 'Voettekst',
  sideBlock: 'Zijblok',
  hyperlink: 'Hyperlink',
  contentsHeading: 'Kopvaninhoudsopgave',
  /** An entry of the contents list for a heading of a level. */
  contents: (level: number): string => `Inhopg${level}`,
  footnoteText: 'Voetnoottekst',
  footnoteReference: 'FootnoteReference',
} as const;
