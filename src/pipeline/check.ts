import type { Host } from '../core/index.ts';
import type { CheckOptions, CheckResult } from './api.ts';
import { openSessie } from './sessie/index.ts';

/**
 * Reads, links and judges a content folder: the first state of a Sessie that is closed at once. Writes nothing but the stukken that
 * it parsed, in the out folder, for the next check or build. Rejects with UsageError for wrong usage.
 */
export async function check(host: Host, options: CheckOptions): Promise<CheckResult> {
  const sessie = await openSessie(host, options);
  try {
    const { register, diagnostics, sources } = await sessie.stand();
    return { diagnostics, sources, environment: [], ...(register ? { register } : {}) };
  } finally {
    await sessie.sluit();
  }
}
