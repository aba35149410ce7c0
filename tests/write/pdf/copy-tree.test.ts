import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/document/index.ts';
import { copyTree } from '../../../src/write/pdf/copy-tree.ts';
import { documentOf } from './support.ts';

const { tree } = documentOf('<h1 class="x">Kop</h1><ul><li><p>een <em>twee</em></p></li><li><p>drie</p></li></ul>');

describe('copyTree', () => {
  it('gives an equal tree, and which element became which', () => {
    const { tree: copy, copyOf } = copyTree(tree);
    expect(toHtml(copy)).toBe(toHtml(tree));
    expect(elementsOf(tree).map((element) => copyOf.get(element))).toEqual(elementsOf(copy));
  });

  it('leaves the tree as it is when the copy changes', () => {
    const before = structuredClone(tree);
    const { tree: copy } = copyTree(tree);
    for (const element of elementsOf(copy)) {
      element.properties = { ...element.properties, id: 'x' };
      element.properties.title = 'y';
      for (const child of element.children) if (child.type === 'text') child.value = 'z';
      element.children.push({ type: 'text', value: 'w' });
    }
    expect(tree).toEqual(before);
  });
});
