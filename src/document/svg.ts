/** What a picture in SVG says of itself. */
export interface SvgFacts {
  /** In units of its own: only their ratio counts. */
  readonly width: number;
  readonly height: number;
  /** The elements in it that set text in a font of the machine that prints: `text`, `foreignObject`. */
  readonly text: readonly string[];
  /** What it asks for besides itself, which a picture is never given: addresses elsewhere, and `script`. */
  readonly outside: readonly string[];
}

/** What is no element: declarations, comments, CDATA, and a document type with or without entities. */
const NO_ELEMENT = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/giu;
const TAG = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gu;
const NAMESPACE = /\sxmlns=["']http:\/\/www\.w3\.org\/2000\/svg["']/u;

/**
 * Looks at the bytes of an SVG. Undefined for what no browser shows as a picture: other XML, a file that is cut off or whose
 * elements do not close, and one without a size (neither `viewBox` nor `width` and `height`).
 */
export function svgFacts(bytes: Uint8Array): SvgFacts | undefined {
  const text = new TextDecoder().decode(bytes).replace(NO_ELEMENT, '').trim();
  const root = /^<svg\b[^>]*>/u.exec(text)?.[0];
  if (root === undefined || !NAMESPACE.test(root) || !text.endsWith('>')) return undefined;
  const names = closedElements(text);
  const [width, height] = sizeOf(root);
  if (!names || !width || !height) return undefined;
  const addresses = [
    ...text.matchAll(/\s(?:xlink:)?href=["']\s*(?!#|data:)([^"']+)["']|url\(["']?(?!#|data:)([^)"']+)/gu),
  ];
  return {
    width,
    height,
    text: ['text', 'foreignObject'].filter((name) => names.has(name)),
    outside: [
      ...(names.has('script') ? ['script'] : []),
      ...addresses.map(([, href, url]) => (href ?? url ?? '').trim()),
    ],
  };
}

/** The names of the elements; undefined where one is not closed. */
function closedElements(text: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const open: string[] = [];
  for (const [, end, name = '', rest = ''] of text.matchAll(TAG)) {
    if (end) {
      if (open.pop() !== name) return undefined;
    } else {
      names.add(name);
      if (!rest.endsWith('/')) open.push(name);
    }
  }
  return open.length === 0 ? names : undefined;
}

/** Width and height of the drawing, in one unit: by its `viewBox`, else by its own lengths. */
function sizeOf(root: string): readonly [number | undefined, number | undefined] {
  const length = (name: string): number | undefined => {
    const value = new RegExp(`\\s${name}=["']([\\d.]+)(?:px|pt|mm|cm|in)?["']`, 'u').exec(root)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const box = /\sviewBox=["']([^"']*)["']/u
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width, height] = box ? [box[2], box[3]] : [length('width'), length('height')];
  return [width && width > 0 ? width : undefined, height && height > 0 ? height : undefined];
}
