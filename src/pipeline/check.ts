import { compareDiagnostics, type Host } from '../core/index.ts';
import type { CheckOptions, CheckResult } from './api.ts';
import { gather } from './gather.ts';
import { tryLock } from './lock.ts';
import { readNarrow, reporter } from './narrow.ts';
import { makeToolFolder } from './outfolder.ts';
import { readState, type State, saveState, stateStamp } from './state.ts';
import { tryHouse } from './try-house.ts';
import { hasOldOrder } from './verhuis.ts';
import { readVersion } from './version.ts';

/**
 * Reads, links and judges a content folder. Writes nothing but the stukken that it parsed, in the out folder, for the next
 * check or build. Rejects with UsageError for wrong usage.
 */
export async function check(host: Host, options: CheckOptions): Promise<CheckResult> {
  const narrow = await readNarrow(host, options);
  const { out } = options;
  const known = out === undefined || (await hasOldOrder(host, out)) ? undefined : await openKnown(host, out);
  const gathered = await gather(host, options, known?.state.parses);
  // Where it cannot be kept it is parsed again the next time.
  if (known?.state.parses.hasNew()) await keepParses(host, known).catch(() => undefined);
  const { register, bundel } = gathered;
  const house = register && bundel ? await tryHouse(host, options.content, bundel, register.gemeente) : [];
  return {
    diagnostics: [...gathered.diagnostics, ...house].sort(compareDiagnostics).filter(reporter(narrow, gathered)),
    sources: gathered.sources,
    environment: [],
    ...(register ? { register } : {}),
  };
}

/** The state of an out folder, with the stamp that tells whether it is still that. */
interface Known {
  readonly out: string;
  readonly stamp: string;
  readonly state: State;
}

async function openKnown(host: Host, out: string): Promise<Known> {
  const stamp = await stateStamp(host, out);
  return { out, stamp, state: await readState(host, out, (await readVersion(host)).code) };
}

/** Keeps what was parsed, unless a build is at work or came in between: what that remembers is not touched. */
async function keepParses(host: Host, { out, stamp, state }: Known): Promise<void> {
  const tool = await makeToolFolder(host, out);
  const lock = await tryLock(host, `${tool}/lock`);
  try {
    if (!lock || (await stateStamp(host, out)) !== stamp) return;
    // A build forgets what is not used any more; where none ever comes, we do.
    if (Object.keys(state.memory.artifacts).length === 0) state.parses.forgetUnused();
    const bytes = state.toKeep(state.memory);
    if (bytes) await saveState(host, out, bytes);
  } finally {
    await lock?.release();
  }
}
