import type { Host } from '../core/index.ts';

/** What the command tells the shell. */
export const EXIT = {
  /** Nothing wrong, or waarschuwingen only. */
  clean: 0,
  /** Fouten in the content, or an out folder that differs from what it should be. */
  content: 1,
  /** Wrong usage of the command. */
  usage: 2,
  /** The machine: no browser, no room on disk; or a fault of griffie itself. */
  environment: 3,
  interrupted: 130,
} as const;

/** Ends the command with a line in Dutch: for wrong usage, where no other code is given. */
export class Stop extends Error {
  readonly code: number;

  constructor(message: string, code: number = EXIT.usage) {
    super(message);
    this.code = code;
  }
}

/** Runs work that Ctrl-C stops, after which the user reads `said`. What the work throws while stopping is of no interest. */
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
