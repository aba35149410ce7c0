import type { Host } from '../core/index.ts';
import type { BuildOptions, BuildResult, Run } from './api.ts';
import { buildRound } from './round.ts';
import { withSession } from './session.ts';

/**
 * Builds a content folder into an out folder: what changed, and nothing else.
 * Rejects with UsageError for wrong usage and with the reason of the signal when it is given; then no browser is left behind.
 */
export async function build(host: Host, options: BuildOptions, run: Run = {}): Promise<BuildResult> {
  run.signal?.throwIfAborted();
  return withSession(host, options, { ...run, eenmalig: true }, (session) => buildRound(session, options, run));
}
