import { formValue } from './forms.ts';
import { childOf, findAll, type XmlElement, type XmlNode } from './xml.ts';

/** A tree in which the old form fields say what was filled in: a tick box or a list has no words of its own for who reads the text. */
export function withFormTexts(node: XmlElement): XmlElement {
  return findAll(node, 'w:ffData').length > 0 ? (filled(node) as XmlElement) : node;
}

function filled(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  const data = node.name === 'w:r' ? childOf(childOf(node, 'w:fldChar'), 'w:ffData') : undefined;
  const value = data && formValue(data);
  if (value === undefined) return { ...node, children: node.children.map(filled) };
  // In place of the begin of the field, whose end then ends nothing.
  const text: XmlElement = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [value] };
  const begin = node.children.map((child): XmlNode => {
    const isBegin = typeof child !== 'string' && child.name === 'w:fldChar';
    return isBegin ? { ...child, children: [] } : child;
  });
  return { ...node, children: [text, ...begin] };
}
