import type { Element, Nodes } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Document, postScriptName, SNEDEN } from '../../document/index.ts';
import { hasClass } from '../hast.ts';

import { linkKind } from './file-links.ts';
import type { Assignment } from './finish/index.ts';
import type { PdfContext } from './printer.ts';

const BACK_TO_TEXT = 'Terug naar de tekst';

/** What the finisher must know of a document. */
export function assignmentOf(document: Document, context: PdfContext): Assignment {
  const links: string[] = [];
  const spelledHeadings: string[] = [];
  let imagesWithoutText = 0;
  visit(document.tree, 'element', (node, _index, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'img' && !String(properties.alt ?? '').trim()) imagesWithoutText++;
    if (tagName === 'a' && linkKind(String(properties.href ?? ''))) links.push(spoken(node, parent));
    if (/^h[1-6]$/.test(tagName)) spelledHeadings.push(hasClass(node, 'titel-gespatieerd') ? toText(node).trim() : '');
  });
  return {
    ...document.meta,
    standaard: context.pdfStandaard,
    links,
    spelledHeadings,
    imagesWithoutText,
    fontNames: SNEDEN.flatMap((snede) => postScriptName(context.lettertypen[snede].bytes) ?? []),
  };
}

/** What is heard of a link: its text, and for the mark of a note that it is one. Empty where it has no text. */
function spoken(link: Element, parent: Nodes | undefined): string {
  if (hasClass(link, 'noot-terug')) return BACK_TO_TEXT;
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  return parent?.type === 'element' && hasClass(parent, 'noot') ? `Noot ${text}` : text;
}

/** The text in a node, alternative text of images included; a line break is a space. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
