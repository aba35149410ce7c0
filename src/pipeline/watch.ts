import type { Host } from '../core/index.ts';
import { type BuildOptions, UsageError, type WatchEvent } from './api.ts';
import { jobsOf } from './build.ts';
import { collectChanges } from './changes.ts';
import { PARTS, type Parts } from './parts.ts';
import { runBuild } from './pipeline.ts';
import { openWorkspace } from './workspace.ts';

/** An editor writes a file in several steps: a round begins when nothing has changed for this long. */
const QUIET_MS = 40;

/**
 * Builds, and again at every change below the content or templates folder, with the browser and the parsed stukken kept from
 * round to round. Resolves after the signal, when the browser has ended. Rejects when the first round does; a later one that
 * cannot be done (gemeente.yaml is just being replaced) is tried at the next change.
 */
export async function watch(
  host: Host,
  options: BuildOptions,
  report: (event: WatchEvent) => void,
  signal: AbortSignal,
  parts: Parts = PARTS,
): Promise<void> {
  const jobs = jobsOf(host, options);
  // Workers end with their batch, and take with them what they have loaded: here the main thread is to be the warm one.
  const workspace = await openWorkspace(
    host,
    { ...parts, worker: undefined },
    {
      out: options.out,
      pages: jobs,
      warm: true,
      ...(options.browser === undefined ? {} : { browser: options.browser }),
    },
  );
  const changes = collectChanges(QUIET_MS, signal);
  // What we write ourselves must not start a round, wherever the out folder stands.
  const isSource = (path: string): boolean => path !== options.out && !path.startsWith(`${options.out}/`);
  const stop = (): void => void workspace.close();
  signal.addEventListener('abort', stop, { once: true });
  const unwatch = await Promise.all([
    host.files.watch(options.content, (path) => isSource(path) && changes.add(path.slice(options.content.length + 1))),
    host.files.watch(options.templates, (path) => changes.add(path)),
  ]);
  const round = async (changed: readonly string[]): Promise<void> => {
    const start = host.now();
    const result = await runBuild(host, workspace, { ...options, jobs }, undefined, signal);
    report({ changed, result, milliseconds: host.now() - start });
  };
  try {
    await round([]);
    for (;;) {
      const changed = await changes.next();
      if (signal.aborted) return;
      await round(changed).catch((error) => {
        if (signal.aborted || !(error instanceof UsageError)) throw error;
      });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(unwatch.map((end) => end()));
    await workspace.close();
  }
}
