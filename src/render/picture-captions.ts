import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { askedWidth } from '../document/index.ts';
import { platteTekst } from '../model/index.ts';

/** How a line below a picture begins that says what it shows. */
const NUMBERED = /^(?:figuur|afbeelding|foto|kaart|grafiek|schema|diagram)\s+\d+[a-z]?(?:[.:-]\d+)*(?![\p{L}\p{N}])/iu;

/**
 * The captions of the pictures in a paragraph: a title that asks for no width, and a line in italics directly below the picture that
 * begins with `Figuur 1`. Each is a paragraph of its own behind the text.
 */
export function captionsIn(paragraph: Paragraph): { text: Paragraph; captions: readonly Paragraph[] } {
  if (!paragraph.children.some(({ type }) => type === 'image')) return { text: paragraph, captions: [] };
  const { children } = paragraph;
  const below = lineBelow(children);
  const titles = children.flatMap((node): PhrasingContent[][] =>
    node.type === 'image' && node.title && askedWidth(node.title) === undefined
      ? [[{ type: 'text', value: node.title.normalize('NFC') }]]
      : [],
  );
  const text = below ? { ...paragraph, children: children.slice(0, below.from) } : paragraph;
  return { text, captions: [...titles, ...(below ? [below.caption] : [])].map(captionOf) };
}

/** The same blocks; a paragraph in italics below one with a picture alone becomes its caption. Lists and quotations likewise. */
export function captionsBelow(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node, i): RootContent => {
    const before = nodes[i - 1];
    if (node.type === 'paragraph') {
      const [only, ...rest] = node.children;
      const isCaption = rest.length === 0 && only?.type === 'emphasis' && NUMBERED.test(platteTekst(only));
      return isCaption && before && isPicture(before) ? captionOf(only.children) : node;
    }
    if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return node;
    return { ...node, children: captionsBelow(node.children as RootContent[]) } as RootContent;
  });
}

function isPicture(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** A line in italics below the picture that opens a paragraph, with where it begins. */
function lineBelow(children: readonly PhrasingContent[]): { from: number; caption: PhrasingContent[] } | undefined {
  const [picture, between, line, ...rest] = children;
  const isBreak = between?.type === 'break' || (between?.type === 'text' && between.value.trim() === '');
  if (picture?.type !== 'image' || !isBreak || line?.type !== 'emphasis' || rest.length > 0) return undefined;
  return NUMBERED.test(platteTekst(line)) ? { from: 1, caption: line.children } : undefined;
}

function captionOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hProperties: { className: ['bijschrift'] } } };
}
