import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectChanges } from '../../src/pipeline/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a round begins when it has been quiet since the last change, not since the first', async () => {
  const changes = collectChanges(40, new AbortController().signal);
  const rounds: (readonly string[])[] = [];
  void changes.next().then((paths) => rounds.push(paths));
  changes.add('a');
  await vi.advanceTimersByTimeAsync(30);
  changes.add('b');
  await vi.advanceTimersByTimeAsync(30);
  expect(rounds).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(rounds).toEqual([['a', 'b']]);
});
