import { compareDiagnostics, compareText, type Diagnostic, stableJson } from '../core/index.ts';
import type { BuildResult } from './api.ts';
import type { ManifestEntry } from './manifest.ts';
import type { Artifact } from './plan.ts';
import type { CachedArtifact } from './state.ts';

/** What a build gathers while it works, in whatever order the work is done. */
export interface Ledger {
  readonly said: Diagnostic[];
  readonly written: string[];
  readonly unchanged: string[];
  readonly removed: string[];
  readonly skipped: { file: string; reason: string }[];
  readonly outdated: string[];
  readonly environment: string[];
  /** By path below the out folder: what goes into the manifest, and what is remembered. */
  readonly files: Map<string, ManifestEntry>;
  readonly cached: Map<string, CachedArtifact>;
}

export function newLedger(): Ledger {
  return {
    said: [],
    written: [],
    unchanged: [],
    removed: [],
    skipped: [],
    outdated: [],
    environment: [],
    files: new Map(),
    cached: new Map(),
  };
}

/** Notes that a file is as it must be. */
export function noteFile(
  ledger: Ledger,
  artifact: Artifact,
  cached: CachedArtifact,
  how: 'written' | 'unchanged',
): void {
  const { sha256, size } = cached;
  ledger[how].push(artifact.path);
  ledger.cached.set(artifact.path, cached);
  ledger.said.push(...cached.diagnostics);
  ledger.files.set(artifact.path, { sha256, size, source: artifact.source, inputs: artifact.inputs });
}

/** Notes a fault of the machine or of ours by which a source was not written. */
export function noteFault(ledger: Ledger, file: string, reason: string): void {
  ledger.environment.push(reason);
  ledger.skipped.push({ file, reason });
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
    environment: once(ledger.environment).sort(compareText),
  };
}

function once<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [stableJson(value), value])).values()];
}
