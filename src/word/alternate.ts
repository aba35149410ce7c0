import { childrenOf, findAll, type XmlElement, type XmlNode } from './xml.ts';

const READABLE = ['w:t', 'w:delText', 'w:drawing', 'w:pict', 'w:object', 'w:txbxContent', 'a:blip', 'm:t'];

/** A tree in which what was given in several forms stands once: in the newest that can be read, else in the plain one. */
export function once(root: XmlElement): XmlElement {
  return onceIn(root)[0] as XmlElement;
}

function onceIn(node: XmlNode): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  if (node.name === 'mc:AlternateContent') {
    const ways = childrenOf(node);
    const chosen = ways.find((way) => findAll(way, ...READABLE).length > 0) ?? ways.at(-1);
    return (chosen?.children ?? []).flatMap(onceIn);
  }
  const children = node.children.map(onceIn);
  const isSame = children.every((now, at) => now.length === 1 && now[0] === node.children[at]);
  return [isSame ? node : { ...node, children: children.flat() }];
}
