import { compareText, type Host } from '../core/index.ts';
import { huismap } from '../read/index.ts';
import { type BuildOptions, type Run, UsageError, type WatchEvent } from './api.ts';
import { buildRound } from './round.ts';
import { withSession } from './session.ts';
import { packageRoot } from './version.ts';

/** An editor writes a file in several steps: a round begins when nothing has changed for this long. */
const QUIET_MS = 40;

/**
 * Builds, and again at every change below the content folder or that of the house, with the browser and the parsed stukken kept from
 * round to round. Resolves after the signal, when the browser has ended. Rejects when the first round does; a later one that
 * cannot be done (gemeente.yaml is just being replaced) is tried at the next change.
 */
export async function watch(
  host: Host,
  options: BuildOptions,
  report: (event: WatchEvent) => void,
  signal: AbortSignal,
  writers?: Run['writers'],
): Promise<void> {
  const { content, out } = options;
  const house = await huismap(host, { ...options, packageRoot: packageRoot() });
  const changes = collectChanges(QUIET_MS, signal);
  // What we write ourselves must not start a round, wherever the out folder stands.
  const isSource = (path: string): boolean => path !== out && !path.startsWith(`${out}/`);
  const changed = (path: string): void => {
    if (isSource(path)) changes.add(path.startsWith(`${content}/`) ? path.slice(content.length + 1) : path);
  };
  const unwatch = await Promise.all([content, house].map((folder) => host.files.watch(folder, changed)));
  try {
    await withSession(host, options, { signal, ...(writers ? { writers } : {}) }, async (session) => {
      const round = async (names: readonly string[]): Promise<void> => {
        const start = host.now();
        const result = await buildRound(session, options, { signal, warm: names.length === 0 });
        report({ changed: names, result, milliseconds: host.now() - start });
      };
      await round([]);
      for (;;) {
        const names = await changes.next();
        if (signal.aborted) return;
        await round(names).catch((error) => {
          if (signal.aborted || !(error instanceof UsageError)) throw error;
        });
      }
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    changes.close();
    await Promise.all(unwatch.map((end) => end()));
  }
}

/** Changes on their way to a round of building. */
export interface Changes {
  add(path: string): void;
  /** The changes since the last call, sorted, once there is one and it has been quiet for a while; none after the signal. */
  next(): Promise<readonly string[]>;
  /** Stops listening to the signal. */
  close(): void;
}

/** Gathers changes; `quietMs` of silence ends a round of them. */
export function collectChanges(quietMs: number, signal: AbortSignal): Changes {
  const pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ((paths: readonly string[]) => void) | undefined;
  let quiet = false;
  const flush = (): void => {
    if (!waiting || !(signal.aborted || (quiet && pending.size > 0))) return;
    const paths = signal.aborted ? [] : [...pending].sort(compareText);
    pending.clear();
    const answer = waiting;
    waiting = undefined;
    answer(paths);
  };
  const stop = (): void => {
    clearTimeout(timer);
    flush();
  };
  signal.addEventListener('abort', stop);
  return {
    add: (path) => {
      pending.add(path);
      quiet = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        quiet = true;
        flush();
      }, quietMs);
    },
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        flush();
      }),
    close: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}
