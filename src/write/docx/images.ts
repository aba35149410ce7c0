import type { Element } from 'hast';
import { imageSize, imageTurn, imageType, type Lopend, UPRIGHT } from '../../document/index.ts';
import type { WriteContext } from '../writer.ts';
import { attribute, type ReadyImage } from './work.ts';

const SCHEME = 'asset:';

/** The address of the file that Word shows for an image, where another than that of the PDF is named. */
export function wordSource(image: Element): string {
  return attribute(image, 'dataWord') ?? attribute(image, 'src') ?? '';
}

/** Reads the images of text and header, by `wordSource`. Without those of a kind unknown to Word, or damaged: their text is shown. */
export async function loadImages(
  elements: readonly Element[],
  logo: Lopend['logo'],
  asset: WriteContext['asset'],
): Promise<Map<string, ReadyImage>> {
  const sources = new Set<string>();
  for (const element of elements) if (element.tagName === 'img') sources.add(wordSource(element));
  if (logo) sources.add(logo.word ?? logo.src);
  const images = new Map<string, ReadyImage>();
  for (const src of sources) {
    if (!src.startsWith(SCHEME)) throw new Error(`Image "${src}" is not an asset`);
    const { bytes, drawn } = await asset(src.slice(SCHEME.length));
    if (drawn) {
      const { width, height } = drawn;
      images.set(src, { bytes: drawn.png(), type: 'png', width, height, turn: UPRIGHT, svg: bytes });
      continue;
    }
    const type = imageType(bytes);
    const size = type && imageSize(bytes, type);
    if (size) images.set(src, { bytes, type, ...size, turn: imageTurn(bytes, type) });
  }
  return images;
}
