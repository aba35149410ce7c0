import { faultLine, isFileError } from '../pipeline/index.ts';
import type { Botsing } from './api.ts';

/** Why something is not done, as the window shows it: a code of HTTP and a Dutch sentence. */
export class Fault extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 500 | 501 | 503;
  readonly botsing?: Botsing['botsing'];

  constructor(status: Fault['status'], message: string, botsing?: Botsing['botsing']) {
    super(message);
    this.status = status;
    if (botsing) this.botsing = botsing;
  }
}

/** A fault of the machine in words; undefined for a fault of ours. */
export function machineFault(error: unknown): Fault | undefined {
  if (!isFileError(error)) return undefined;
  return new Fault(503, faultLine(`${error.path ?? 'Een bestand'} is niet te lezen of te schrijven`, error));
}
