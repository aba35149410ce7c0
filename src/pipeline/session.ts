import type { Host } from '../core/index.ts';
import type { Leesgeheugen, ParseCache } from '../read/index.ts';
import type { TemplateMemory } from '../render/index.ts';
import { type Oordeelbewaring, type Oordeelgeheugen, oordeelgeheugen } from '../rules/index.ts';
import { type Formaat, type Prepared, WRITERS } from '../write/index.ts';
import type { BuildOptions, Run } from './api.ts';
import { sameAsBefore } from './same.ts';
import { type Memory, readState, type State, saveState, stateStamp } from './state.ts';
import { readVersion, type Version } from './version.ts';
import type { Work } from './work.ts';

/** Most documents at work that are worth their memory, whatever the number of cores. */
const MAX_JOBS = 8;

/** What outlives one round of building: a watch keeps it, so that its browser stays warm and nothing is parsed twice. */
export interface Session {
  readonly host: Host;
  readonly version: Version;
  /** How many documents are at work at one time. */
  readonly jobs: number;
  /** What was said of stukken in the rounds before. */
  readonly oordelen: Oordeelgeheugen;
  /** What was read in the rounds before. */
  readonly geheugen: Pick<Leesgeheugen, 'onthoud'>;
  /** The templates of the round before. */
  readonly sjablonen: TemplateMemory;
  /** What earlier builds left. Only under the lock, for one of them may still be writing it; read anew when another has. */
  state(): Promise<State>;
  /** What rules said in earlier runs, of the state. */
  bewaring(): Promise<Oordeelbewaring>;
  /** The parsed stukken of the state. The first one that is added warms the writers: there will be something to write. */
  parses(): Promise<ParseCache>;
  /** Keeps what there is to remember, when it is not what the file says already. Rejects with a FileError. */
  save(memory: Memory): Promise<void>;
  writers(): Promise<Writers>;
}

export interface Writers extends Pick<Work, 'writers' | 'formats' | 'returnable'> {
  /** Dutch lines: why a format that is asked for cannot be written. */
  readonly environment: readonly string[];
}

/** Of a session of one round: what is read of a stuk may be let go as soon as its files are there. */
interface Eenmalig {
  readonly eenmalig?: boolean;
}

/** Opens a session for the time of some work; at the signal, or when the work is done, what its writers started is ended. */
export async function withSession<T>(
  host: Host,
  options: BuildOptions,
  { signal, writers: all = WRITERS, eenmalig = false }: Run & Eenmalig,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { out, formats, jobs = Math.min(MAX_JOBS, Math.max(1, host.cores)) } = options;
  const version = await readVersion(host);
  let state: { readonly stamp: string; readonly value: State } | undefined;
  let prepared: Promise<readonly (readonly [Formaat, Prepared])[]> | undefined;
  const prepare = (): NonNullable<typeof prepared> => {
    prepared ??= session.state().then(({ memory }) => {
      const asked = all.filter(({ formaat }) => formats.includes(formaat));
      return Promise.all(
        asked.map(async ({ formaat, prepare: start }) => {
          const known = memory.remembered[formaat];
          const wishes = { ...options, jobs, ...(known === undefined ? {} : { remembered: known }) };
          return [formaat, await start(host, wishes)] as const;
        }),
      );
    });
    return prepared;
  };
  const session: Session = {
    host,
    version,
    jobs,
    oordelen: oordeelgeheugen(),
    geheugen: sameAsBefore(),
    sjablonen: {},
    state: async () => {
      const stamp = await stateStamp(host, out);
      if (state?.stamp !== stamp) state = { stamp, value: await readState(host, out, version.code, eenmalig) };
      return state.value;
    },
    bewaring: async () => (await session.state()).oordelen,
    parses: async () => {
      const { parses } = await session.state();
      let isWarm = false;
      const set: ParseCache['set'] = (key, stuk) => {
        // The browser starts on another core while this one parses. A fault is met again by the first document.
        if (!isWarm) void prepare().then(warm, () => undefined);
        isWarm = true;
        parses.set(key, stuk);
      };
      return { get: parses.get, set, teksten: parses.teksten };
    },
    save: async (memory) => {
      const pieces = state?.value.toKeep(memory);
      if (!state || !pieces) return;
      const { value } = state;
      // What could not be written is read back as it is.
      state = undefined;
      await saveState(host, out, pieces);
      state = { stamp: await stateStamp(host, out), value: { ...value, memory } };
    },
    writers: async () => {
      const found = await prepare();
      const able = found.filter(([, { environment }]) => environment.length === 0);
      const inputs = new Map(able.map(([formaat, writer]) => [formaat, writer.inputs]));
      return {
        writers: new Map(able),
        formats: Object.fromEntries(
          all.map(({ formaat }) => [formaat, { ...inputs.get(formaat), code: version.code }]),
        ),
        returnable: new Map(
          all.flatMap(({ formaat, isUntouched }) => (isUntouched ? [[formaat, isUntouched] as const] : [])),
        ),
        environment: found.flatMap(([, { environment }]) => environment),
      };
    },
  };
  const close = async (): Promise<void> => {
    const found = await prepared?.catch(() => undefined);
    await Promise.all((found ?? []).map(([, writer]) => writer.close?.()));
  };
  const stop = (): void => void close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work(session);
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
}

function warm(writers: readonly (readonly [Formaat, Prepared])[]): void {
  for (const [, writer] of writers) writer.warm?.();
}
