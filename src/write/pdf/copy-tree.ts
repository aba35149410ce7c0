import type { Element, ElementContent, Root } from 'hast';

/** A copy of a tree whose elements and texts may be changed, and which element became which. */
export interface TreeCopy {
  readonly tree: Root;
  readonly copyOf: ReadonlyMap<Element, Element>;
}

/** Copies a tree. Lists of style names are shared: they are replaced, never changed. */
export function copyTree(tree: Root): TreeCopy {
  const copyOf = new Map<Element, Element>();
  const copyAll = (children: readonly (ElementContent | Root['children'][number])[]): ElementContent[] =>
    children.map((child) => {
      if (child.type !== 'element') return { ...child } as ElementContent;
      const { type, tagName, properties } = child;
      const copy: Element = { type, tagName, properties: { ...properties }, children: copyAll(child.children) };
      copyOf.set(child, copy);
      return copy;
    });
  return { tree: { type: 'root', children: copyAll(tree.children) }, copyOf };
}
