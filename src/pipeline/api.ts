import type { Diagnostic, Host, IsoDate } from '../core/index.ts';
import type { Register, Uitgave, Verzending } from '../model/index.ts';
import type { Formaat, PdfStandaard, Writer } from '../write/index.ts';

/** What to build. All paths are absolute, with `/`. */
export interface BuildOptions {
  readonly content: string;
  /** The folder of the house, where it is not that which gemeente.yaml names. */
  readonly templates?: string;
  readonly out: string;
  /** Files and folders that narrow what is written and reported, never what is looked at; empty: everything. */
  readonly paths: readonly string[];
  readonly formats: readonly Formaat[];
  readonly pdfStandaard: PdfStandaard;
  /** How many documents are at work at one time; by the cores of the machine when left out. */
  readonly jobs?: number;
  /** Path of the browser that prints; looked for when left out. */
  readonly browser?: string;
  /**
   * Narrows to one vergadering, or to those of one day: the names of their folders. What is said of a stuk that is on their agenda is
   * reported wherever it lies.
   */
  readonly vergadering?: string | readonly string[];
  /** Narrows to one part of the vergaderingen, with the same bytes as the whole: `paths` and `vergadering` narrow no further. */
  readonly deel?: Deel;
  /** The sending that the documents are made for: its day stands on what came later or changed. */
  readonly verzending?: Verzending;
}

/** One of a number of parts of about equal work, counted from 1. */
export interface Deel {
  readonly nummer: number;
  readonly van: number;
}

/**
 * How far a build is; `file` is the source that was just done, below the content folder. `note` is a Dutch line that the user
 * must see at once, such as that another build is waited for.
 */
export type Progress = (event: {
  readonly done: number;
  readonly total: number;
  readonly file?: string;
  readonly note?: string;
}) => void;

/** How a build runs, apart from what it builds. */
export interface Run {
  readonly progress?: Progress;
  /** Stops it: it rejects with the reason of the signal, and whole files only are left. */
  readonly signal?: AbortSignal;
  /** The formats there are; those of griffie when left out. */
  readonly writers?: readonly Writer[];
}

/** What a build did and said. Sources are named below the content folder, files written below the out folder. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Sources that were not written, with the reason in Dutch. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** Earlier files that stayed although their source is not written any more. */
  readonly outdated: readonly string[];
  /** Files that someone had changed since they were made, where they were kept before they were made anew or removed. */
  readonly kept: readonly { readonly file: string; readonly from: string }[];
  /** Dutch lines: faults of the machine, such as a full disk or no browser. Any of them means exit code 3. */
  readonly environment: readonly string[];
  /** The text per source file, for the frame of a message. */
  readonly sources: ReadonlyMap<string, string>;
  /** Undefined when there was nothing to link: `gemeente.yaml` cannot be read. */
  readonly register?: Register;
}

/** What to check. Parsed stukken are remembered in `out`, where the builds of this content go; without it they are not. */
export type CheckOptions = Pick<BuildOptions, 'content' | 'templates' | 'paths' | 'vergadering'> &
  Partial<Pick<BuildOptions, 'out'>>;
export type CheckResult = Pick<BuildResult, 'diagnostics' | 'sources' | 'register' | 'environment'>;

/** How the out folder differs from its manifest, or from a fresh build. Files below the out folder. */
export interface VerifyResult {
  readonly differs: readonly { readonly file: string; readonly reason: string }[];
  readonly missing: readonly string[];
  /** Files that the manifest does not know. */
  readonly foreign?: readonly string[];
  /** Files that someone had changed and that a build kept aside. */
  readonly kept?: readonly string[];
  readonly environment: readonly string[];
}

/** One round of a watch: which sources changed (none in the first round), and what was built from them. */
export interface WatchEvent {
  readonly changed: readonly string[];
  readonly result: BuildResult;
  readonly milliseconds: number;
}

export type Check = (host: Host, options: CheckOptions) => Promise<CheckResult>;

/** Wrong usage, such as a folder without gemeente.yaml or a path that is not there: exit code 2. The message is Dutch. */
export class UsageError extends Error {}

/** What to send, and what is said of it. */
export interface Opdracht extends Omit<BuildOptions, 'vergadering' | 'verzending' | 'paths'> {
  /** The folder of the vergadering below the content folder. */
  readonly map: string;
  /** The day on which it is sent. */
  readonly op: IsoDate;
  /** Who sends it. */
  readonly door: string;
  /** Why it is sent although something is wrong or missing. */
  readonly ondanks?: string;
}

/** What came of a sending. */
export interface UitgeefResult {
  /** What the build said. */
  readonly build: BuildResult;
  /** What was sent; undefined where nothing was. */
  readonly uitgave?: Uitgave;
  /** Dutch lines: what is wrong or missing. */
  readonly bezwaren: readonly string[];
}
