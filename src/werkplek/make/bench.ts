import type { Host } from '../../core/index.ts';
import { agendastukken, type Register, type Vergadering } from '../../model/index.ts';
import { type Builder, type BuildResult, openBuilder } from '../../pipeline/index.ts';
import type { PlaceOptions } from '../place.ts';

/** Where documents are made: one thing at a time, with the browser warm for as long as it is used. */
export interface Bench {
  /** Waits for its turn. The work may use the builder, or build in its own way. */
  inTurn<T>(work: (builder: () => Promise<Builder>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A browser that nobody used for this long is ended: it takes memory. */
const IDLE_MS = 5 * 60_000;

/** Opens the bench. */
export function openBench(host: Host, options: PlaceOptions): Bench {
  let opened: Promise<Builder> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  const builder = (): Promise<Builder> => {
    opened ??= openBuilder(host, options);
    return opened;
  };
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const was = opened;
    opened = undefined;
    await (await was?.catch(() => undefined))?.close();
  };
  return {
    inTurn: (work) => {
      clearTimeout(idle);
      const turn = last.catch(() => undefined).then(() => work(builder));
      last = turn;
      const rest = (): void => {
        clearTimeout(idle);
        idle = setTimeout(() => void close(), IDLE_MS);
        idle.unref();
      };
      turn.then(rest, rest);
      return turn;
    },
    close: async () => {
      await last.catch(() => undefined);
      await close();
    },
  };
}

/** What is built of a vergadering, as absolute paths: its folder, and what is on its agenda from elsewhere. */
export function pathsOf(content: string, register: Register, vergadering: Vergadering): readonly string[] {
  const { map } = vergadering;
  const elders = agendastukken(register, vergadering).filter(({ pad }) => map !== '' && !pad.startsWith(`${map}/`));
  return [map, ...elders.map(({ pad }) => pad)].map((path) => (path === '' ? content : `${content}/${path}`));
}

/** Dutch: why a stuk was not written, or what the machine lacks; undefined where it was. */
export function whyNot({ environment, skipped, diagnostics }: BuildResult, pad: string): string | undefined {
  const [fault] = environment;
  if (fault !== undefined) return fault;
  const reason = skipped.find(({ file }) => file === pad)?.reason;
  if (reason !== undefined) return `${pad} is niet gemaakt: ${reason}`;
  const fout = diagnostics.find(({ file, severity }) => file === pad && severity === 'fout');
  return fout && `${pad}, regel ${fout.range.start.line}: ${fout.message}`;
}
