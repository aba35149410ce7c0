import type { Diagnostic } from '../../core/index.ts';
import type { InleesUitkomst } from '../../pipeline/index.ts';

/**
 * The one JSON document of `inlezen --json`: per Word file what became of it. Sources are named below the content folder; lines count
 * from 1. Every list is there, empty when there is nothing to say.
 */
export function inleesJson({ resultaten, environment }: InleesUitkomst): string {
  const document = {
    bestanden: resultaten.map(({ tekst: _tekst, edits, meldingen, weigering, ...rest }) => ({
      ...rest,
      ...(weigering ? { weigering } : {}),
      edits: (edits ?? []).map(({ range, text }) => ({ ...placed(range), text })),
      meldingen: meldingen.map(({ rule, severity, file, range, message, hint }) => ({
        rule,
        severity,
        file,
        ...placed(range),
        message,
        hint,
      })),
    })),
    environment,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function placed({ start, end }: Diagnostic['range']) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
