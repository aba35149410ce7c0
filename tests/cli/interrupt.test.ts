import { describe, expect, it } from 'vitest';
import { interruptible } from '../../src/cli/interrupt.ts';
import { memoryHost } from '../support/memory-host.ts';

describe('interruptible', () => {
  it.each([
    ['well', () => Promise.resolve(0)],
    ['by a fault', () => Promise.reject(new Error('stuk'))],
  ])('listens to Ctrl-C no more after work that ended %s', async (_name, work) => {
    const host = memoryHost();
    let listening = 0;
    host.processes.onInterrupt = () => {
      listening++;
      return () => void listening--;
    };
    await interruptible(host, 'Afgebroken.', () => {
      expect(listening).toBe(1);
      return work();
    }).catch(() => undefined);
    expect(listening).toBe(0);
  });
});
