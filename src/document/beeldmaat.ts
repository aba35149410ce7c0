import type { Huisstijl } from './huisstijl.ts';

const A4_HEIGHT_MM = 297;
/** Space that an image leaves on its page for the line that it stands in. */
const LINE_MM = 15;
/** The part of the height of the text that an image takes of which no size was asked. */
const UNASKED = 0.55;
const MM_PER_INCH = 25.4;
const PIXELS_PER_INCH = 96;

/**
 * The tallest that an image may be, in millimetres. One of which no size was asked, such as the photo of a telephone held upright, leaves
 * room for the text that it belongs to.
 */
export function tallestImage({ pagina }: Pick<Huisstijl, 'pagina'>, asked: boolean): number {
  const text = A4_HEIGHT_MM - pagina.boven - pagina.onder;
  return Math.round((asked ? text - LINE_MM : text * UNASKED) * 100) / 100;
}

/** Millimetres in pixels of 1/96 inch. */
export function pixelsOfMm(millimetres: number): number {
  return (millimetres / MM_PER_INCH) * PIXELS_PER_INCH;
}

const WIDTH = /^(?:breedte|width)?\s*[:=]?\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(%|cm|mm|px|procent)$/iu;
/** A title that begins so is meant as a width, whatever follows. */
const MEANT = /^(?:breedte|width)\b/iu;

/**
 * The width that the title of an image asks for: `breedte 8 cm`, `80 mm`, `50%`, as the value of `width` in HTML: pixels, or a part of
 * the width of the text. Undefined for a title that is none, `onleesbaar` for one that can only be meant as one.
 */
export function askedWidth(titel: string): string | 'onleesbaar' | undefined {
  const tekst = titel.trim();
  const [, getal = '', eenheid = ''] = WIDTH.exec(tekst) ?? [];
  const waarde = Number(getal.replace(',', '.'));
  if (getal === '') return MEANT.test(tekst) ? 'onleesbaar' : undefined;
  const procent = /^(?:%|procent)$/iu.test(eenheid);
  if (waarde === 0 || (procent && waarde > 100)) return 'onleesbaar';
  if (procent) return `${waarde}%`;
  const millimetres =
    { cm: waarde * 10, mm: waarde, px: (waarde * MM_PER_INCH) / PIXELS_PER_INCH }[eenheid.toLowerCase()] ?? 0;
  return String(Math.round(pixelsOfMm(millimetres)));
}
