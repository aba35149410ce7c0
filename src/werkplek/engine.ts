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
  /** The same, but the first time before anything was judged: then there are no messages yet, and they are told of when there are. */
  begun(): Promise<Known & { readonly isJudged: boolean }>;
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
  const known = async (): Promise<Known> => {
    const { register, ...now } = await stand();
    if (!register) throw new Fault(503, unreadable(now.diagnostics));
    return { ...now, register };
  };
  return {
    sessie,
    stand,
    known,
    begun: async () => {
      if (told === 0) {
        void stand().catch(() => undefined);
        const register = await sessie.gelezen();
        if (register && told === 0)
          return { ronde: 0, register, diagnostics: [], sources: new Map(), geraakt: [], isJudged: false };
      }
      return { ...(await known()), isJudged: true };
    },
    stir: () => void stand().catch(() => undefined),
  };
}

function unreadable([first]: readonly Diagnostic[]): string {
  return first
    ? `De map met stukken is niet te lezen. ${first.file}, regel ${first.range.start.line}: ${first.message}`
    : 'De map met stukken is niet te lezen; griffie check zegt waarom.';
}
