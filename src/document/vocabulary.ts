/**
 * The closed vocabulary of a document: what a template may write and every writer must answer. The DOCX writer is a record
 * over `ElementNaam`, so that an element added here does not compile until it has a handler there.
 */
export const ELEMENTEN = [
  'section',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'pre',
  'hr',
  'img',
  'br',
  'a',
  'strong',
  'em',
  'del',
  'code',
  'sup',
  'span',
] as const;
export type ElementNaam = (typeof ELEMENTEN)[number];

/**
 * The style names (`class`) and the elements that carry them. Their looks stand in `templates/huisstijl.yaml`, from which
 * both the print CSS and the Word styles are made.
 */
export const STIJLEN = {
  /** Title of the document: RAADSVOORSTEL. */
  titel: ['h1'],
  /** Title with letter-spacing: OPROEPING. */
  'titel-gespatieerd': ['h1'],
  /** Shown in capitals; the text stays what it is, for who searches it or has it read aloud. */
  hoofdletters: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'th', 'span'],
  /** A small label above a value: ONDERWERP. */
  label: ['p', 'span'],
  /** The onderwerp below its label; in a letter, which has no other title, it is the heading of the document. */
  onderwerp: ['p', 'h1'],
  /** The line above the beslispunten, DE RAAD VAN … BESLUIT:, as the heading of the decision or as a line of a sentence. */
  besluitregel: ['h2', 'h3', 'p'],
  /** Who decides, at the top of a regeling. */
  aanhef: ['p'],
  /** What was read and considered before the decision: gelezen, gelet op, overwegende. */
  considerans: ['p'],
  /** The headings that divide a regeling. */
  hoofdstuk: ['h2', 'h3', 'h4', 'h5', 'h6'],
  paragraaf: ['h2', 'h3', 'h4', 'h5', 'h6'],
  artikel: ['h2', 'h3', 'h4', 'h5', 'h6'],
  /** The numbered parts of an artikel, and the lists in them or below its lead-in. */
  leden: ['ol'],
  onderdelen: ['ol'],
  /** A reference to another part of the same document. */
  verwijzing: ['a'],
  /** What a picture shows, below it. */
  bijschrift: ['p'],
  /** A fixed closing line. */
  slotregel: ['p'],
  /** A line that must stay with what follows it. */
  blijft: ['p'],
  /** Space above, for a line that opens a new part of a letter or form. */
  ruim: ['p'],
  /** One header row and one row of values: zaaknummer, ambtenaar, sector, portefeuillehouder. */
  kenmerken: ['table'],
  /** Labels and values of a form. */
  formulier: ['table'],
  /** The title of a block of a form, on a ground across the page: a heading, for Word lists none that stands in a table. */
  blok: ['h2', 'h3', 'h4', 'th', 'tr'],
  /** The heading of what an author wrote in a form, set as its labels are, below a rule. */
  formulierkop: ['h2', 'h3', 'h4'],
  /** Closes what an author wrote in a form, where no table does. */
  formulierslot: ['hr'],
  /** The agenda of an oproeping. */
  agenda: ['table'],
  /** The row of a rubriek on the agenda. */
  rubriek: ['tr', 'th', 'td'],
  /** Label and value pairs of a letter, without rules. */
  referentie: ['table'],
  /** The last row of a table, which adds up the others. */
  totaal: ['tr'],
  /** A narrow column: number, zaaknummer. */
  smal: ['th', 'td'],
  /** Numbers, at the right side of their cell. */
  rechts: ['th', 'td', 'p'],
  midden: ['th', 'td', 'p'],
  /** Several values one below the other in a cell, one `p` each. */
  waarden: ['td'],
  /** The signature places, side by side; never split, never alone on a page. */
  ondertekening: ['div'],
  /** One signature place: function, room, name. */
  handtekening: ['div'],
  functie: ['p'],
  naam: ['p'],
  /** Side block of a letter on page 1. */
  zijblok: ['div'],
  /** The first line of a concept, or of what is not openbaar, below the head of the house: that it is one. */
  concept: ['p'],
  /** The line of a stuk that was sent before with other words. */
  versie: ['p'],
  /** Logo and sender of the house, above everything. */
  huiskop: ['div'],
  /** The lines of the sender. */
  afzender: ['p'],
  /** An item of a list that has a box in place of a bullet. */
  taak: ['li'],
  /** That box, ticked or not. */
  vakje: ['span'],
  /** Blank to fill in by hand. */
  invulplek: ['span'],
  /** Bodies as the author wrote them. */
  inhoud: ['section', 'div'],
  /** The list of headings of a long stuk: below its title one item for each, a link with the number of its page. */
  inhoudsopgave: ['section'],
  inhoudskop: ['p'],
  /** A heading of the second rank in that list. */
  subkop: ['li'],
  bladnummer: ['span'],
  /** The notes of a document; the DOCX writer turns them into Word footnotes. */
  noten: ['section'],
  noot: ['sup'],
  /** The number of a note in front of its text, with the ways back to its calls; Word has a number of its own. */
  'noot-nummer': ['span'],
  'noot-terug': ['a'],
  /** Raw HTML that is shown as it was written. */
  letterlijk: ['code', 'pre'],
} as const satisfies Record<string, readonly ElementNaam[]>;
export type StijlNaam = keyof typeof STIJLEN;

/** A box that is ticked, and one that is not: most fonts have no other. */
export const VAKJES = { aan: '☑', uit: '☐' } as const;

/** The attributes an element may carry besides `class` and `id`. */
export const ATTRIBUTEN: Partial<Record<ElementNaam, readonly string[]>> = {
  a: ['href'],
  /** Dropped or put in by whom, and on which day: Word shows it as a tracked change. */
  del: ['data-spoor', 'data-dag'],
  span: ['data-spoor', 'data-dag'],
  /** `data-word` names another picture for Word. */
  img: ['src', 'alt', 'width', 'height', 'data-word'],
  ol: ['start', 'type'],
  /** The number that was written, where it does not follow on from the item before it. */
  li: ['value'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
};

/** The numbering of ordered lists by depth, beginning at 0: 1, a, i, and round again. */
export const NUMMERING = ['decimaal', 'letter', 'romeins'] as const;

/** A table without a style name of at most this many rows below its head stays whole on one page. */
export const KORTE_TABEL = 8;
/** The most columns that a table in Word can have. */
export const MEESTE_KOLOMMEN = 63;
