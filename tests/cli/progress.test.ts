import { describe, expect, it } from 'vitest';
import { counter } from '../../src/cli/progress.ts';
import { memoryHost } from '../support/memory-host.ts';

/** A terminal whose clock goes on by a second at every look. */
function terminal(isTTY: boolean) {
  const host = memoryHost({}, { isTTY, columns: 20 });
  let now = 0;
  return {
    host,
    progress: counter({
      ...host,
      now: () => {
        now += 1000;
        return now;
      },
    }),
  };
}

describe('the counter', () => {
  it('keeps to one line of the terminal', () => {
    const { host, progress } = terminal(true);
    progress.step({ done: 1, total: 12, file: 'een/heel/lang/pad/naar/een/stuk.md' });
    progress.step({ done: 12, total: 12 });
    progress.clear();
    expect(host.printed.err.split('\r\u001b[K')).toEqual(['', '1 van 12  een/heel…', '12 van 12', '']);
    expect(host.printed.out).toBe('');
  });

  it('is silent without a terminal, but for what the user must know', () => {
    const { host, progress } = terminal(false);
    progress.step({ done: 1, total: 2 });
    progress.step({ done: 0, total: 0, note: 'Een andere bouw is bezig.' });
    progress.clear();
    expect(host.printed.err).toBe('Een andere bouw is bezig.\n');
  });
});
