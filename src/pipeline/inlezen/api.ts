import type { Diagnostic, Edit, Host } from '../../core/index.ts';
import type { Register } from '../../model/index.ts';
import type { HuisBundel, ParseCache } from '../../read/index.ts';
import type { Bijzaak, Keuze, Opmerking, Wijziging, WordBestand } from '../../word/index.ts';
import type { CheckOptions } from '../api.ts';

/** What to read, and how. */
export interface InleesOpdracht {
  /** Absolute paths of the Word files. */
  readonly bestanden: readonly string[];
  /** The folder below the content folder in which a new stuk comes. A stuk of griffie's own goes back to where it came from. */
  readonly naar?: string;
  /** The soort of a new stuk; the one that fits best when left out. */
  readonly soort?: string;
  /** One choice for all tracked changes. */
  readonly wijzigingen?: Keuze;
  /** Choices per tracked change, by the path of the file; they go before `wijzigingen`. */
  readonly keuzes?: ReadonlyMap<string, ReadonlyMap<string, Keuze>>;
  /**
   * What is to stand at a place that both sides changed, by the path of the file; the source keeps its words when left out. Where one of
   * the choices cannot be written, nothing of that file is.
   */
  readonly beslecht?: ReadonlyMap<string, (conflict: Conflict) => 'hier' | 'word'>;
  /** Says what would happen; writes nothing. */
  readonly dry: boolean;
  /** Asks for the choices that are missing; undefined where the user leaves that file as it is. */
  readonly vraagKeuzes?: (
    bestand: string,
    open: readonly Wijziging[],
  ) => Promise<ReadonlyMap<string, Keuze> | undefined>;
  /** Asks for the soort of a new stuk where several fit; undefined for no answer. */
  readonly vraagSoort?: (bestand: string, mogelijk: readonly string[]) => Promise<string | undefined>;
}

/** The folders that are read into: those of `check`. */
export type InleesOptions = Pick<CheckOptions, 'content' | 'templates' | 'out'>;

/** Text with its place: `waar` is Dutch for a reader ("beslispunt 2", "veld zaaknummer", "sectie Aanleiding"). */
export interface Overgenomen {
  readonly waar: string;
  readonly tekst: string;
  /** The line of the source, as it is after reading. */
  readonly regel?: number;
}

/** What found no place, or may not change by Word; `reden` is Dutch: why, and what one can do. */
export interface NietOvergenomen extends Overgenomen {
  readonly reden: string;
}

/** A place that both sides changed; the source keeps what it says. */
export interface Conflict {
  readonly waar: string;
  readonly hier: string;
  readonly word: string;
  readonly regel?: number;
  /** What makes the source say what Word says there; left out where that cannot be written with certainty. */
  readonly edits?: readonly Edit[];
}

/** What one Word file comes to before anything is written: what the reader of a file of griffie, and that of another maker, give. */
export interface Lezing {
  /** Of the source, below the content folder; undefined where nothing can become of the file. */
  readonly pad?: string;
  /** The whole text of the source as it becomes; that of before where nothing changes. */
  readonly tekst?: string;
  /** Of a source that was there: the edits that make its text `tekst`. */
  readonly edits?: readonly Edit[];
  /** Pictures that come beside it, below the content folder. */
  readonly bestanden: readonly { readonly pad: string; readonly bytes: Uint8Array }[];
  readonly overgenomen: readonly Overgenomen[];
  readonly nietOvergenomen: readonly NietOvergenomen[];
  readonly conflicten: readonly Conflict[];
  /** Dutch lines: what was simplified or guessed. */
  readonly gezegd: readonly string[];
  /** Why nothing becomes of it, with what to do. */
  readonly weigering?: Weigering;
}

/** Why a file is not read, in Dutch, with what to do. */
export interface Weigering {
  readonly fout: string;
  readonly hint: string;
}

/** A Word file that was opened, with the choices that were made: all of its tracked changes have one. */
export interface Invoer {
  /** Absolute path of the file. */
  readonly bestand: string;
  readonly word: WordBestand;
  readonly keuzes: ReadonlyMap<string, Keuze>;
}

/** What a reader may know of the folder that it reads into. */
export interface Inleesomgeving {
  readonly host: Host;
  readonly options: InleesOptions;
  readonly opdracht: InleesOpdracht;
  /** The content folder at the start; house and gemeente among it. */
  readonly register: Register;
  readonly bundel: HuisBundel;
  /** What was parsed in this run. */
  readonly parses: ParseCache;
  /** The text of a source below the content folder, with what earlier files of this run made of it. */
  tekst(pad: string): Promise<string | undefined>;
  /** Whether something stands at a path below the content folder, or will by an earlier file of this run. */
  bezet(pad: string): Promise<boolean>;
}

/** Makes of a Word file what becomes of it. Writes nothing. */
export type LeesWord = (omgeving: Inleesomgeving, invoer: Invoer) => Promise<Lezing>;

/** A comment, with the line of the source that it is about; none where its words are not found. */
export interface GeplaatsteOpmerking extends Opmerking {
  readonly regel?: number;
}

/** What became of one Word file. */
export interface Inleesresultaat extends Omit<Lezing, 'bestanden'> {
  /** Absolute path of the file that was read. */
  readonly bestand: string;
  readonly soort: 'eigen' | 'vreemd' | 'geweigerd';
  /** Whether the source (`pad`) was not there yet. */
  readonly nieuw: boolean;
  /** Tracked changes without a choice: nothing of the file is written while there are any. */
  readonly wijzigingen: readonly Wijziging[];
  /** Those that were chosen about. */
  readonly gekozen: readonly (Wijziging & { readonly keuze: Keuze })[];
  readonly opmerkingen: readonly GeplaatsteOpmerking[];
  readonly bijzaken: readonly Bijzaak[];
  /** What the house rules say of the source as it becomes. */
  readonly meldingen: readonly Diagnostic[];
  /** The files that were written, below the content folder; of a dry run those that would be. */
  readonly geschreven: readonly string[];
}

/** What reading came to. */
export interface InleesUitkomst {
  /** In the order of the command. */
  readonly resultaten: readonly Inleesresultaat[];
  /** Dutch lines: faults of the machine. */
  readonly environment: readonly string[];
  /** The text per source, for the frame of a message. */
  readonly sources: ReadonlyMap<string, string>;
}
