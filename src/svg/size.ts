/** Pixels of 1/96 inch by the name of their unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};
const LENGTH = /^\s*\+?((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/iu;
/** Pixels: no paper is a hundred metres wide. */
const LARGEST = 400_000;
/** A picture that is longer in one direction by more than this is a line. */
const LONGEST = 1000;

/** The size of a picture on paper, in pixels of 1/96 inch, and the part of the drawing that it shows. */
export interface SvgSize {
  readonly width: number;
  readonly height: number;
  readonly viewBox: readonly [number, number, number, number];
}

/**
 * The size that an SVG states: its `width` and `height`, where one is missing by the shape of its `viewBox`, and where both are the
 * `viewBox` itself. Undefined for one without a size, or with one that no page can hold.
 */
export function sizeOf(attribute: (name: string) => string | undefined): SvgSize | undefined {
  const box = viewBox(attribute('viewBox') ?? '');
  const wide = pixels(attribute('width'));
  const tall = pixels(attribute('height'));
  const width = wide ?? (box && (tall === undefined ? box[2] : (tall * box[2]) / box[3]));
  const height = tall ?? (box && (wide === undefined ? box[3] : (wide * box[3]) / box[2]));
  if (!width || !height || Math.max(width, height) > LARGEST) return undefined;
  if (Math.max(width / height, height / width) > LONGEST) return undefined;
  return { width, height, viewBox: box ?? [0, 0, width, height] };
}

/** A length in pixels; undefined for what is none, and for a share of a page that the picture does not know. */
function pixels(length = ''): number | undefined {
  const [, number, unit = ''] = LENGTH.exec(length) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

function viewBox(value: string): SvgSize['viewBox'] | undefined {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = value
    .trim()
    .split(/\s*,\s*|\s+/u)
    .map(Number);
  const isBox = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 && more.length === 0;
  return isBox ? [x, y, width, height] : undefined;
}
