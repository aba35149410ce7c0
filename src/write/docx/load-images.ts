import type { ElementContent, Root } from 'hast';
import type { WriteContext } from '../writer.ts';
import { imageSize, imageType } from './images.ts';
import { attribute, type ReadyImage } from './work.ts';

const SCHEME = 'asset:';

/**
 * Reads every image that the tree shows, by its `src`. An image of a kind that Word does not know, or with a damaged head,
 * is left out: the writer then shows its text.
 */
export async function loadImages(tree: Root, asset: WriteContext['asset']): Promise<Map<string, ReadyImage>> {
  const images = new Map<string, ReadyImage>();
  for (const src of sourcesOf(tree)) {
    if (!src.startsWith(SCHEME)) throw new Error(`Image "${src}" is not an asset`);
    const { bytes } = await asset(src.slice(SCHEME.length));
    const type = imageType(bytes);
    const size = type && imageSize(bytes, type);
    if (type && size) images.set(src, { bytes, type, ...size });
  }
  return images;
}

function sourcesOf(node: Root | ElementContent): Set<string> {
  if (node.type !== 'root' && node.type !== 'element') return new Set();
  const own = node.type === 'element' && node.tagName === 'img' ? [attribute(node, 'src') ?? ''] : [];
  return new Set([
    ...own,
    ...node.children.flatMap((child) => (child.type === 'doctype' ? [] : [...sourcesOf(child)])),
  ]);
}
