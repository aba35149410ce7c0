import type { Root } from 'hast';

/**
 * What is computed of a tree, once for all writers: they ask with the same arguments. It is kept as long as the tree is; asked with
 * other arguments it is computed anew.
 */
export function perTree<Args extends readonly unknown[], T>(
  compute: (tree: Root, ...args: Args) => T,
): (tree: Root, ...args: Args) => T {
  const known = new WeakMap<Root, { readonly args: Args; readonly value: T }>();
  return (tree, ...args) => {
    const before = known.get(tree);
    if (before && args.every((arg, i) => arg === before.args[i])) return before.value;
    const value = compute(tree, ...args);
    known.set(tree, { args, value });
    return value;
  };
}
