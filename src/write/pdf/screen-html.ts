import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Document, eachElement } from '../../document/index.ts';
import { classesOf } from '../hast.ts';
import type { WriteContext } from '../writer.ts';
import { pageOf } from './print-html.ts';

/**
 * The page of a document for a screen: what stands in its body, and its looks. The same as is printed, but that images stand in it
 * as data, and that no element has a style of its own, so that a page that allows none can show it.
 *
 * @param font the address of a font, by its digest
 */
export async function screenHtml(
  document: Document,
  context: WriteContext,
  font: (digest: string) => string,
): Promise<{ readonly html: string; readonly css: string }> {
  const { tree, css } = await pageOf(document, context, {
    font: ({ digest }) => font(digest),
    image: ({ bytes, mime }) => `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`,
  });
  return { css: [css, ...stylesToClasses(tree)].join('\n'), html: toHtml(tree) };
}

/** Gives every style that an element has of its own a class; the rules of these classes. Changes the tree. */
function stylesToClasses(tree: Root): string[] {
  const names = new Map<string, string>();
  eachElement(tree, (node) => {
    const { style, ...rest } = node.properties;
    if (typeof style !== 'string') return;
    const name = names.get(style) ?? `eigen-${names.size + 1}`;
    names.set(style, name);
    node.properties = { ...rest, className: [...classesOf(node), name] };
  });
  // As strong as a style of its own: stronger than what the huisstijl says of any element.
  return [...names].map(([style, name]) => `.${name}.${name}.${name}.${name}{${style}}`);
}
