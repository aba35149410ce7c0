import type { Host } from '../core/index.ts';
import type { ParseCache } from '../read/index.ts';
import type { Oordeelbewaring } from '../rules/index.ts';
import { tryLock } from './lock.ts';
import { makeToolFolder } from './outfolder.ts';
import { readState, saveState, stateStamp } from './state.ts';
import { hasOldOrder } from './verhuis.ts';
import { readVersion } from './version.ts';

/** What an out folder remembers of stukken, for who builds nothing in it. */
export interface Known {
  readonly parseCache: ParseCache;
  readonly bewaring: Oordeelbewaring;
  /** Keeps what was parsed and said since; where that cannot be done it is done again the next time. */
  keep(): Promise<void>;
}

/** Opens what the builds of an out folder remember; nothing where there is no out folder, or one of the old order. */
export async function openKnown(host: Host, out: string | undefined): Promise<Known | undefined> {
  if (out === undefined || (await hasOldOrder(host, out))) return undefined;
  const stamp = await stateStamp(host, out);
  const state = await readState(host, out, (await readVersion(host)).code);
  const { parses, oordelen } = state;
  /** Unless a build is at work or came in between: what that remembers is not touched. */
  const write = async (): Promise<void> => {
    const tool = await makeToolFolder(host, out);
    const lock = await tryLock(host, `${tool}/lock`);
    try {
      if (!lock || (await stateStamp(host, out)) !== stamp) return;
      // A build forgets what is not used any more; where none ever comes, we do.
      if (Object.keys(state.memory.artifacts).length === 0) parses.forgetUnused();
      const pieces = state.toKeep(state.memory);
      if (pieces) await saveState(host, out, pieces);
    } finally {
      await lock?.release();
    }
  };
  return {
    parseCache: parses,
    bewaring: oordelen,
    keep: async () => {
      if (parses.hasNew() || oordelen.hasNew()) await write().catch(() => undefined);
    },
  };
}
