import type { Host } from '../core/index.ts';
import type { ParseCache } from '../read/index.ts';
import { tryLock } from './lock.ts';
import { makeToolFolder } from './outfolder.ts';
import { readState, saveState, stateStamp } from './state.ts';
import { hasOldOrder } from './verhuis.ts';
import { readVersion } from './version.ts';

/** The parsed stukken that an out folder remembers, for who builds nothing in it. */
export interface Known {
  readonly parseCache: ParseCache;
  /** Keeps what was parsed since; where that cannot be done it is parsed again the next time. */
  keep(): Promise<void>;
}

/** Opens what the builds of an out folder remember; nothing where there is no out folder, or one of the old order. */
export async function openKnown(host: Host, out: string | undefined): Promise<Known | undefined> {
  if (out === undefined || (await hasOldOrder(host, out))) return undefined;
  const stamp = await stateStamp(host, out);
  const state = await readState(host, out, (await readVersion(host)).code);
  const { parses } = state;
  /** Unless a build is at work or came in between: what that remembers is not touched. */
  const write = async (): Promise<void> => {
    const tool = await makeToolFolder(host, out);
    const lock = await tryLock(host, `${tool}/lock`);
    try {
      if (!lock || (await stateStamp(host, out)) !== stamp) return;
      // A build forgets what is not used any more; where none ever comes, we do.
      if (Object.keys(state.memory.artifacts).length === 0) parses.forgetUnused();
      const bytes = state.toKeep(state.memory);
      if (bytes) await saveState(host, out, bytes);
    } finally {
      await lock?.release();
    }
  };
  return {
    parseCache: parses,
    keep: async () => {
      if (parses.hasNew()) await write().catch(() => undefined);
    },
  };
}
