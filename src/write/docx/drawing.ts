import type { IImageOptions, ImageRun } from 'docx';
import type { DocxLibrary, ReadyImage } from './work.ts';

const EMU_PER_PIXEL = 9525;

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
  return lying ? turned(docx, options, (along - across) / 2) : new docx.ImageRun(options);
}

/**
 * A picture that is turned by a quarter. Word keeps room for the box of its own sides: what it takes beyond that box is said beside it,
 * for which docx has no option.
 *
 * @param beyond how far it stands out above and below, in pixels; below zero at its left and right
 */
function turned(docx: DocxLibrary, options: IImageOptions, beyond: number): ImageRun {
  const run = new docx.ImageRun(options);
  const emus = (side: number): number => Math.max(0, Math.round(side * EMU_PER_PIXEL));
  const [vertical, horizontal] = [emus(beyond), emus(-beyond)] as const;
  const extent = new docx.BuilderElement({
    name: 'wp:effectExtent',
    attributes: {
      l: { key: 'l', value: horizontal },
      t: { key: 't', value: vertical },
      r: { key: 'r', value: horizontal },
      b: { key: 'b', value: vertical },
    },
  });
  const [, drawn] = partsOf(run);
  const [inline] = partsOf(drawn);
  const parts = partsOf(inline);
  const at = parts.findIndex((part) => (part as Component).rootKey === 'wp:effectExtent');
  if (at < 0) throw new Error('docx writes pictures in another form');
  parts[at] = extent;
  return run;
}

/** A component of docx, with what is not open in its type. Its version is pinned, and a test writes turned pictures. */
interface Component {
  readonly rootKey: string;
  readonly root: unknown[];
}

function partsOf(component: unknown): unknown[] {
  return (component as Component).root;
}
