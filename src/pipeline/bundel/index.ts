import type { Host } from '../../core/index.ts';
import type { BuildOptions, BuildResult, Run } from '../api.ts';
import { buildRound } from '../round.ts';
import { withSession } from '../session.ts';
import type { BundelWish } from './make.ts';

export type { BundelWish } from './make.ts';

/**
 * Builds what a vergadering needs, and makes its bundles of that: `stukken.pdf`, what griffie made, and `bundel.pdf`, everything.
 * Rejects as `build` does.
 *
 * @param options whose `paths` name what belongs to the vergadering
 */
export async function bundel(host: Host, options: BuildOptions, wish: BundelWish, run: Run = {}): Promise<BuildResult> {
  run.signal?.throwIfAborted();
  return withSession(host, options, { ...run, eenmalig: true }, (session) =>
    buildRound(session, options, { ...run, bundel: wish }),
  );
}
