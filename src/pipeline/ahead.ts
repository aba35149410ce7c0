import type { ParseCache } from '../read/index.ts';
import type { BuildOptions } from './api.ts';
import type { Crew } from './crew.ts';
import { hireWhenWorth } from './workshop.ts';
import type { Caches, Workspace } from './workspace.ts';

/** What is started while the stukken are still being read, because what was parsed anew tells that it will be needed. */
export interface Ahead {
  /** The parse cache, watched. */
  readonly parses: ParseCache;
  /** The workers for so many documents: those that are at hand, else hired now when that is worth it. */
  crew(documents: number): Crew | undefined;
  /** Sends the workers away. */
  close(): Promise<void>;
}

/**
 * Starts the browser at the first stuk that is parsed anew, and workers when there are many: both take their time on another
 * core, while this one parses. Where nothing changed nothing is parsed, and so nothing is started.
 */
export function startAhead(
  workspace: Workspace,
  { parses }: Caches,
  { formats, jobs = 1 }: Pick<BuildOptions, 'formats' | 'jobs'>,
  signal?: AbortSignal,
): Ahead {
  let parsed = 0;
  let crew: Crew | undefined;
  const hire = (stukken: number): Crew | undefined => {
    if (!signal?.aborted) crew ??= hireWhenWorth(workspace.parts, stukken, jobs);
    return crew;
  };
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', close);
    await crew?.close();
  };
  signal?.addEventListener('abort', close, { once: true });
  return {
    parses: {
      get: parses.get,
      set: (key, stuk) => {
        parses.set(key, stuk);
        parsed++;
        if (parsed === 1 && formats.includes('pdf')) void warmBrowser(workspace);
        hire(parsed);
      },
    },
    crew: hire,
    close,
  };
}

async function warmBrowser(workspace: Workspace): Promise<void> {
  // A fault is met again, and told, by the first document that is printed.
  const found = await workspace.browser().catch(() => undefined);
  if (found && 'printing' in found) found.printing.warm();
}
