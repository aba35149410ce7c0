import type { Host } from '../core/index.ts';
import type { ParseCache } from '../read/index.ts';
import { type Formaat, type Prepared, WRITERS } from '../write/index.ts';
import type { BuildOptions, Run } from './api.ts';
import { type Memory, readState, type State, saveState, stateStamp } from './state.ts';
import { readVersion, type Version } from './version.ts';

/** Most documents at work that are worth their memory, whatever the number of cores. */
const MAX_JOBS = 8;

/** What outlives one round of building: a watch keeps it, so that its browser stays warm and nothing is parsed twice. */
export interface Session {
  readonly host: Host;
  readonly version: Version;
  /** How many documents are at work at one time. */
  readonly jobs: number;
  /** Every format there is. */
  readonly formaten: readonly Formaat[];
  /** What earlier builds left. Only under the lock, for one of them may still be writing it; read anew when another has. */
  state(): Promise<State>;
  /** Keeps what there is to remember, when it is not what the file says already. Rejects with a FileError. */
  save(memory: Memory): Promise<void>;
  /** The writers of the formats that are asked for, by format; some may not be able to write here. */
  writers(): Promise<ReadonlyMap<Formaat, Prepared>>;
}

/** Opens a session for the time of some work; at the signal, or when the work is done, what its writers started is ended. */
export async function withSession<T>(
  host: Host,
  options: BuildOptions,
  { signal, writers: all = WRITERS }: Run,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { out, formats, pdfStandaard, browser } = options;
  const version = await readVersion(host);
  const jobs = options.jobs ?? Math.min(MAX_JOBS, Math.max(1, host.cores));
  let state: { readonly stamp: string; readonly value: State } | undefined;
  let writers: Promise<ReadonlyMap<Formaat, Prepared>> | undefined;

  const prepare = async (): Promise<ReadonlyMap<Formaat, Prepared>> => {
    const { remembered } = (await session.state()).memory;
    const wishes = { pdfStandaard, jobs, ...(browser === undefined ? {} : { browser }) };
    const asked = all.filter(({ formaat }) => formats.includes(formaat));
    return new Map(
      await Promise.all(
        asked.map(async (writer) => {
          const known = remembered[writer.formaat];
          const with_ = { ...wishes, ...(known === undefined ? {} : { remembered: known }) };
          return [writer.formaat, await writer.prepare(host, with_)] as const;
        }),
      ),
    );
  };
  const session: Session = {
    host,
    version,
    jobs,
    formaten: all.map(({ formaat }) => formaat),
    state: async () => {
      const stamp = await stateStamp(host, out);
      if (state?.stamp !== stamp) state = { stamp, value: await readState(host, out, version.code) };
      return state.value;
    },
    save: async (memory) => {
      const bytes = state?.value.toKeep(memory);
      if (!state || !bytes) return;
      const { value } = state;
      // What could not be written is read back as it is.
      state = undefined;
      await saveState(host, out, bytes);
      state = { stamp: await stateStamp(host, out), value: { ...value, memory } };
    },
    writers: () => {
      writers ??= prepare();
      return writers;
    },
  };
  const close = async (): Promise<void> => {
    const prepared = await writers?.catch(() => undefined);
    await Promise.all([...(prepared?.values() ?? [])].map((one) => one.close?.()));
  };
  const stop = (): void => void close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work(session);
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
}

/**
 * A parse cache that starts what the writers need at the first stuk that is parsed anew: then there will be something to write,
 * and a browser starts on another core while this one parses.
 */
export function warmingParses(session: Session, parses: ParseCache): ParseCache {
  let warmed = false;
  const warm = async (): Promise<void> => {
    // A fault is met again, and told, by the first document that is written.
    const writers = await session.writers().catch(() => undefined);
    for (const writer of writers?.values() ?? []) writer.warm?.();
  };
  return {
    get: parses.get,
    set: (key, stuk) => {
      parses.set(key, stuk);
      if (!warmed) void warm();
      warmed = true;
    },
  };
}
