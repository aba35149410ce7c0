import { strToU8 } from 'fflate';

/** How many texts are kept: those of a soort come back within a few documents. */
const MOST = 200;

const known = new Map<string, Uint8Array>();

/**
 * The bytes of a part that many documents have alike: the same array each time, by which the zip knows that it packed them before.
 * What was not asked for in a while is let go.
 */
export function sharedBytes(text: string): Uint8Array {
  const bytes = known.get(text) ?? strToU8(text);
  known.delete(text);
  known.set(text, bytes);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return bytes;
}
