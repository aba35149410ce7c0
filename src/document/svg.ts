/** What a picture in SVG says of itself. */
export interface SvgFacts {
  /** In units of its own: only their ratio counts. */
  readonly width: number;
  readonly height: number;
  /** The elements in it that set text in a font of the machine that prints: `text`, `foreignObject`. */
  readonly text: readonly string[];
}

/** Before the first element of an SVG: declaration, comments, and a document type with or without entities. */
const PROLOGUE = /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/iu;
const NAMESPACE = /\sxmlns=["']http:\/\/www\.w3\.org\/2000\/svg["']/u;

/**
 * Looks at the bytes of an SVG. Undefined for what no browser shows as a picture: other XML, a file that is cut off, and one
 * without a size (neither `viewBox` nor `width` and `height`).
 */
export function svgFacts(bytes: Uint8Array): SvgFacts | undefined {
  const source = new TextDecoder().decode(bytes);
  const text = source.replace(PROLOGUE, '').trimEnd();
  const root = /^<svg\b[^>]*>/u.exec(text)?.[0];
  const whole = root?.endsWith('/>') || /<\/svg>(?:\s|<!--[\s\S]*?-->)*$/u.test(text);
  if (root === undefined || !whole || !NAMESPACE.test(root)) return undefined;
  const box = /\sviewBox=["']([^"']*)["']/u
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width, height] = box ? [box[2], box[3]] : [lengthOf(root, 'width'), lengthOf(root, 'height')];
  if (!width || !height || !(width > 0 && height > 0)) return undefined;
  return {
    width,
    height,
    text: ['text', 'foreignObject'].filter((name) => new RegExp(`<${name}[\\s>]`, 'u').test(text)),
  };
}

/** A length without a unit or in one that is the same for both sides; undefined for none and for a percentage. */
function lengthOf(root: string, name: string): number | undefined {
  const [, value] = new RegExp(`\\s${name}=["']([\\d.]+)(?:px|pt|mm|cm|in)?["']`, 'u').exec(root) ?? [];
  return value === undefined ? undefined : Number(value);
}
