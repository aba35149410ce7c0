import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { WriteContext } from '../writer.ts';
import { imageSize, imageType } from './images.ts';
import { attribute, type ReadyImage } from './work.ts';

const SCHEME = 'asset:';

/**
 * Reads every image that the tree shows, by its `src`. An image of a kind that Word does not know, or with a damaged
 * header, is left out: the writer then shows its text.
 */
export async function loadImages(tree: Root, asset: WriteContext['asset']): Promise<Map<string, ReadyImage>> {
  const sources = new Set<string>();
  visit(tree, { tagName: 'img' }, (image: Element) => void sources.add(attribute(image, 'src') ?? ''));
  const images = new Map<string, ReadyImage>();
  for (const src of sources) {
    if (!src.startsWith(SCHEME)) throw new Error(`Image "${src}" is not an asset`);
    const { bytes } = await asset(src.slice(SCHEME.length));
    const type = imageType(bytes);
    const size = type && imageSize(bytes, type);
    if (type && size) images.set(src, { bytes, type, ...size });
  }
  return images;
}
