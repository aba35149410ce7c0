import type { Outcome } from './outcome.ts';

/**
 * The one JSON document of `--json`. Sources are named below the content folder, files below the out folder; lines and
 * columns count from 1 in UTF-16 units, the end is exclusive. Every list is there, empty when there is nothing to say.
 */
export function jsonReport({ diagnostics, written, unchanged, removed, skipped, kept }: Outcome): string {
  const document = {
    diagnostics: diagnostics.map(({ rule, severity, file, range, message, hint, related }) => ({
      rule,
      severity,
      file,
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
      message,
      hint,
      related: related.map((place) => ({ file: place.file, line: place.range.start.line, message: place.message })),
    })),
    written,
    unchanged,
    removed,
    skipped,
    kept,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
