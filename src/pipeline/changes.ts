import { compareText } from '../core/index.ts';

/** Changes on their way to a round of building. */
export interface Changes {
  add(path: string): void;
  /** The changes since the last call, sorted, once there is one and it has been quiet for a while; none after the signal. */
  next(): Promise<readonly string[]>;
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
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    flush();
  });
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
  };
}
