import type { PdfObjects } from '../finish/pdf-objects.ts';
import { type Dict, isDict, list, refNumber, type Value } from '../finish/values.ts';
import { boxOf } from './pages.ts';

const HIDDEN = 2;

/** What a field of a form shows, to be drawn on the page in its place. */
export interface Drawing {
  /** The object number of the form that is drawn. */
  readonly form: number;
  /** Where, as a matrix. */
  readonly matrix: string;
}

/** How a field is drawn on its page; undefined for one that shows nothing. */
export function drawingOf(pdf: PdfObjects, widget: Dict): Drawing | undefined {
  const flags = Number(pdf.resolve(widget.get('F')) ?? 0);
  const appearance = pdf.resolve(widget.get('AP'));
  if ((flags & HIDDEN) !== 0 || !isDict(appearance)) return undefined;
  let normal: Value | undefined = appearance.get('N');
  const states = pdf.resolve(normal);
  if (isDict(states) && pdf.entry(refNumber(normal) ?? -1)?.stream === undefined) {
    const state = pdf.resolve(widget.get('AS'));
    normal = typeof state === 'string' ? states.get(state.slice(1)) : undefined;
  }
  const form = refNumber(normal);
  const entry = form === undefined ? undefined : pdf.entry(form);
  if (form === undefined || !entry?.stream || !isDict(entry.value)) return undefined;
  const rect = boxOf(pdf, widget.get('Rect'));
  const box = boxOf(pdf, entry.value.get('BBox'));
  return rect && box ? { form, matrix: placed(box, matrixOf(pdf, entry.value), rect) } : undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(pdf: PdfObjects, form: Dict): Matrix {
  const numbers = list(pdf.resolve(form.get('Matrix'))).map((one) => Number(pdf.resolve(one)));
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

/** The matrix that puts a form, turned by its own, in a rectangle (ISO 32000-1, 12.5.5). */
function placed(
  [left, bottom, right, top]: readonly [number, number, number, number],
  [a, b, c, d, e, f]: Matrix,
  rect: readonly [number, number, number, number],
): string {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)];
  const scale = (from: number, to: number, least: number, most: number): number =>
    most === least ? 1 : (to - from) / (most - least);
  const sx = scale(rect[0], rect[2], minX, Math.max(...xs));
  const sy = scale(rect[1], rect[3], minY, Math.max(...ys));
  const round = (value: number): string => String(Math.round(value * 10000) / 10000);
  return `${round(sx)} 0 0 ${round(sy)} ${round(rect[0] - minX * sx)} ${round(rect[1] - minY * sy)}`;
}
