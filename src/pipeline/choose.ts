import { digest, type Host } from '../core/index.ts';
import type { Formaat } from '../write/index.ts';
import { type Ledger, noteFile } from './ledger.ts';
import type { Narrow } from './narrow.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';
import type { CachedArtifact, Memory } from './state.ts';

/** What is to be made: the rest is as it must be, or held back. */
export interface Todo {
  readonly documents: readonly { readonly planned: PlannedDocument; readonly wanted: readonly Artifact[] }[];
  readonly copies: readonly Artifact[];
}

export interface ChooseContext {
  readonly host: Host;
  readonly narrow: Narrow;
  /** Whether a format is asked for and can be written. */
  readonly writes: (formaat: Formaat) => boolean;
}

/**
 * Sorts what belongs in the out folder: a file whose key is the one remembered, and that nobody touched since, stays and its
 * messages are said again; a stuk that is held back is named with the reason; the rest is to be made.
 */
export async function choose(
  out: OutFolder,
  known: Memory['artifacts'],
  plan: Plan,
  { host, narrow, writes }: ChooseContext,
  ledger: Ledger,
): Promise<Todo> {
  const without = async (artifacts: readonly Artifact[]): Promise<Artifact[]> => {
    const found = await Promise.all(artifacts.map((one) => untouched(host, out, one, known[one.path])));
    return artifacts.filter((artifact, i) => {
      const cached = found[i];
      if (cached) noteFile(ledger, artifact, cached, 'unchanged');
      return !cached;
    });
  };
  const documents = plan.documents.filter(({ stuk, held }) => {
    if (!narrow.has(stuk.pad)) return false;
    if (held !== undefined) ledger.skipped.push({ file: stuk.pad, reason: held });
    return held === undefined;
  });
  const chosen = await Promise.all(
    documents.map(async (planned) => {
      const asked = planned.artifacts.filter(({ formaat }) => formaat !== undefined && writes(formaat));
      return { planned, wanted: await without(asked) };
    }),
  );
  return {
    documents: chosen.filter(({ wanted }) => wanted.length > 0),
    copies: await without(plan.copies.filter(({ source }) => narrow.has(source))),
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
