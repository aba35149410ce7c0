import { type Edit, lineIndex } from '../core/index.ts';

/**
 * Applies edits to the text they were made for. Everything outside them stays byte for byte. Of two edits that overlap the one
 * that begins first counts; of two that begin at one place the first in the list.
 */
export function applyFixes(text: string, edits: readonly Edit[]): string {
  const lines = lineIndex(text);
  const chosen: { begin: number; end: number; text: string }[] = [];
  const placed = edits.map((edit, order) => ({
    begin: lines.offsetAt(edit.range.start),
    end: lines.offsetAt(edit.range.end),
    text: edit.text,
    order,
  }));
  placed.sort((a, b) => a.begin - b.begin || a.order - b.order);
  for (const edit of placed) {
    const last = chosen.at(-1);
    if (last && (edit.begin < last.end || edit.begin === last.begin)) continue;
    chosen.push(edit);
  }
  let result = '';
  let at = 0;
  for (const edit of chosen) {
    result += text.slice(at, edit.begin) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
