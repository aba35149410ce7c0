import { isBesloten } from '../../model/index.ts';
import type { Settling } from '../keep.ts';
import type { Entries } from '../manifest.ts';
import { type CachedArtifact, type Memory, readState, type State, saveState } from '../state.ts';
import type { Gelezen } from './keur.ts';

/**
 * Remembers of a whole that was put together what its parts remembered, so that the next build makes nothing anew. Gives the folders of
 * the parts that had files and remembered nothing: `.griffie` did not come along.
 */
export async function onthoud(
  { session, out }: Pick<Settling, 'session' | 'out'>,
  state: State,
  delen: readonly Gelezen[],
  files: Entries,
  code: string,
): Promise<readonly string[]> {
  const artifacts: Record<string, CachedArtifact> = {};
  const memories: Memory[] = [];
  // Every part read all stukken: what one of them parsed does for the whole.
  let gelezen: State | undefined;
  const vergeten: string[] = [];
  for (const { map, files: eigen } of delen) {
    const van = await readState(session.host, map, code);
    memories.push(van.memory);
    if (van.memory.seen.of !== '') gelezen ??= van;
    let heeft = Object.keys(eigen).length === 0;
    for (const [path, { sha256 }] of Object.entries(eigen)) {
      const cached = van.memory.artifacts[path];
      const daar = cached?.sha256 === sha256 ? await out.stat(path) : undefined;
      if (!cached || !daar) continue;
      heeft = true;
      artifacts[path] = { ...cached, mtimeMs: daar.mtimeMs };
    }
    if (!heeft) vergeten.push(map);
  }
  const seen = memories.map((one) => one.seen).filter(({ of }) => of !== '');
  const bewijzen = new Set(memories.map(({ proven }) => proven));
  const bytes = (gelezen ?? state).toKeep({
    files: Object.fromEntries(Object.entries(files).filter(([path]) => isBesloten(path))),
    artifacts: { ...keptOf(state, files), ...artifacts },
    remembered: Object.assign({}, ...memories.map(({ remembered }) => remembered)),
    seen: { of: seen[0]?.of ?? '', views: Object.assign({}, ...seen.map(({ views }) => views)) },
    // Each part was looked at for what is closed in the whole.
    proven: bewijzen.size === 1 ? ([...bewijzen][0] ?? '') : '',
  });
  if (bytes) await saveState(session.host, out.path, bytes);
  return vergeten;
}

/** What was remembered of files that are still what they were. */
function keptOf({ memory }: State, files: Entries): Record<string, CachedArtifact> {
  const kept = Object.entries(memory.artifacts).filter(([path, { sha256 }]) => files[path]?.sha256 === sha256);
  return Object.fromEntries(kept);
}
