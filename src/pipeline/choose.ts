import { digest, type Host } from '../core/index.ts';
import type { Formaat } from '../write/index.ts';
import type { ArtifactCache, CachedArtifact } from './artifact-cache.ts';
import type { Narrow } from './narrow.ts';
import { noteFile, type Outcome } from './outcome.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';

/** What is to be made: the rest is as it must be, or held back. */
export interface Todo {
  readonly documents: readonly { readonly planned: PlannedDocument; readonly wanted: readonly Artifact[] }[];
  readonly copies: readonly Artifact[];
}

export interface ChooseContext {
  readonly host: Host;
  readonly narrow: Narrow;
  /** The formats to write. */
  readonly formats: readonly Formaat[];
}

/**
 * Sorts what belongs in the out folder: a file whose key is that of the cache, and that nobody touched since, stays and its
 * messages are said again; a stuk that is held back is named with the reason; the rest is to be made.
 */
export async function choose(
  out: OutFolder,
  cache: ArtifactCache,
  plan: Plan,
  { host, narrow, formats }: ChooseContext,
  outcome: Outcome,
): Promise<Todo> {
  const stays = async (artifact: Artifact): Promise<boolean> => {
    const cached = await untouched(host, out, artifact, cache[artifact.path]);
    if (cached) noteFile(outcome, artifact, cached, 'unchanged');
    return cached !== undefined;
  };
  const documents = plan.documents.filter(({ stuk }) => narrow.has(stuk.pad));
  const wanted = await Promise.all(
    documents.map(async ({ artifacts, held, stuk }) => {
      if (held !== undefined) {
        outcome.skipped.push({ file: stuk.pad, reason: held });
        return [];
      }
      const asked = artifacts.filter(({ formaat }) => formaat && formats.includes(formaat));
      return filterAsync(asked, async (artifact) => !(await stays(artifact)));
    }),
  );
  return {
    documents: documents
      .map((planned, i) => ({ planned, wanted: wanted[i] as Artifact[] }))
      .filter((document) => document.wanted.length > 0),
    copies: await filterAsync(
      plan.copies.filter(({ source }) => narrow.has(source)),
      async (artifact) => !(await stays(artifact)),
    ),
  };
}

/** What the cache says of a file, when it has the key it must have and is still what we wrote. Cheap looks come first. */
async function untouched(
  host: Host,
  out: OutFolder,
  { path, key }: Artifact,
  cached: CachedArtifact | undefined,
): Promise<CachedArtifact | undefined> {
  if (cached?.key !== key) return undefined;
  const found = await out.stat(path);
  if (found?.size !== cached.size) return undefined;
  if (found.mtimeMs === cached.mtimeMs) return cached;
  const bytes = await host.files.read(`${out.path}/${path}`).catch(() => undefined);
  return bytes && digest(bytes) === cached.sha256 ? { ...cached, mtimeMs: found.mtimeMs } : undefined;
}

async function filterAsync<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(test));
  return items.filter((_, i) => kept[i]);
}
