import type { Host } from '../core/index.ts';
import { isFileError } from './faults.ts';

/** How often a holder shows that it is still at work, and how long silence may last before the lock counts as left behind. */
const BEAT_MS = 5_000;
const SILENCE_MS = 60_000;
const RETRY_MS = 100;

export interface Lock {
  release(): Promise<void>;
}

/** Takes a lock when it is free; undefined when someone has it. Rejects when the folder cannot be written. */
export async function tryLock(host: Host, path: string): Promise<Lock | undefined> {
  const text = (beat: number): string => JSON.stringify({ pid: host.processes.pid, beat });
  try {
    await host.files.create(path, text(0));
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') return undefined;
    throw error;
  }
  let beat = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    writing = host.files.write(path, text(++beat)).catch(() => undefined);
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
  let told = false;
  let seen: { text: string; since: number } | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const lock = await tryLock(host, path);
    if (lock) return lock;
    const text = await readText(host, path);
    if (text === undefined) continue;
    const pid = Number(/"pid":(\d+)/u.exec(text)?.[1] ?? Number.NaN);
    if (seen?.text !== text) seen = { text, since: host.now() };
    // Without a number it is still being written, or was left half.
    const patience = Number.isNaN(pid) ? BEAT_MS : host.processes.isAlive(pid) ? SILENCE_MS : -1;
    if (host.now() - seen.since > patience) {
      await takeAway(host, path, text);
      continue;
    }
    if (!told && !Number.isNaN(pid)) {
      told = true;
      waiting(pid);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
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
  const bytes = await host.files.read(path).catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
