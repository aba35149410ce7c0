import type { PdfObjects } from '../finish/pdf-objects.ts';
import { isDict, list, ref, refNumber, type Value } from '../finish/values.ts';
import type { PdfOutput } from './output.ts';

/** Entries of one leaf: a reader need not read all of a large tree. */
const LEAF = 64;

/**
 * Writes a name tree or number tree of two levels; gives its number.
 *
 * @param entries keys and values as they are written, sorted by key
 */
export function writeTree(
  out: PdfOutput,
  kind: 'Names' | 'Nums',
  entries: readonly (readonly [key: string, value: string])[],
): number {
  const body = (some: typeof entries): string =>
    `/${kind} [${some.map(([key, value]) => `${key} ${value}`).join('\n')}]`;
  if (entries.length <= LEAF) return out.put(`<<${body(entries)}>>`);
  const kids: string[] = [];
  for (let from = 0; from < entries.length; from += LEAF) {
    const some = entries.slice(from, from + LEAF);
    kids.push(ref(out.put(`<</Limits [${some[0]?.[0]} ${some.at(-1)?.[0]}]\n${body(some)}>>`)));
  }
  return out.put(`<</Kids [${kids.join(' ')}]>>`);
}

/** The entries of a name tree or number tree, in its order, as they are written. What is not well formed is passed over. */
export function readTree(
  pdf: PdfObjects,
  top: Value | undefined,
  kind: 'Names' | 'Nums',
): [key: Value, value: Value][] {
  const found: [Value, Value][] = [];
  const seen = new Set<number>();
  const waiting: (Value | undefined)[] = [top];
  while (waiting.length > 0) {
    const value = waiting.pop();
    const number = refNumber(value);
    if (number !== undefined && seen.has(number)) continue;
    if (number !== undefined) seen.add(number);
    const node = pdf.resolve(value);
    if (!isDict(node)) continue;
    const entries = list(pdf.resolve(node.get(kind)));
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const key = pdf.resolve(entries[at]);
      if (key !== undefined) found.push([key, entries[at + 1] as Value]);
    }
    const kids = list(pdf.resolve(node.get('Kids')));
    for (let at = kids.length - 1; at >= 0; at--) waiting.push(kids[at]);
  }
  return found;
}
