/**
 * What the client of the werkplek and its server say to each other: JSON over HTTP, and one stream of events. Plain data only; offsets
 * are UTF-16 units in the text of a source. Both sides import this file, so that they cannot disagree.
 * Every path of a stuk is below the content folder. All answers of the API are JSON; a fault is `{ fout }` with a Dutch sentence
 * (400 what was asked makes no sense, 403 not from this window, 404 not there, 409 see Botsing, 413 too large, 501 not there yet).
 * A POST has `content-type: application/json`, but for that of a file.
 *
 * `venster` names a window: made by the client, kept in sessionStorage. A text has the line endings of its file; who types in a file
 * with CRLF sends CRLF. How edits are applied and moved past those of another stands in edits.ts, for both sides.
 */

export * from './api-werk.ts';

export interface Melding {
  readonly rule: string;
  readonly severity: 'fout' | 'waarschuwing';
  readonly pad: string;
  readonly begin: number;
  readonly eind: number;
  readonly regel: number;
  readonly message: string;
  readonly hint: string;
  readonly related: readonly {
    readonly pad: string;
    readonly begin: number;
    readonly eind: number;
    readonly message: string;
  }[];
  /** The one right mending: `POST /api/stuk` with these edits. */
  readonly fix?: readonly TekstEdit[];
}
/** Replaces the characters from begin up to eind. */
export interface TekstEdit {
  readonly begin: number;
  readonly eind: number;
  readonly tekst: string;
}

/** GET /api/start */
export interface Start {
  readonly gemeente: string;
  readonly huis: string;
  readonly content: string;
  readonly versie: string;
  readonly vergaderingen: readonly VergaderingKort[];
  /** Stukken that belong to no vergadering (letters, for instance). */
  readonly los: readonly StukKort[];
  /** Sources that cannot be read (a quote that is not closed): they stand on no agenda until they are mended. */
  readonly onleesbaar: readonly { readonly pad: string; readonly fouten: number }[];
  /** The soorten of the house, for a new stuk. */
  readonly soorten: readonly {
    readonly naam: string;
    readonly titel: string;
    readonly rol: string;
    readonly perZaak: 'een' | 'meer' | 'geen';
  }[];
  readonly git: boolean;
  /** The folder was read and is still being judged: no count of messages says anything yet. A `stand` event follows. */
  readonly meldingenKomen?: true;
}
export interface VergaderingKort {
  readonly map: string;
  readonly titel: string;
  readonly datum?: string;
  readonly fouten: number;
  readonly waarschuwingen: number;
  readonly uitgaven: number;
}
export interface StukKort {
  readonly pad: string;
  readonly soort: string;
  /** What the soort is called: Raadsvoorstel. */
  readonly titel: string;
  readonly onderwerp: string;
  readonly status: 'concept' | 'definitief';
  /** Anything but openbaar is shown as such in every list. */
  readonly openbaarheid: string;
  readonly fouten: number;
  readonly waarschuwingen: number;
}

/** GET /api/vergadering?map= */
export interface VergaderingLang extends VergaderingKort {
  /** Digest of the text of the oproeping: what a change of the agenda starts from. */
  readonly basis: string;
  /** What was sent, the first one first. */
  readonly verzonden: readonly {
    readonly nummer: number;
    readonly op: string;
    readonly door: string;
    readonly ondanks?: string;
    readonly stukken: number;
  }[];
  readonly oproeping: StukKort;
  readonly rubrieken: readonly {
    readonly naam: string;
    readonly letter: string;
    readonly regels: readonly AgendaRegel[];
  }[];
  /** What stands in its folder and on no line of the agenda. */
  readonly buitenAgenda: readonly StukKort[];
  readonly meldingen: readonly Melding[];
}
export interface AgendaRegel {
  /** Its place in the agenda of the oproeping: `2.punten.0`. What move and remove name it by. */
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly zaaknummer?: string;
  readonly portefeuillehouder: string;
  readonly openbaarheid: string;
  readonly vervallen: boolean;
  readonly stukken: readonly StukKort[];
  /** What the house asks for and is not there: names of soorten. */
  readonly mist: readonly { readonly soort: string; readonly titel: string }[];
}
/**
 * POST /api/agenda: one change of the agenda of a vergadering; answers with VergaderingLang. It is a minimal edit of oproeping.md.
 * `basis` is the digest of the oproeping that the client saw (409 with `Botsing` when it is another one).
 */
