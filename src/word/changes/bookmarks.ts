import { textOfLeaf } from '../leaf.ts';
import type { XmlElement, XmlNode } from '../xml.ts';

/**
 * Takes away the bookmarks around which nothing is left: Word does so when what they stand around is deleted, and else they would
 * seem to stand at what comes next. One that stood around nothing from the start stays.
 */
export function keepFilled(before: XmlElement, after: XmlElement): XmlElement {
  const filledBefore = filled(before);
  const filledAfter = filled(after);
  const gone = new Set([...filledBefore].filter((id) => !filledAfter.has(id)));
  return gone.size > 0 ? (without(after, gone) as XmlElement) : after;
}

/** The ids of the bookmarks with something in them. */
function filled(root: XmlElement): Set<string> {
  const open = new Set<string>();
  const found = new Set<string>();
  const look = (element: XmlElement): void => {
    const id = element.attributes['w:id'] ?? '';
    if (element.name === 'w:bookmarkStart') open.add(id);
    else if (element.name === 'w:bookmarkEnd') open.delete(id);
    else if (open.size > 0 && textOfLeaf(element)) {
      for (const one of open) found.add(one);
      open.clear();
    }
    for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(root);
  return found;
}

function without(node: XmlNode, gone: ReadonlySet<string>): XmlNode | undefined {
  if (typeof node === 'string') return node;
  if (/^w:bookmark(?:Start|End)$/u.test(node.name) && gone.has(node.attributes['w:id'] ?? '')) return undefined;
  const children = node.children.map((child) => without(child, gone));
  if (children.every((child, at) => child === node.children[at])) return node;
  return { ...node, children: children.filter((child) => child !== undefined) };
}
