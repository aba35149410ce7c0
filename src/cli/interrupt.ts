import type { Host } from '../core/index.ts';
import { EXIT } from './exit.ts';

/**
 * Runs work that Ctrl-C stops: the signal tells it to, and the exit code says that it was. What the work still throws while
 * stopping is of no interest any more.
 *
 * @param said what the user reads when it was stopped
 */
export async function interruptible(
  host: Host,
  said: string,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const controller = new AbortController();
  const stopListening = host.processes.onInterrupt(() => controller.abort());
  try {
    const code = await work(controller.signal);
    if (!controller.signal.aborted) return code;
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    stopListening();
  }
  host.terminal.err(`${said}\n`);
  return EXIT.interrupted;
}
