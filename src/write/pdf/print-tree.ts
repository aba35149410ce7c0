import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { NBSP } from '../../core/index.ts';
import type { Document, Huisstijl } from '../../document/index.ts';
import { TOO_WIDE } from '../css/document-css.ts';
import { classesOf } from '../hast.ts';
import { printedHref } from './file-links.ts';
import { isTooWide } from './wide-tables.ts';

/**
 * A copy of the tree of a document, changed where the browser would not print it well.
 *
 * @param images address of each image by its `src`; an image without one stays as it is, and the browser shows its text
 */
export function printTree(document: Document, images: ReadonlyMap<string, string>, huisstijl: Huisstijl): Root {
  const tree = structuredClone(document.tree);
  visit(tree, 'element', (node) => {
    const { tagName, properties, children } = node;
    if (tagName === 'img') {
      properties.src = images.get(String(properties.src)) ?? properties.src;
      if (properties.alt) properties.alt = String(properties.alt).replace(/[ \t\r\n\f]+/g, ' ');
    } else if (tagName === 'a' && properties.href !== undefined) {
      properties.href = printedHref(String(properties.href));
    } else if (tagName === 'table' && isTooWide(node, huisstijl, document.lopend)) {
      properties.className = [...classesOf(node), TOO_WIDE];
    } else if ((tagName === 'td' || tagName === 'th') && children.length === 0) {
      // The browser leaves a cell with nothing in it out of the structure: those after it would stand in the wrong column.
      children.push({ type: 'text', value: NBSP });
    }
  });
  return tree;
}
