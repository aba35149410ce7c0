import type { ImageRun } from 'docx';
import type { DocxLibrary, ReadyImage } from './work.ts';

/** Room that an image leaves on a page for its caption and the text around it, in pixels. */
const TALLEST = 800;

/**
 * An image as Word shows it: at the size that is asked, else at its own, but never wider than its place or taller than a page.
 * Where one side is asked the other follows.
 *
 * @param asked  in pixels of 1/96 inch
 * @param room   width of the place, in twips
 * @param about  its number in the file, and what is read aloud
 */
export function drawing(
  docx: DocxLibrary,
  { bytes, type, width, height }: ReadyImage,
  asked: { readonly width?: number | undefined; readonly height?: number | undefined },
  room: number,
  about: { readonly number: number; readonly description: string },
): ImageRun {
  const wide = asked.width ?? (asked.height === undefined ? width : (asked.height * width) / height);
  const tall = asked.height ?? (wide * height) / width;
  const scale = Math.min(1, room / 15 / wide, TALLEST / tall);
  return new docx.ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(tall * scale)) },
    altText: { id: String(about.number), name: `Afbeelding ${about.number}`, description: about.description },
  });
}
