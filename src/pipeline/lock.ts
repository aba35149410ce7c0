import type { Host } from '../core/index.ts';
import { isFileError } from './faults.ts';

/** How often a holder shows that it is still at work, and how long silence may last before the lock counts as left behind. */
const BEAT_MS = 5_000;
const SILENCE_MS = 60_000;
const RETRY_MS = 100;

export interface Lock {
  release(): Promise<void>;
}

interface Held {
  readonly pid: number;
  readonly beat: number;
}

/**
 * Takes the one lock of an out folder; waits while another build has it and tells so once. A lock whose process is gone is
 * taken over at once; one whose process is there but silent for a minute too (its number may have gone to another program).
 * Rejects when the folder cannot be written, or with the reason of the signal.
 */
export async function takeLock(
  host: Host,
  path: string,
  waiting: (pid: number) => void,
  signal?: AbortSignal,
): Promise<Lock> {
  const { files, processes } = host;
  const content = (beat: number): string => JSON.stringify({ pid: processes.pid, beat } satisfies Held);
  let told = false;
  let seen: { text: string; since: number } | undefined;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await files.create(path, content(0));
      return keep(host, path, content);
    } catch (error) {
      if (!isFileError(error) || error.code !== 'EEXIST') throw error;
    }
    const text = await readText(host, path);
    if (text === undefined) continue;
    const held = parse(text);
    if (seen?.text !== text) seen = { text, since: host.now() };
    const silent = host.now() - seen.since > SILENCE_MS;
    if (silent || (held && !processes.isAlive(held.pid)) || (!held && host.now() - seen.since > BEAT_MS)) {
      await takeAway(host, path, text);
      continue;
    }
    if (!told && held) {
      told = true;
      waiting(held.pid);
    }
    await pause(RETRY_MS);
  }
}

function keep(host: Host, path: string, content: (beat: number) => string): Lock {
  let beat = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    beat++;
    writing = host.files.write(path, content(beat)).catch(() => undefined);
  }, BEAT_MS);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      await writing;
      await host.files.remove(path).catch(() => undefined);
    },
  };
}

/** Moves a left lock aside before removing it, so that of two that find it only one takes it. */
async function takeAway(host: Host, path: string, text: string): Promise<void> {
  const aside = `${path}.${host.processes.pid}`;
  try {
    await host.files.rename(path, aside);
  } catch {
    return;
  }
  // Someone else was first and holds a new lock: that one goes back, unless it was taken once more in between.
  const moved = await readText(host, aside);
  if (moved !== undefined && moved !== text) await host.files.create(path, moved).catch(() => undefined);
  await host.files.remove(aside).catch(() => undefined);
}

async function readText(host: Host, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.files.read(path));
  } catch {
    return undefined;
  }
}

function parse(text: string): Held | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || !('pid' in value) || typeof value.pid !== 'number') return;
    return { pid: value.pid, beat: 'beat' in value && typeof value.beat === 'number' ? value.beat : 0 };
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
