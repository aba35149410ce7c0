import { compareDiagnostics, type Diagnostic } from '../../src/core/index.ts';
import { GEMEENTE } from '../rules/stukken.ts';

/**
 * A fixture is a Markdown file with stukken and the messages that they must cause. `=== path` opens a stuk; below a line of it stand
 * the messages about it: carets under what they point at, then severity, rule and message. The carets run to the end of the line
 * when the place does. They are taken out before the stukken are read.
 */
const STUK = /^=== (\S.*)$/u;
const MELDING = /^ *\^+ (?:fout|waarschuwing) [a-z-]+: /u;

/** The stukken of a fixture by path, without the messages. */
export function stukkenVan(fixture: string): Record<string, string> {
  const stukken: Record<string, string> = {};
  let pad = '';
  for (const regel of fixture.replace(/\n$/u, '').split('\n')) {
    const match = STUK.exec(regel);
    if (match) {
      pad = match[1] as string;
      stukken[pad] = '';
    } else if (!MELDING.test(regel)) stukken[pad] += `${regel}\n`;
  }
  return stukken;
}

/** The stukken with what was said about them, as a fixture. */
export function geannoteerd(stukken: Readonly<Record<string, string>>, diagnostics: readonly Diagnostic[]): string {
  const gesorteerd = [...diagnostics].sort(compareDiagnostics);
  const regels = Object.entries(stukken).flatMap(([pad, tekst]) => {
    const eerder = pad === 'gemeente.yaml' ? GEMEENTE.split('\n').length - 1 : 0;
    const hier = gesorteerd.filter(({ file }) => file === pad);
    return [
      `=== ${pad}`,
      ...tekst
        .replace(/\n$/u, '')
        .split('\n')
        .flatMap((regel, i) => [
          regel,
          ...hier.filter(({ range }) => range.start.line - eerder === i + 1).map((melding) => marker(melding, regel)),
        ]),
    ];
  });
  return `${regels.join('\n')}\n`;
}

function marker({ range: { start, end }, severity, rule, message }: Diagnostic, regel: string): string {
  const eind = end.line === start.line ? end.column : regel.length + 1;
  return `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, eind - start.column))} ${severity} ${rule}: ${message}`;
}
