import type { Host } from '../core/index.ts';
import type { BuildOptions, BuildResult, CheckOptions, CheckResult, Progress } from './api.ts';
import { gather } from './gather.ts';
import { readNarrow, reported } from './narrow.ts';
import { PARTS, type Parts } from './parts.ts';
import { runBuild } from './pipeline.ts';
import { openWorkspace } from './workspace.ts';

/** Most pages of a browser that are worth their memory, whatever the number of cores. */
const MAX_JOBS = 8;

/**
 * Builds a content folder into an out folder: what changed, and nothing else.
 * Rejects with UsageError for wrong usage and with the reason of the signal when it is given; then no browser is left behind.
 */
export async function build(
  host: Host,
  options: BuildOptions,
  progress?: Progress,
  signal?: AbortSignal,
  parts: Parts = PARTS,
): Promise<BuildResult> {
  signal?.throwIfAborted();
  const jobs = jobsOf(host, options);
  const workspace = await openWorkspace(host, parts, {
    out: options.out,
    pages: jobs,
    ...(options.browser === undefined ? {} : { browser: options.browser }),
  });
  const stop = (): void => void workspace.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await runBuild(host, workspace, { ...options, jobs }, progress, signal);
  } finally {
    signal?.removeEventListener('abort', stop);
    await workspace.close();
  }
}

/** How many documents print at one time. */
export function jobsOf(host: Host, options: Pick<BuildOptions, 'jobs'>): number {
  return options.jobs ?? Math.min(MAX_JOBS, Math.max(1, host.cores));
}

/** Reads, links and judges a content folder; writes nothing. Rejects with UsageError for wrong usage. */
export async function check(host: Host, options: CheckOptions): Promise<CheckResult> {
  const narrow = await readNarrow(host, options);
  const gathered = await gather(host, options);
  return {
    diagnostics: gathered.diagnostics.filter((message) => reported(message, narrow, gathered)),
    sources: gathered.sources,
    environment: [],
    ...(gathered.register ? { register: gathered.register } : {}),
  };
}
