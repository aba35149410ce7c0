import { compareDiagnostics, type Host } from '../core/index.ts';
import type { CheckOptions, CheckResult } from './api.ts';
import { gather } from './gather.ts';
import { tryLock } from './lock.ts';
import { readNarrow, reported } from './narrow.ts';
import { makeToolFolder } from './outfolder.ts';
import { readState, type State, saveState, stateStamp } from './state.ts';
import { tryTemplates } from './try-templates.ts';
import { readVersion } from './version.ts';

/**
 * Reads, links and judges a content folder. Writes nothing but the stukken that it parsed, beside the out folder, for the next
 * check or build. Rejects with UsageError for wrong usage.
 */
export async function check(host: Host, options: CheckOptions): Promise<CheckResult> {
  const { out } = options;
  const narrow = await readNarrow(host, options);
  const { code } = await readVersion(host);
  const stamp = out === undefined ? '' : await stateStamp(host, out);
  const state = out === undefined ? undefined : await readState(host, out, code);
  const gathered = await gather(host, options, state?.parses);
  // Where it cannot be kept it is parsed again the next time.
  if (out !== undefined && state?.parses.hasNew()) await keepParses(host, out, state, stamp).catch(() => undefined);
  const { register } = gathered;
  const templates = register ? await tryTemplates(host, options.templates, register) : [];
  return {
    diagnostics: [...gathered.diagnostics, ...templates]
      .sort(compareDiagnostics)
      .filter((message) => reported(message, narrow, gathered)),
    sources: gathered.sources,
    environment: [],
    ...(register ? { register } : {}),
  };
}

/** Keeps what was parsed, unless a build is at work or came in between: what that remembers is not touched. */
async function keepParses(host: Host, out: string, state: State, stamp: string): Promise<void> {
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
