/** Pixels of an image file. */
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

/** The size in pixels that the file itself states; undefined when its header is damaged. */
export function imageSize(bytes: Uint8Array, type: ImageType): ImageSize | undefined {
  try {
    const size = READERS[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
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

/** Walks the segments of a JPEG to its frame header (SOF0 to SOF15, but for DHT, JPG and DAC). */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
