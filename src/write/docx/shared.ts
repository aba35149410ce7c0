import { strToU8 } from 'fflate';
import type { Huisstijl } from '../../document/index.ts';

/** How many texts are kept of a house: those of a soort come back within a few documents. */
const MOST = 200;

const ofHouse = new WeakMap<Huisstijl, Map<string, Uint8Array>>();

/**
 * The bytes of a part that many documents of a house have alike: the same array each time, by which the zip knows that it packed them
 * before. What was not asked for in a while is let go.
 */
export function sharedBytes(text: string, huisstijl: Huisstijl): Uint8Array {
  const known = ofHouse.get(huisstijl) ?? new Map<string, Uint8Array>();
  ofHouse.set(huisstijl, known);
  const bytes = known.get(text) ?? strToU8(text);
  known.delete(text);
  known.set(text, bytes);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return bytes;
}
