import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { eachElement, elementsOf, walk } from '../../src/document/index.ts';

const element = (tagName: string, ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const TREE: Root = {
  type: 'root',
  children: [element('ul', element('li', { type: 'text', value: 'a' }), element('li', element('p'))), element('hr')],
};

test('nodes come in the order of print, each with what it stands in', () => {
  const seen: string[] = [];
  const name = (node: { type: string }): string => ('tagName' in node ? String(node.tagName) : node.type);
  walk(TREE, (node, parent) => {
    seen.push(parent ? `${name(parent)}>${name(node)}` : name(node));
    return undefined;
  });
  expect(seen).toEqual(['root', 'root>ul', 'ul>li', 'li>text', 'ul>li', 'li>p', 'root>hr']);
});

test('what is in a node is passed over where the answer is false', () => {
  const seen: string[] = [];
  walk(TREE, (node) => {
    seen.push(node.type);
    return node.type === 'element' && node.tagName === 'ul' ? false : undefined;
  });
  expect(seen).toEqual(['root', 'element', 'element']);
});

test('all elements, without the root', () => {
  expect(elementsOf(TREE).map(({ tagName }) => tagName)).toEqual(['ul', 'li', 'li', 'p', 'hr']);
});

test('all elements, each with what it stands in', () => {
  const seen: string[] = [];
  eachElement(TREE, ({ tagName }, parent) => {
    seen.push(`${parent.type === 'element' ? parent.tagName : '-'}>${tagName}`);
  });
  expect(seen).toEqual(['->ul', 'ul>li', 'ul>li', 'li>p', '->hr']);
});