export type AgendaOpdracht = { readonly map: string; readonly basis: string; readonly venster: string } & (
  | { readonly doe: 'verplaats'; readonly id: string; readonly naarRubriek: number; readonly naarPlaats: number }
  | { readonly doe: 'verwijder'; readonly id: string }
  /** Other words for an item that is text; a zaak has its title from its stuk. */
  | { readonly doe: 'hernoem'; readonly id: string; readonly titel: string }
  | { readonly doe: 'punt'; readonly rubriek: number; readonly titel: string }
  | {
      readonly doe: 'zaak';
      readonly rubriek: number;
      readonly onderwerp: string;
      readonly zaaknummer: string;
      readonly mapnaam?: string;
    }
);
/** POST /api/nieuw: a vergadering (with `zoals`: a clone), or a stuk of the house's skeleton. Answers `{ pad }`. */
export type NieuwOpdracht =
  | { readonly wat: 'vergadering'; readonly datum: string; readonly zoals?: string }
  | {
      readonly wat: 'stuk';
      readonly soort: string;
      readonly map: string;
      readonly zaaknummer?: string;
      readonly onderwerp?: string;
    };

/** GET /api/stuk?pad=&venster= : the window then counts as one that has it open. POST /api/venster { venster, pad? } says that it has another, or none. */
export interface StukLang extends StukKort {
  readonly tekst: string;
  /** Digest of `tekst`: what a change of it starts from. */
  readonly basis: string;
  /** The file was changed on the disk while it had changes here: nothing is saved until POST /api/los. */
  readonly botsing?: Botsing['botsing'];
  /** Why it could not be saved, in Dutch: a full disk, a folder that one may not write in. */
  readonly nietOpgeslagen?: string;
  /** There is something to take back, or to do again: POST /api/ongedaan. */
  readonly kanTerug: boolean;
  readonly kanVooruit: boolean;
  /** Digest of what is on the disk; '' where it is not there yet. */
  readonly digest: string;
  /** Whether the text is a draft that is not saved yet. */
  readonly ongesaved: boolean;
  readonly velden: readonly Veldinvoer[];
  readonly secties: readonly Sectieinvoer[];
  /** The author may write headings of his own. */
  readonly vrijeKoppen: boolean;
  readonly bodyBegin: number;
  readonly meldingen: readonly Melding[];
  /** Other windows that have it open, in words: "ook geopend in een ander venster". */
  readonly ookGeopend: number;
  readonly vergadering?: string;
  /** What comes of it, below out/: to open and to download. */
  readonly documenten: readonly { readonly formaat: string; readonly pad: string; readonly actueel: boolean }[];
}
/** One field of the form: those of the soort in the order of the house, then what else was written. */
export interface Veldinvoer {
  readonly pad: string;
  readonly label: string;
  readonly type: string;
  readonly verplicht: boolean;
  /** Every soort has it; else it is of this soort, and what one fills in first. */
  readonly gedeeld: boolean;
  readonly voorbeeld: string;
  /** What was written, as the form shows it; lists and people as several. Empty: not there. */
  readonly waarde: readonly string[];
  /** More than one value may be given. */
  readonly meer: boolean;
  /** To choose from: keuzes, people of the bestuur, purposes; free text stays allowed unless `alleen`. */
  readonly keuzes: readonly string[];
  readonly alleen: boolean;
  /** Written in a way that a form cannot change without harm (a nested map, an anchor): shown, changed in the source only. */
  readonly alleenBron: boolean;
  readonly begin?: number;
  readonly eind?: number;
}
export interface Sectieinvoer {
  readonly id?: string;
  readonly titel: string;
  /** Fixed by the house: the title is not typed. */
  readonly vast: boolean;
  readonly verplicht: boolean;
  /** It stands in the source; else the client may ask for it with `voegSectieToe`. */
  readonly aanwezig: boolean;
  /** Of the text below the heading, in the source. */
  readonly begin: number;
  readonly eind: number;
}

