import { childOf, type XmlElement, type XmlNode } from '../xml.ts';
import { propertiesChange, wrapperKind } from './marks.ts';

/** What is not part of how properties were before: it stands beside that. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  'w:pPr': /^w:(?:rPr|sectPr)$/u,
  'w:sectPr': /^w:(?:header|footer)Reference$/u,
};

/** Properties with the choices made: as they are, or as they were before. Nothing that marks a change is left. */
export function applyProperties(element: XmlElement, accepts: (mark: XmlElement) => boolean): XmlNode[] {
  const change = propertiesChange(element);
  if (element.name === 'w:numPr' && childOf(element, 'w:ins') && !accepts(childOf(element, 'w:ins') as XmlElement))
    return [];
  const before = change && !accepts(change) ? childOf(change, element.name) : undefined;
  const beside = BESIDE[element.name];
  const kept = before
    ? [
        ...before.children,
        ...element.children.filter((child) => typeof child !== 'string' && beside?.test(child.name) === true),
      ]
    : element.children;
  const merge = childOf(element, 'w:cellMerge');
  const children = kept
    .filter((child) => child !== change && child !== merge && !isMark(child))
    .flatMap((child): XmlNode[] => (typeof child === 'string' ? [child] : applyProperties(child, accepts)));
  return [{ ...element, children: merge ? withMerge(children, merge, accepts(merge)) : children }];
}

function isMark(node: XmlNode): boolean {
  if (typeof node === 'string') return false;
  return wrapperKind(node) !== undefined || /^w:(?:cellIns|cellDel|numberingChange)$/u.test(node.name);
}

/** Whether a cell is one with that above it: as the change makes it, or as it was. */
function withMerge(children: readonly XmlNode[], { attributes }: XmlElement, accepted: boolean): XmlNode[] {
  const rest = children.filter((child) => typeof child === 'string' || child.name !== 'w:vMerge');
  const value = attributes[accepted ? 'w:vMerge' : 'w:vMergeOrig'];
  if (value === undefined) return rest;
  return [
    ...rest,
    { name: 'w:vMerge', attributes: { 'w:val': value === 'rest' ? 'restart' : 'continue' }, children: [] },
  ];
}
