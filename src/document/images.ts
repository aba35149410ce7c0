/** The mime type of a drawing. */
export const SVG = 'image/svg+xml';

/** How the pixels of an image are turned to stand upright: mirrored first, then turned with the clock. */
export interface Turn {
  readonly mirrored: boolean;
  readonly degrees: 0 | 90 | 180 | 270;
}

/** Pixels of an image as it is shown: upright. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type ImageType = 'png' | 'jpg' | 'gif';

/** What kind of image the bytes are, by their own signature; undefined when Word would not know. */
export function imageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head === '\x89PNG\r\n\x1a\n') return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  return head.startsWith('GIF8') ? 'gif' : undefined;
}

/** The size in pixels that the file itself states, of the image as it stands upright; undefined when its header is damaged. */
export function imageSize(bytes: Uint8Array, type: ImageType): ImageSize | undefined {
  try {
    const size = READERS[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!size || size.width === 0 || size.height === 0) return undefined;
    const { degrees } = imageTurn(bytes, type);
    return degrees % 180 === 0 ? size : { width: size.height, height: size.width };
  } catch (error) {
    // A read beyond the end: the file is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const READERS: Record<ImageType, (view: DataView) => ImageSize | undefined> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpg: jpegSize,
};

/** The frame header of a JPEG (SOF0 to SOF15, but for DHT, JPG and DAC). */
function jpegSize(view: DataView): ImageSize | undefined {
  for (const [marker, at] of segments(view)) {
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}

/** The segments of a JPEG, each with where it begins. */
function* segments(view: DataView): Generator<readonly [marker: number, at: number]> {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker !== 0xff) yield [marker, at];
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** As it stands in the file. */
export const UPRIGHT: Turn = { mirrored: false, degrees: 0 };
/** By the orientation of EXIF, from 1. */
const TURNS: readonly Turn[] = [
  UPRIGHT,
  { mirrored: true, degrees: 0 },
  { mirrored: false, degrees: 180 },
  { mirrored: true, degrees: 180 },
  { mirrored: true, degrees: 270 },
  { mirrored: false, degrees: 90 },
  { mirrored: true, degrees: 90 },
  { mirrored: false, degrees: 270 },
];
const APP1 = 0xe1;
/** Start of the scan: what follows are pixels. */
const SOS = 0xda;
const EXIF = 0x45786966;
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;

/** How a camera says that its picture is to be turned (EXIF 2.3, tag Orientation). A browser does so by itself, Word does not. */
export function imageTurn(bytes: Uint8Array, type: ImageType): Turn {
  if (type !== 'jpg') return UPRIGHT;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const [marker, at] of segments(view)) {
      if (marker === SOS) break;
      if (marker === APP1 && view.getUint32(at + 4) === EXIF) return TURNS[orientation(view, at + 10) - 1] ?? UPRIGHT;
    }
  } catch (error) {
    // A read beyond the end: what it says of itself is damaged, and the picture stands as it is.
    if (!(error instanceof RangeError)) throw error;
  }
  return UPRIGHT;
}

/** The orientation in the TIFF header that begins at a place; 1 where it has none. */
function orientation(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === LITTLE_ENDIAN;
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return 1;
}
