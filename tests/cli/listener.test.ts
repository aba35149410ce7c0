import { expect, it } from 'vitest';
import { realHost } from '../../src/cli/index.ts';

it('the real machine listens to Ctrl-C and its kin until it is told to stop, and leaves the listeners of others', () => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = () => signals.map((signal) => process.listenerCount(signal));
  const before = listeners();
  const stop = realHost().processes.onInterrupt(() => undefined);
  expect(listeners()).toEqual(before.map((count) => count + 1));
  stop();
  expect(listeners()).toEqual(before);
});
