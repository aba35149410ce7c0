import type { XmlElement, XmlNode } from '../xml.ts';
import { keepFilled } from './bookmarks.ts';
import { cellMark, isOld, isPlace, isProperties, MOVE_RANGE, paragraphMarks, rowMarks, wrapperKind } from './marks.ts';
import { applyProperties } from './properties.ts';

/** Whether a tracked change is accepted; asked with the element that marks it. */
export type Accepts = (element: XmlElement) => boolean;

/** Makes the choices: what comes out is what Word makes of accepting and rejecting, without a tracked change left. */
export function applyChoices(root: XmlElement, accepts: Accepts): XmlElement {
  const [applied] = new Apply(accepts).node(root);
  return keepFilled(root, applied as XmlElement);
}

/** Text whose paragraph lost its mark: it goes on in the next paragraph. */
interface Waiting {
  readonly content: XmlNode[];
  /** How it looks where no paragraph follows that it could go on in. */
  properties: XmlElement | undefined;
}

/** Elements in which paragraphs stand, and beyond which none are joined. */
const HOLDERS = /^w:(?:body|footnote|endnote)$/u;
/** Elements around paragraphs that are no end to them. */
const AROUND = /^w:(?:sdt|sdtContent|customXml|ins|del|moveFrom|moveTo|smartTag)$/u;

class Apply {
  readonly accepts: Accepts;

  constructor(accepts: Accepts) {
    this.accepts = accepts;
  }

  stays(mark: XmlElement): boolean {
    const kind = wrapperKind(mark);
    return kind === undefined || isOld(kind) !== this.accepts(mark);
  }

  node(node: XmlNode): XmlNode[] {
    if (typeof node === 'string') return [node];
    const { name } = node;
    if (wrapperKind(node)) return this.stays(node) ? this.nodes(node.children) : places(node);
    if (MOVE_RANGE.test(name)) return [];
    if (isProperties(name) || name === 'w:sectPr') return applyProperties(node, this.accepts);
    // What stands in a text box is no running text: it is told as it is.
    if (name === 'w:txbxContent') return [node];
    if (name === 'w:tbl') return this.table(node);
    if (name === 'w:tr') return this.row(node);
    if (name === 'w:tc') return this.cell(node);
    if (HOLDERS.test(name)) return [{ ...node, children: this.holder(node) }];
    const children = this.nodes(node.children);
    if (name === 'w:delText') return [{ ...node, name: 'w:t', children }];
    if (name === 'w:delInstrText') return [{ ...node, name: 'w:instrText', children }];
    return [{ ...node, children }];
  }

  nodes(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => this.node(node));
  }

  /** The paragraphs and tables of a body, a cell or a note. */
  holder(element: XmlElement): XmlNode[] {
    const waiting: Waiting = { content: [], properties: undefined };
    const blocks = this.blocks(element.children, waiting);
    blocks.push(...flush(waiting));
    // The properties of the last section stand last, whatever came to stand behind them.
    const ends = blocks.filter((one) => typeof one !== 'string' && one.name === 'w:sectPr');
    const rest = ends.length > 0 ? blocks.filter((one) => !ends.includes(one)) : blocks;
    const hasText = rest.some((one) => typeof one !== 'string' && /^w:(?:p|tbl|sdt)$/u.test(one.name));
    const empty: XmlNode[] =
      hasText || element.name === 'w:body' ? [] : [{ name: 'w:p', attributes: {}, children: [] }];
    return [...rest, ...empty, ...ends];
  }

  blocks(nodes: readonly XmlNode[], waiting: Waiting): XmlNode[] {
    return nodes.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.name === 'w:p') return this.paragraph(node, waiting);
      if (node.name === 'w:tbl') return [...flush(waiting), ...this.table(node)];
      if (wrapperKind(node)) return this.stays(node) ? this.blocks(node.children, waiting) : places(node);
      if (!AROUND.test(node.name)) return this.node(node);
      const children = this.blocks(node.children, waiting);
      const isEmpty = node.name === 'w:sdtContent' && children.length === 0 && node.children.length > 0;
      return isEmpty ? [] : [{ ...node, children }];
    });
  }

  /** A paragraph whose mark goes is the beginning of the next: the mark that stays says how the whole looks. */
  paragraph(element: XmlElement, waiting: Waiting): XmlNode[] {
    const goes = paragraphMarks(element).some((mark) => !this.stays(mark));
    const children = this.nodes(element.children);
    const properties = children.filter((child) => typeof child !== 'string' && child.name === 'w:pPr');
    const content = children.filter((child) => !properties.includes(child));
    if (goes) {
      waiting.content.push(...content);
      waiting.properties = properties[0] as XmlElement | undefined;
      return [];
    }
    const before = waiting.content.splice(0);
    return [{ ...element, children: [...properties, ...before, ...content] }];
  }

  table(element: XmlElement): XmlNode[] {
    const children = this.nodes(element.children);
    return children.some((child) => holds(child, 'w:tr')) ? [{ ...element, children }] : [];
  }

  row(element: XmlElement): XmlNode[] {
    if (rowMarks(element).some((mark) => !this.stays(mark))) return [];
    const children = this.nodes(element.children);
    return children.some((child) => holds(child, 'w:tc')) ? [{ ...element, children }] : [];
  }

  cell(element: XmlElement): XmlNode[] {
    const mark = cellMark(element);
    const goes = mark && mark.name !== 'w:cellMerge' && (mark.name === 'w:cellDel') === this.accepts(mark);
    return goes ? [] : [{ ...element, children: this.holder(element) }];
  }
}

/** What waited for a paragraph that does not come: it is one itself where anything is left of it. */
function flush(waiting: Waiting): XmlNode[] {
  const content = waiting.content.splice(0);
  const { properties } = waiting;
  if (!content.some((node) => typeof node !== 'string' && !isPlace(node.name))) return content;
  return [{ name: 'w:p', attributes: {}, children: properties ? [properties, ...content] : content }];
}

/** The marks of places in what goes. */
function places(element: XmlElement): XmlNode[] {
  return element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [];
    return isPlace(child.name) ? [child] : places(child);
  });
}

/** Whether a row or cell is there, also in a content control around it. */
function holds(node: XmlNode, name: 'w:tr' | 'w:tc'): boolean {
  if (typeof node === 'string') return false;
  if (node.name === name) return true;
  return AROUND.test(node.name) && node.children.some((child) => holds(child, name));
}
