import { describe, expect, it } from 'vitest';
import { collectChanges } from '../../src/pipeline/watch.ts';

describe('collectChanges', () => {
  it('gives a burst of changes as one round, sorted, each once', async () => {
    const changes = collectChanges(10, new AbortController().signal);
    for (const path of ['b', 'a', 'b']) changes.add(path);
    expect(await changes.next()).toEqual(['a', 'b']);
  });

  it('keeps what changes while a round is at work for the next', async () => {
    const changes = collectChanges(5, new AbortController().signal);
    changes.add('a');
    await changes.next();
    changes.add('c');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await changes.next()).toEqual(['c']);
  });

  it('ends the waiting at the signal', async () => {
    const controller = new AbortController();
    const changes = collectChanges(5, controller.signal);
    setTimeout(() => controller.abort(), 5);
    expect(await changes.next()).toEqual([]);
  });
});
