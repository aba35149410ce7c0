// Not the whole of diff: check would wait for twenty modules that it has no use for.
import { diffArrays } from 'diff/lib/diff/array.js';

/** Two lists with more differences than this are paired in order: comparing on would take seconds. */
const GRENS = 1000;

/** Indexes of two lists that belong together; one side is undefined where an item stands alone. */
export type Paar = readonly [number, number] | readonly [number, undefined] | readonly [undefined, number];

/**
 * Pairs two lists that should be the same: equal items with each other, and between those, in order, what stands in each other's
 * place. An item that is left over stands alone. In order of the first list.
 */
export function paren(a: readonly string[], b: readonly string[]): readonly Paar[] {
  const result: Paar[] = [];
  let [i, j, vanA, vanB] = [0, 0, 0, 0];
  for (const { added, removed, count } of diffArrays([...a], [...b], { maxEditLength: GRENS }) ?? []) {
    if (removed) i += count;
    else if (added) j += count;
    else {
      gat(result, vanA, i, vanB, j);
      [vanA, vanB] = [i + count, j + count];
      gat(result, i, vanA, j, vanB);
      [i, j] = [vanA, vanB];
    }
  }
  gat(result, vanA, a.length, vanB, b.length);
  return result;
}

function gat(result: Paar[], vanA: number, totA: number, vanB: number, totB: number): void {
  const samen = Math.min(totA - vanA, totB - vanB);
  for (let i = 0; i < samen; i++) result.push([vanA + i, vanB + i]);
  for (let i = vanA + samen; i < totA; i++) result.push([i, undefined]);
  for (let j = vanB + samen; j < totB; j++) result.push([undefined, j]);
}
