import type { Diagnostic } from '../../core/index.ts';

/**
 * Workflow commands of GitHub: each message becomes a note at its line in the pull request. `shown` gives the path of a
 * source from the root of the repository, where the command is run.
 */
export function githubReport(diagnostics: readonly Diagnostic[], shown: (file: string) => string): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic, shown)}\n`).join('');
}

function command(diagnostic: Diagnostic, shown: (file: string) => string): string {
  const { start, end } = diagnostic.range;
  const properties: [string, string | number][] = [
    ['file', shown(diagnostic.file)],
    ['line', start.line],
    ['endLine', end.line],
    // GitHub takes columns of a single line only, and counts the last one in.
    ...(start.line === end.line
      ? ([
          ['col', start.column],
          ['endColumn', Math.max(start.column, end.column - 1)],
        ] satisfies [string, number][])
      : []),
    ['title', diagnostic.rule],
  ];
  const related = diagnostic.related.map(
    (place) => `Zie ${shown(place.file)}:${place.range.start.line}: ${place.message}`,
  );
  const text = [diagnostic.message, ...related, ...(diagnostic.hint === '' ? [] : [diagnostic.hint])].join('\n');
  const values = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${diagnostic.severity === 'fout' ? 'error' : 'warning'} ${values}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
