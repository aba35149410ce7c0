import { type Huisstijl, type Kant, type Lopend, paginamerk, pixelsOfMm, tallestImage } from '../../document/index.ts';
import { drawing } from './drawing.ts';
import type { Media, Relations } from './relations.ts';
import { STYLE } from './style-names.ts';
import { paragraph } from './wml.ts';
import type { ReadyImage } from './work.ts';
import { twips } from './xml.ts';

const ALIGNMENT: Record<Kant, 'left' | 'right' | 'center'> = { links: 'left', rechts: 'right', midden: 'center' };

/**
 * The logo in the header of the pages after the first: a line of its own, so that Word keeps the text clear of it. Nothing where
 * there is none, or where its picture could not be read.
 *
 * @param page   width of the text and the height of the top margin, in twips
 * @param number of the image in the file
 * @param part   the header that it stands in
 */
export function headerLogo(
  huisstijl: Huisstijl,
  lopend: Lopend,
  images: ReadonlyMap<string, ReadyImage>,
  page: { readonly text: number; readonly top: number; readonly header: number },
  number: number,
  part: { readonly media: Media; readonly relations: Relations },
): string {
  const { logo, vervolgkop } = lopend;
  const ready = logo && images.get(logo.word ?? logo.src);
  if (!ready) return '';
  // With nothing above it, it stands where it stands on page 1.
  const before = paginamerk(lopend) || vervolgkop ? 0 : page.top - page.header;
  const size = { width: pixelsOfMm(logo.breedte), tallest: pixelsOfMm(tallestImage(huisstijl, true)) };
  const spacing = { line: 240, lineRule: 'auto', before, after: twips(huisstijl.tekst.onder * 2) } as const;
  const shown = drawing(ready, size, page.text, { number, description: logo.alt }, part);
  return paragraph({ style: STYLE.header, alignment: ALIGNMENT[logo.kant], spacing }, shown);
}
