import { compareDiagnostics, compareText, type Diagnostic, interneFout, stableJson } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { HuisBundel } from '../read/index.ts';
import type { Templates } from '../render/index.ts';
import { bladspiegel } from '../rules/index.ts';
import type { SvgDrawer } from '../svg/index.ts';
import type { Formaat, Prepared, Writer } from '../write/index.ts';
import type { BuildOptions, BuildResult, Run } from './api.ts';
import type { Inputs, ManifestEntry } from './manifest.ts';
import type { Narrow } from './narrow.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact } from './plan.ts';
import type { Session } from './session.ts';
import type { CachedArtifact, Earlier } from './state.ts';

/** What the stages of one round share. */
export interface Work extends Pick<Run, 'progress' | 'signal'> {
  readonly session: Session;
  readonly options: BuildOptions;
  readonly narrow: Narrow;
  readonly out: OutFolder;
  readonly earlier: Earlier;
  readonly register: Register;
  readonly templates: Templates;
  readonly bundel: HuisBundel;
  /** The formats that are asked for and can be written here. */
  readonly writers: ReadonlyMap<Formaat, Prepared>;
  /** Of every format there is, what enters its files besides what a stuk shows: the code, the browser, options. */
  readonly formats: Readonly<Record<Formaat, Inputs>>;
  /** The formats whose files are given back, each with how one tells a file that nobody changed. */
  readonly returnable: ReadonlyMap<Formaat, NonNullable<Writer['isUntouched']>>;
  /** Draws an SVG, each once in a round. */
  readonly drawSvg: SvgDrawer;
  readonly ledger: Ledger;
}

/** What a round notes while it works, in whatever order the work is done. */
export interface Ledger {
  readonly said: Diagnostic[];
  readonly written: string[];
  readonly unchanged: string[];
  readonly removed: string[];
  readonly skipped: { file: string; reason: string }[];
  readonly outdated: string[];
  readonly environment: string[];
  readonly kept: { file: string; from: string }[];
  /** By path below the out folder: what goes into the manifest, and what is remembered. */
  readonly files: Map<string, ManifestEntry>;
  readonly cached: Map<string, CachedArtifact>;
}

export function newLedger(): Ledger {
  const lists = {
    said: [],
    written: [],
    unchanged: [],
    removed: [],
    skipped: [],
    outdated: [],
    environment: [],
    kept: [],
  };
  return { ...lists, files: new Map(), cached: new Map() };
}

/** Notes that a file is as it must be, and says what there is to say of it. */
export function noteFile(
  { ledger, register }: Pick<Work, 'ledger' | 'register'>,
  { path, source, inputs }: Artifact,
  cached: CachedArtifact,
  how: 'written' | 'unchanged',
): void {
  const { sha256, size } = cached;
  ledger[how].push(path);
  ledger.cached.set(path, cached);
  ledger.said.push(...cached.diagnostics, ...bladspiegel(register, source, cached.pageFaults ?? []));
  ledger.files.set(path, { sha256, size, source, inputs });
}

/** Notes a fault of the machine by which a source was not written. */
export function noteFault(ledger: Ledger, file: string, reason: string): void {
  ledger.environment.push(reason);
  ledger.skipped.push({ file, reason });
}

/** Of what was made for the public side and not placed there. */
export const NIET_GEPUBLICEERD = 'Er is niets gepubliceerd: er zou iets in staan wat niet openbaar is.';

/** Of a stuk that could not be put into words or filled in, in no format. */
export const NIET_OPGEMAAKT = 'Dit stuk is niet gemaakt: het opmaken liep vast.';

/** Notes a fault of griffie itself at a stuk, by which a file of it was not written. */
export function noteInternal(ledger: Ledger, file: string, message: string, error: unknown): void {
  ledger.said.push(interneFout(file, message, error));
  ledger.skipped.push({ file, reason: message });
}

/** The result in an order that does not depend on the order of the work; what was said twice (once per format) stands once. */
export function toResult(ledger: Ledger): Omit<BuildResult, 'sources' | 'register'> {
  return {
    diagnostics: once(ledger.said).sort(compareDiagnostics),
    written: ledger.written.sort(compareText),
    unchanged: ledger.unchanged.sort(compareText),
    removed: ledger.removed.sort(compareText),
    skipped: once(ledger.skipped).sort((a, b) => compareText(a.file, b.file) || compareText(a.reason, b.reason)),
    outdated: ledger.outdated.sort(compareText),
    kept: ledger.kept.sort((a, b) => compareText(a.file, b.file)),
    environment: once(ledger.environment).sort(compareText),
  };
}

function once<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [stableJson(value), value])).values()];
}
