import { compareText } from '../core/index.ts';
import { beslotenPad } from '../model/index.ts';
import type { Inputs, ManifestEntry } from './manifest.ts';
import type { Artifact } from './plan.ts';

/** What is to become of the files that an earlier build left, now that this one is done. */
export interface Settled {
  /** The new manifest's files. */
  readonly files: Readonly<Record<string, ManifestEntry>>;
  /** Earlier files that have no source any more, or whose source is now written elsewhere. */
  readonly orphans: readonly string[];
  /** Earlier files that stay although their source has changed. */
  readonly outdated: readonly string[];
}

export interface SettleInput {
  readonly earlier: Readonly<Record<string, ManifestEntry>>;
  /** What was written or found to be as it must be. */
  readonly fresh: ReadonlyMap<string, ManifestEntry>;
  /** Everything that belongs in the out folder, written or not, by path. */
  readonly planned: ReadonlyMap<string, Artifact>;
  /** Sources of which it is not known what belongs in the out folder: stukken that cannot be read. */
  readonly unknown: ReadonlySet<string>;
  /** Whether a planned file was asked for: then it is not fresh because it could not be made, and what is there is out of date. */
  readonly asked: (path: string) => boolean;
  /** Whether a file is there. */
  readonly exists: (path: string) => boolean;
  /** Whether files without a source go: not in a build that is narrowed. */
  readonly mayRemove: boolean;
}

/** Decides over the files of the earlier manifest, one by one. Pure. */
export function settle(input: SettleInput): Settled {
  const { earlier, fresh, planned, unknown, asked, exists, mayRemove } = input;
  const files: Record<string, ManifestEntry> = Object.fromEntries(fresh);
  const orphans: string[] = [];
  const outdated: string[] = [];
  for (const [path, entry] of Object.entries(earlier)) {
    if (fresh.has(path) || !exists(path)) continue;
    const artifact = planned.get(path);
    if (!artifact && !unknown.has(entry.source)) {
      // What went inside since may not stay outside, however little of the build was asked for.
      if (mayRemove || (beslotenPad(path) !== path && planned.has(beslotenPad(path)))) orphans.push(path);
      else files[path] = entry;
      continue;
    }
    const old = !artifact || asked(path) || differs(entry.inputs, artifact.inputs);
    const { outdated: _, ...same } = entry;
    files[path] = old ? { ...same, outdated: true } : same;
    if (old) outdated.push(path);
  }
  return { files, orphans: orphans.sort(compareText), outdated: outdated.sort(compareText) };
}

/** Whether a file would be another one today. What is not known now (no browser was looked for) does not count. */
function differs(earlier: Inputs, now: Inputs): boolean {
  return Object.entries(now).some(([name, value]) => name !== 'source' && earlier[name] !== value);
}
