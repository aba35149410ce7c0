import type { Host } from '../core/index.ts';
import type { BuildOptions, BuildResult } from './api.ts';
import { buildRound, type RoundSettings } from './round.ts';
import { type Session, withSession } from './session.ts';

/** Builds again and again, with the browser and the parsed stukken kept in between. One build at a time is the caller's to see to. */
export interface Builder {
  /** As `build`; `narrow` says what is asked for this time. */
  build(narrow: Pick<BuildOptions, 'paths'>, settings?: RoundSettings): Promise<BuildResult>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** Opens a builder; nothing is started before the first build. */
export async function openBuilder(host: Host, options: Omit<BuildOptions, 'paths'>): Promise<Builder> {
  const closing = new AbortController();
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()));
  const { promise: opened, resolve: open, reject: fail } = withResolvers<Session>();
  const work = withSession(host, { ...options, paths: [] }, {}, async (session) => {
    open(session);
    await closed;
  });
  work.catch(fail);
  const session = await opened;
  return {
    build: (narrow, settings) => buildRound(session, { ...options, ...narrow }, settings),
    close: async () => {
      closing.abort();
      await work;
    },
  };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
