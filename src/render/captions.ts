import type { Element, ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { element } from './hast.ts';

/** `Tabel 3. Kosten per jaar`, `Tabel 2.1: Baten`, `Tabel 4 – Lasten`. */
const NUMBERED = /^Tabel\s+(?:\d+(?:\.\d+)*[a-z]?|[A-Z]|[IVX]+)\s*[.:–—-]\s*\S/u;
/** Without a sign behind its number it may be the beginning of a sentence, unless all of it is emphasised. */
const EMPHASISED = /^Tabel\s+\d+(?:\.\d+)*[a-z]?(?:\s|$)/u;
/** A caption is a line, not a paragraph. */
const LONGEST = 250;

/** Puts the caption that an author wrote right above a table into that table, at every depth. */
export function withCaptions(nodes: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName !== 'table') node.children = withCaptions(node.children);
    if (node.type === 'element' && node.tagName === 'table') {
      const at = found.findLastIndex(
        ({ type, ...text }) => type !== 'text' || !('value' in text) || text.value.trim() !== '',
      );
      const caption = captionOf(found[at]);
      if (caption) {
        found.splice(at);
        node.children.unshift(element('caption', {}, caption));
      }
    }
    found.push(node);
  }
  return found;
}

/** The content of a paragraph that is a caption, without the emphasis around all of it: captions have looks of their own. */
function captionOf(node: ElementContent | undefined): ElementContent[] | undefined {
  if (node?.type !== 'element' || node.tagName !== 'p') return undefined;
  const text = toText(node).trim();
  const inside = emphasised(node);
  const is = NUMBERED.test(text) || (inside !== undefined && EMPHASISED.test(text));
  return is && text.length <= LONGEST ? (inside ?? node).children : undefined;
}

/** The innermost element that holds all of a paragraph. */
function emphasised(paragraph: Element): Element | undefined {
  const [only, ...others] = paragraph.children;
  if (others.length > 0 || only?.type !== 'element' || (only.tagName !== 'strong' && only.tagName !== 'em'))
    return undefined;
  return emphasised(only) ?? only;
}
