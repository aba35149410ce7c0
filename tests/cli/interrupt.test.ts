import { describe, expect, it } from 'vitest';
import { interruptible } from '../../src/cli/exit.ts';
import { memoryHost } from '../support/memory-host.ts';

/** A machine that counts who listens to Ctrl-C. */
function listening() {
  const host = memoryHost();
  const heard = { listeners: 0 };
  const processes = {
    ...host.processes,
    onInterrupt: (stop: () => void) => {
      heard.listeners++;
      const off = host.processes.onInterrupt(stop);
      return () => {
        heard.listeners--;
        off();
      };
    },
  };
  return { host: { ...host, processes }, heard };
}

describe('work that Ctrl-C stops', () => {
  it('gives its own code when it ends by itself, and nobody listens any more', async () => {
    const { host, heard } = listening();
    const work = async () => {
      expect(heard.listeners).toBe(1);
      return 1;
    };
    expect(await interruptible(host, 'Gestopt.', work)).toBe(1);
    expect(heard.listeners).toBe(0);
    expect(host.printed.err).toBe('');
  });

  it('says that it was stopped, whatever it throws while stopping, and nobody listens any more', async () => {
    const { host, heard } = listening();
    const work = async (signal: AbortSignal) => {
      host.interrupt();
      signal.throwIfAborted();
      return 0;
    };
    expect(await interruptible(host, 'Gestopt.', work)).toBe(130);
    expect(heard.listeners).toBe(0);
    expect(host.printed.err).toBe('Gestopt.\n');
  });

  it('passes a fault of the work on, and nobody listens any more', async () => {
    const { host, heard } = listening();
    await expect(interruptible(host, 'Gestopt.', () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
    expect(heard.listeners).toBe(0);
  });
});