/**
 * POST /api/stuk: changes of one text. `basis`: the digest of the *text the client had* (SHA-256 of its UTF-8, as the server last gave
 * it). When the server has a later one, edits are moved past what came since; where they overlap with it, the answer is 409 with
 * Botsing, and nothing is changed. The server keeps it as a draft at once, saves after a pause, by rename.
 */
export interface StukOpdracht {
  readonly pad: string;
  readonly basis: string;
  readonly venster: string;
  readonly edits?: readonly TekstEdit[];
  /** Or a field of the form, by the values it is to have; the server makes the minimal edit. None: the key goes. */
  readonly veld?: { readonly pad: string; readonly waarde: readonly string[] };
  /** Or the heading of a section of the house, at its place in the order. */
  readonly voegSectieToe?: string;
}
export interface StukAntwoord {
  /** What was changed, in the text with the digest `vorige`. */
  readonly edits: readonly TekstEdit[];
  readonly vorige: string;
  /** Digest of the text after it: `stuk.tekst`. */
  readonly basis: string;
  readonly stuk: StukLang;
}
/** Two texts of one stuk. `hier`: of this window, as far as the server knows it, else ''. `digest` is that of `opSchijf`, which stands. */
export interface Botsing {
  readonly fout: string;
  readonly botsing: { readonly opSchijf: string; readonly digest: string; readonly hier: string };
}
/** POST /api/ongedaan: takes back the last change of this window (or of one that is closed), or does it again. Answers StukAntwoord. */
export interface Ongedaan {
  readonly pad: string;
  readonly venster: string;
  readonly richting: 'terug' | 'vooruit';
}
/** POST /api/los: ends a conflict with the text that is to stand. `digest`: of the Botsing; 409 when yet another text stands there. Answers StukAntwoord. */
export interface LosOp {
  readonly pad: string;
  readonly venster: string;
  readonly digest: string;
  readonly tekst: string;
}

/**
 * GET /api/blad?pad=&css= : the page as it will print. `data-plek="begin:eind"` on blocks that come from the source. The CSS holds the
 * fonts of the house: it is left out where `css` is its `cssSleutel`.
 * It is put into GET /blad, an empty page with a policy of its own, in `<iframe sandbox="allow-same-origin" src="/blad">`: there no script
 * runs and nothing is loaded, and the window can reach into it (`contentDocument.body`, a `<style>` in its head).
 */
export interface BladAntwoord {
  readonly html: string;
  readonly css?: string;
  readonly cssSleutel: string;
  readonly titel: string;
  readonly meldingen: readonly Melding[];
}
/** GET /api/pdf?pad= gives the real pages (application/pdf), made anew where they are not; GET /api/bestand?pad=&formaat= downloads DOCX or PDF. */

/** GET /api/gebeurtenissen?venster= (text/event-stream), each `data:` one of these. After a break the client asks for everything anew; the last one of kind `werk` is told again. */
export type Gebeurtenis =
  | { readonly soort: 'stand'; readonly ronde: number; readonly geraakt: readonly string[] }
  | {
      readonly soort: 'stuk';
      readonly pad: string;
      /** The window that made the change; '' where it came from the disk. */
      readonly venster: string;
      /** In the text with the digest `vorige`; after it the text has the digest `basis`. */
      readonly edits: readonly TekstEdit[];
      readonly vorige: string;
      readonly basis: string;
    }
  | { readonly soort: 'opgeslagen'; readonly pad: string; readonly digest: string }
  | { readonly soort: 'niet-opgeslagen'; readonly pad: string; readonly fout: string }
  | { readonly soort: 'botsing'; readonly pad: string; readonly botsing: Botsing['botsing'] }
  | { readonly soort: 'geopend'; readonly pad: string; readonly vensters: number }
  | {
      readonly soort: 'werk';
      readonly id: string;
      readonly klaar: boolean;
      readonly gedaan: number;
      readonly totaal: number;
      readonly regel: string;
      /** Below out/: what was made. GET /api/uit?pad= opens one. */
      readonly bestanden?: readonly string[];
      readonly goed?: boolean;
      /** Of wijzigingen: the list, as text for a mail. Of uitgeven: what stands in the way. */
      readonly tekst?: string;
    }
  | { readonly soort: 'einde' };
