/** Beyond this many comparisons what stands between the equal beginning and end is paired in order. */
const GRENS = 1_000_000;

/** Indexes of two lists that belong together; one side is undefined where an item stands alone. */
export type Paar = readonly [number, number] | readonly [number, undefined] | readonly [undefined, number];

/**
 * Pairs two lists that should be the same: equal items with each other, and between those, in order, what stands in each other's
 * place. An item that is left over stands alone. In order of the first list.
 */
export function paren(a: readonly string[], b: readonly string[]): readonly Paar[] {
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++;
  let achter = 0;
  while (achter < a.length - begin && achter < b.length - begin && a.at(-1 - achter) === b.at(-1 - achter)) achter++;
  const result: Paar[] = [];
  for (let i = 0; i < begin; i++) result.push([i, i]);
  const eindA = a.length - achter;
  const eindB = b.length - achter;
  let vanA = begin;
  let vanB = begin;
  for (const [i, j] of gelijken(a.slice(begin, eindA), b.slice(begin, eindB))) {
    gat(result, vanA, begin + i, vanB, begin + j);
    result.push([begin + i, begin + j]);
    vanA = begin + i + 1;
    vanB = begin + j + 1;
  }
  gat(result, vanA, eindA, vanB, eindB);
  for (let i = 0; i < achter; i++) result.push([eindA + i, eindB + i]);
  return result;
}

function gat(result: Paar[], vanA: number, totA: number, vanB: number, totB: number): void {
  const samen = Math.min(totA - vanA, totB - vanB);
  for (let i = 0; i < samen; i++) result.push([vanA + i, vanB + i]);
  for (let i = vanA + samen; i < totA; i++) result.push([i, undefined]);
  for (let j = vanB + samen; j < totB; j++) result.push([undefined, j]);
}

/** The longest common subsequence, as pairs of indexes. */
function gelijken(a: readonly string[], b: readonly string[]): readonly [number, number][] {
  if (a.length * b.length === 0 || a.length * b.length > GRENS) return [];
  const breed = b.length + 1;
  const lengte = new Uint32Array((a.length + 1) * breed);
  const at = (i: number, j: number): number => lengte[i * breed + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengte[i * breed + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const result: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) result.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return result;
}
