import { stukOp } from '../model/index.ts';
import { Fault } from './fault.ts';
import { sourcePath } from './paths.ts';
import type { Place } from './place.ts';
import type { Opened } from './texts/index.ts';

/** A stuk at a path that one may change. Rejects with a Fault. */
export async function openStuk(place: Place, pad: string): Promise<Opened> {
  await knownPath(place, pad);
  const opened = await place.texts.open(pad);
  if (typeof opened === 'string') throw new Fault(400, opened);
  return opened;
}

/** Looks whether there is a stuk, readable or not, at just this path. */
export async function knownPath({ engine, host, options, texts }: Place, pad: string): Promise<void> {
  await sourcePath(host, options.content, pad);
  // What is open was found before: nobody waits for a round that is being made.
  if (texts.has(pad)) return;
  const { register, sources } = await engine.known();
  if (stukOp(register, pad) || sources.has(pad) || register.onleesbaar.includes(pad)) return;
  throw new Fault(404, `Er is geen stuk ${JSON.stringify(pad)}.`);
}
