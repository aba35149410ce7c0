import type { Diagnostic } from '../../core/index.ts';

/** Workflow commands of GitHub: notes in the pull request. `shown` gives the path of a source from the root of the repository. */
export function githubReport(diagnostics: readonly Diagnostic[], shown: (file: string) => string): string {
  return diagnostics.map((diagnostic) => command(diagnostic, shown)).join('');
}

function command({ rule, severity, file, range, message, hint, related }: Diagnostic, shown: (file: string) => string) {
  const { start, end } = range;
  const properties = {
    file: shown(file),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns of a single line only, and counts the last one in.
    ...(start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {}),
    title: rule,
  };
  const values = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const places = related.map((place) => `Zie ${shown(place.file)}:${place.range.start.line}: ${place.message}`);
  const text = [message, ...places, ...(hint === '' ? [] : [hint])].join('\n');
  return `::${severity === 'fout' ? 'error' : 'warning'} ${values.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, encodeURIComponent);
}
