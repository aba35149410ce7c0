import { SVG_SPACE, XLINK_SPACE } from './allowed.ts';
import { cleanElement } from './clean.ts';
import { refuseBombs } from './cost.ts';
import { type ParsedXml, parseXml, SvgFault, type XmlElement } from './parse.ts';
import { type SvgSize, sizeOf } from './size.ts';

/** A picture in SVG of which nothing reaches outside it. */
export interface CleanSvg {
  /** The picture as text, at its own size. */
  readonly svg: string;
  /** Its size on paper, in pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** What was left out, in Dutch, each once. */
  readonly leftOut: readonly string[];
  /** The characters of the text in it, each once. */
  readonly characters: string;
}

/** What came of reading an SVG: the picture, or why there is none. */
export type ReadSvg = CleanSvg | { readonly fault: string };

/**
 * Reads an SVG and keeps of it what a picture may hold: shapes, text and how they are painted, by a list of what is allowed. Of what
 * moves, acts or reaches outside the file nothing is left. A file that is no SVG, broken, without a size, or of more work than a
 * picture can be, is none.
 */
export function readSvg(bytes: Uint8Array): ReadSvg {
  try {
    return clean(parseXml(bytes));
  } catch (error) {
    if (error instanceof SvgFault) return { fault: error.message };
    throw error;
  }
}

/** The most of what was left out that is named. */
const MOST_NAMED = 4;

/** What was left out, as one text; empty for nothing. */
export function named(leftOut: CleanSvg['leftOut']): string {
  const more = leftOut.length - MOST_NAMED;
  return [...leftOut.slice(0, MOST_NAMED), ...(more > 0 ? [`en nog ${more}`] : [])].join(', ');
}

function clean({ root, leftOut: around }: ParsedXml): CleanSvg {
  if (root.name !== 'svg' || root.space !== SVG_SPACE) {
    throw new SvgFault(
      root.name === 'svg' ? `xmlns="${SVG_SPACE}" ontbreekt` : `er <${root.name}> in staat, en geen <svg>`,
    );
  }
  const leftOut = new Set(around);
  const cleaned = cleanElement(root, (what) => leftOut.add(what));
  const size = sizeOf((name) => root.attributes.find((one) => one.space === '' && one.name === name)?.value);
  if (!cleaned || !size) throw new SvgFault('er geen bruikbare maat in staat (viewBox, of width en height)');
  refuseBombs(cleaned);
  const { width, height } = size;
  return {
    svg: written(sized(cleaned, size)),
    width,
    height,
    leftOut: [...leftOut],
    characters: charactersOf(cleaned),
  };
}

/** The root with its size in numbers that everyone understands. */
function sized(root: XmlElement, { width, height, viewBox }: SvgSize): XmlElement {
  const stated = { width: String(width), height: String(height), viewBox: viewBox.join(' ') };
  const others = root.attributes.filter(({ name }) => !Object.hasOwn(stated, name) && name !== 'x' && name !== 'y');
  const own = Object.entries({ xmlns: SVG_SPACE, 'xmlns:xlink': XLINK_SPACE, ...stated });
  return { ...root, attributes: [...own.map(([name, value]) => ({ name, space: '', value })), ...others] };
}

function written({ name, attributes, children }: XmlElement): string {
  const given = attributes.map(({ name: key, space, value }) => {
    const prefix = key === 'href' ? 'xlink:' : space === '' ? '' : 'xml:';
    return ` ${prefix}${key}="${escaped(value)}"`;
  });
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)));
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function charactersOf(root: XmlElement): string {
  const found = new Set<string>();
  const visit = (element: XmlElement, inText: boolean): void => {
    const isText = inText || element.name === 'text';
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, isText);
      else if (isText) for (const sign of child.replace(/\s/gu, '')) found.add(sign);
    }
  };
  visit(root, false);
  return [...found].join('');
}
