import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Document } from '../../src/document/index.ts';
import { clean } from '../../src/render/clean.ts';

/** The tree of a piece of HTML, as it stands. */
export function parsed(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/** The tree of a piece of HTML without the white space of its layout, as render gives it. */
export function cleaned(html: string): Root {
  const tree = parsed(html);
  clean(tree);
  return tree;
}

/** A document as HTML. */
export function htmlOf({ tree }: Document): string {
  return toHtml(tree);
}
