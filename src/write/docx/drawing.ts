import type { IImageOptions, ImageRun } from 'docx';
import type { DocxLibrary, ReadyImage } from './work.ts';

/** How large an image is wanted, in pixels of 1/96 inch: where one side is asked the other follows. */
export interface WantedSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The tallest that it may be. */
  readonly tallest: number;
}

/**
 * An image as Word shows it, upright: at the size that is asked, else at its own, but never wider than its place or taller than it may be.
 *
 * @param room   width of the place, in twips
 * @param about  its number in the file, and what is read aloud
 */
export function drawing(
  docx: DocxLibrary,
  { bytes, type, width, height, turn, svg }: ReadyImage,
  asked: WantedSize,
  room: number,
  about: { readonly number: number; readonly description: string },
): ImageRun {
  const wide = asked.width ?? (asked.height === undefined ? width : (asked.height * width) / height);
  const tall = asked.height ?? (wide * height) / width;
  const scale = Math.min(1, room / 15 / wide, asked.tallest / tall);
  const [across, along] = [wide, tall].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const { mirrored, degrees } = turn;
  // Word keeps room for a picture as it stands, but its sides are those of the file: a quarter turn exchanges them.
  const lying = degrees % 180 !== 0;
  const options: IImageOptions = {
    ...(svg ? { type: 'svg', data: svg, fallback: { type: 'png', data: bytes } } : { type, data: bytes }),
    transformation: {
      width: lying ? along : across,
      height: lying ? across : along,
      ...(degrees > 0 ? { rotation: degrees } : {}),
      ...(mirrored ? { flip: { horizontal: true } } : {}),
    },
    altText: { id: String(about.number), name: `Afbeelding ${about.number}`, description: about.description },
  };
  return new docx.ImageRun(options);
}
