import { digest, type Host } from '../core/index.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';
import type { CachedArtifact } from './state.ts';
import { NIET_OPGEMAAKT, noteFile, noteInternal, type Work } from './work.ts';

/** What is to be made: the rest is as it must be, or held back. */
export interface Todo {
  readonly documents: readonly { readonly planned: PlannedDocument; readonly wanted: readonly Artifact[] }[];
  readonly copies: readonly Artifact[];
  /** All of them, file by file. */
  readonly files: readonly Artifact[];
}

/**
 * Sorts what belongs in the out folder: a file whose key is the one remembered, and that nobody touched since, stays and its
 * messages are said again; a stuk that is held back, or no view could be made of, is named with the reason; the rest is to
 * be made.
 */
export async function choose(work: Work, plan: Plan): Promise<Todo> {
  const { session, out, earlier, narrow, writers, ledger } = work;
  const { artifacts } = earlier.memory;
  const changed = async (asked: readonly Artifact[]): Promise<Artifact[]> => {
    const known = await Promise.all(asked.map((one) => untouched(session.host, out, one, artifacts[one.path])));
    return asked.filter((artifact, i) => {
      const cached = known[i];
      if (cached) noteFile(work, artifact, cached, 'unchanged');
      return !cached;
    });
  };
  const documents = plan.documents.filter(({ stuk, held }) => {
    if (!narrow.has(stuk.pad)) return false;
    if (held !== undefined) ledger.skipped.push({ file: stuk.pad, reason: held });
    return held === undefined;
  });
  for (const { stuk, error } of plan.failed) {
    if (narrow.has(stuk.pad)) noteInternal(ledger, stuk.pad, NIET_OPGEMAAKT, error);
  }
  const chosen = await Promise.all(
    documents.map(async (planned) => {
      const asked = planned.artifacts.filter(({ formaat }) => formaat === undefined || writers.has(formaat));
      return { planned, wanted: await changed(asked) };
    }),
  );
  const copies = await changed(plan.copies.filter(({ source }) => narrow.has(source)));
  return {
    documents: chosen.filter(({ wanted }) => wanted.length > 0),
    copies,
    files: [...chosen.flatMap(({ wanted }) => wanted), ...copies],
  };
}

/** What is remembered of a file, when it has the key it must have and is still what we wrote. Cheap looks come first. */
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
