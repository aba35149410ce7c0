import type { Diagnostic } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { Sessie, Stand } from '../pipeline/index.ts';
import { Fault } from './fault.ts';

/** A state that can be shown: with a register. */
export type Known = Stand & { readonly register: Register };

/** The Sessie of the content folder, which tells of every new state once. */
export interface Engine {
  readonly sessie: Sessie;
  /** The state after everything so far; rejects with a Fault where gemeente.yaml or the house cannot be read. */
  known(): Promise<Known>;
  stand(): Promise<Stand>;
  /** Something changed: makes a new state in its own time. */
  stir(): void;
}

/** Keeps a Sessie at work; `tell` hears of every state that is another. */
export function openEngine(sessie: Sessie, tell: (stand: Stand) => void): Engine {
  let told = 0;
  const stand = async (): Promise<Stand> => {
    const now = await sessie.stand();
    if (now.ronde > told) {
      told = now.ronde;
      tell(now);
    }
    return now;
  };
  return {
    sessie,
    stand,
    known: async () => {
      const { register, ...now } = await stand();
      if (!register) throw new Fault(503, unreadable(now.diagnostics));
      return { ...now, register };
    },
    stir: () => void stand().catch(() => undefined),
  };
}

function unreadable([first]: readonly Diagnostic[]): string {
  return first
    ? `De map met stukken is niet te lezen. ${first.file}, regel ${first.range.start.line}: ${first.message}`
    : 'De map met stukken is niet te lezen; griffie check zegt waarom.';
}
