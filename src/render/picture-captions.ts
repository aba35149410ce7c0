import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { askedWidth } from '../document/index.ts';
import { platteTekst } from '../model/index.ts';

/** How a line below a picture begins that says what it shows. */
const NUMBERED = /^(?:figuur|afbeelding|foto|kaart|grafiek|schema|diagram)\s+\d+[a-z]?(?:[.:-]\d+)*(?![\p{L}\p{N}])/iu;

/**
 * The captions of the pictures in a paragraph: a title that asks for no width, and a line in italics directly below the picture that
 * begins with `Figuur 1`. Each is a paragraph of its own behind the text.
 */
export function captionsIn(paragraph: Paragraph): { text: Paragraph; captions: readonly Paragraph[] } {
  const { children } = paragraph;
  const images = children.flatMap(imagesIn);
  if (images.length === 0) return { text: paragraph, captions: [] };
  const below = lineBelow(children);
  const titles = images.flatMap(({ title }): PhrasingContent[][] =>
    title?.trim() && askedWidth(title) === undefined ? [[{ type: 'text', value: title.trim().normalize('NFC') }]] : [],
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

function imagesIn(node: Nodes): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(imagesIn) : [];
}

/** A picture, which may be a link. */
function isImage(node: Nodes | undefined): boolean {
  if (node?.type === 'link') return node.children.length === 1 && isImage(node.children[0]);
  return node?.type === 'image';
}

function isPicture(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && isImage(node.children[0]);
}

/** A line in italics below the picture that opens a paragraph, with where it begins. */
function lineBelow(children: readonly PhrasingContent[]): { from: number; caption: PhrasingContent[] } | undefined {
  const [picture, between, line, ...rest] = children;
  const isBreak = between?.type === 'break' || (between?.type === 'text' && between.value.trim() === '');
  if (!isImage(picture) || !isBreak || line?.type !== 'emphasis' || rest.length > 0) return undefined;
  return NUMBERED.test(platteTekst(line)) ? { from: 1, caption: line.children } : undefined;
}

function captionOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hProperties: { className: ['bijschrift'] } } };
}
