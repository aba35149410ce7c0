import { compareDiagnostics, compareText, type Diagnostic, stableJson } from '../core/index.ts';
import type { BuildResult } from './api.ts';
import type { CachedArtifact } from './artifact-cache.ts';
import type { ManifestEntry } from './manifest.ts';
import type { Artifact } from './plan.ts';

/** What a build gathers while it works, in whatever order the work is done. */
export interface Outcome {
  readonly said: Diagnostic[];
  readonly written: string[];
  readonly unchanged: string[];
  readonly removed: string[];
  readonly skipped: { file: string; reason: string }[];
  readonly outdated: string[];
  readonly environment: string[];
  /** By path below the out folder: what goes into the manifest, and into the cache. */
  readonly files: Map<string, ManifestEntry>;
  readonly cached: Map<string, CachedArtifact>;
}

export function newOutcome(): Outcome {
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
  outcome: Outcome,
  artifact: Artifact,
  cached: CachedArtifact,
  how: 'written' | 'unchanged',
): void {
  outcome[how].push(artifact.path);
  outcome.cached.set(artifact.path, cached);
  outcome.said.push(...cached.diagnostics);
  outcome.files.set(artifact.path, {
    sha256: cached.sha256,
    size: cached.size,
    source: artifact.source,
    inputs: artifact.inputs,
  });
}

/** The result in an order that does not depend on the order of the work; what was said twice (once per format) stands once. */
export function toResult(outcome: Outcome): Omit<BuildResult, 'sources' | 'register'> {
  return {
    diagnostics: once(outcome.said).sort(compareDiagnostics),
    written: outcome.written.sort(compareText),
    unchanged: outcome.unchanged.sort(compareText),
    removed: outcome.removed.sort(compareText),
    skipped: once(outcome.skipped).sort((a, b) => compareText(a.file, b.file) || compareText(a.reason, b.reason)),
    outdated: outcome.outdated.sort(compareText),
    environment: once(outcome.environment).sort(compareText),
  };
}

function once<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [stableJson(value), value])).values()];
}
