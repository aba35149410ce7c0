import type { PdfObjects } from '../finish/pdf-objects.ts';
import { type Dict, isDict, list, refNumber, type Value } from '../finish/values.ts';

/** What a page has from the nodes above it when it does not say so itself. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
/** Of what a page says besides, what goes with it. */
export const KEPT = ['BleedBox', 'TrimBox', 'ArtBox', 'Group', 'UserUnit'] as const;
const A4: Box = [0, 0, 595.28, 841.89];
/** More nodes than this above a page make no sense. */
const DEEPEST = 64;

/** Left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number];

/** A page of a file, with all that holds for it. */
export interface SourcePage {
  /** Its object number; undefined for a page that stands in the tree itself. */
  readonly number: number | undefined;
  readonly dict: Dict;
  readonly resources: Dict;
  readonly media: Box;
  /** What is shown of it. */
  readonly shown: Box;
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly turned: number;
  /** Points in a unit of the page. */
  readonly unit: number;
}

/** The pages of a file in their order. What is not well formed in the tree is passed over. */
export function pagesOf(pdf: PdfObjects): SourcePage[] {
  const found: SourcePage[] = [];
  const seen = new Set<number>();
  const visit = (value: Value | undefined, above: Dict, depth: number): void => {
    const number = refNumber(value);
    if (depth > DEEPEST || (number !== undefined && seen.has(number))) return;
    if (number !== undefined) seen.add(number);
    const node = pdf.resolve(value);
    if (!isDict(node)) return;
    const own: Dict = new Map(above);
    for (const name of INHERITED) if (node.has(name)) own.set(name, node.get(name) as Value);
    const kids = pdf.resolve(node.get('Kids'));
    if (Array.isArray(kids) && node.get('Type') !== '/Page') for (const kid of kids) visit(kid, own, depth + 1);
    else found.push(pageOf(pdf, number, node, own));
  };
  visit(pdf.catalog.get('Pages'), new Map(), 0);
  return found;
}

function pageOf(pdf: PdfObjects, number: number | undefined, dict: Dict, inherited: Dict): SourcePage {
  const resources = pdf.resolve(inherited.get('Resources'));
  const media = boxOf(pdf, inherited.get('MediaBox')) ?? A4;
  const crop = boxOf(pdf, inherited.get('CropBox'));
  const turn = Number(pdf.resolve(inherited.get('Rotate')) ?? 0);
  const unit = Number(pdf.resolve(dict.get('UserUnit')) ?? 1);
  return {
    number,
    dict,
    resources: isDict(resources) ? resources : new Map(),
    media,
    shown: (crop && common(media, crop)) ?? media,
    turned: Number.isInteger(turn / 90) ? ((turn % 360) + 360) % 360 : 0,
    unit: unit > 0 ? unit : 1,
  };
}

/** Whether a file says that it is tagged, and has the tags. */
export function isTagged(pdf: PdfObjects): boolean {
  const mark = pdf.resolve(pdf.catalog.get('MarkInfo'));
  const root = pdf.resolve(pdf.catalog.get('StructTreeRoot'));
  return isDict(mark) && pdf.resolve(mark.get('Marked')) === 'true' && isDict(root) && root.has('K');
}

/** The corners of a box in their order; undefined for what is none. */
export function boxOf(pdf: PdfObjects, value: Value | undefined): Box | undefined {
  const numbers = list(pdf.resolve(value)).map((one) => Number(pdf.resolve(one)));
  const [a, b, c, d] = numbers as [number, number, number, number];
  if (numbers.length !== 4 || numbers.some((one) => !Number.isFinite(one)) || a === c || b === d) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A box as it is written: a PDF knows no powers of ten. */
export function boxText(box: Box): string {
  return `[${box.map((one) => String(Math.round(one * 10_000) / 10_000)).join(' ')}]`;
}

function common(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** How wide and high a page is to who reads it, in its own units. */
export function sizeOf({ shown: [left, bottom, right, top], turned }: SourcePage): readonly [number, number] {
  const [width, height] = [right - left, top - bottom];
  return turned % 180 === 0 ? [width, height] : [height, width];
}

/** The matrix by which what is drawn from the lower left corner of a page, as one reads it, stands upright there. */
export function upright({ shown: [left, bottom, right, top], turned }: SourcePage): string {
  const round = (value: number): string => String(Math.round(value * 1000) / 1000);
  if (turned === 90) return `0 1 -1 0 ${round(right)} ${round(bottom)}`;
  if (turned === 180) return `-1 0 0 -1 ${round(right)} ${round(top)}`;
  if (turned === 270) return `0 -1 1 0 ${round(left)} ${round(top)}`;
  return `1 0 0 1 ${round(left)} ${round(bottom)}`;
}
