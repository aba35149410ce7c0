import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { copyTree, eachElement } from '../../../src/write/pdf/walk.ts';
import { documentOf } from './support.ts';

const { tree } = documentOf('<h1 class="x">Kop</h1><ul><li><p>een <em>twee</em></p></li><li><p>drie</p></li></ul>');
const elements = (root: typeof tree): Element[] => {
  const found: Element[] = [];
  eachElement(root, (element) => {
    found.push(element);
  });
  return found;
};

describe('eachElement', () => {
  it('visits every element before what is in it, with what it is in', () => {
    const seen: string[] = [];
    eachElement(tree, ({ tagName }, parent) => {
      seen.push(`${parent.type === 'element' ? parent.tagName : '-'} ${tagName}`);
    });
    expect(seen).toEqual(['- h1', '- ul', 'ul li', 'li p', 'p em', 'ul li', 'li p']);
  });
});

describe('copyTree', () => {
  it('gives an equal tree, and which element became which', () => {
    const { tree: copy, copyOf } = copyTree(tree);
    expect(toHtml(copy)).toBe(toHtml(tree));
    expect(elements(tree).map((element) => copyOf.get(element))).toEqual(elements(copy));
  });

  it('leaves the tree as it is when the copy changes', () => {
    const before = structuredClone(tree);
    const { tree: copy } = copyTree(tree);
    for (const element of elements(copy)) {
      element.properties = { ...element.properties, id: 'x' };
      element.properties.title = 'y';
      for (const child of element.children) if (child.type === 'text') child.value = 'z';
      element.children.push({ type: 'text', value: 'w' });
    }
    expect(tree).toEqual(before);
  });
});
