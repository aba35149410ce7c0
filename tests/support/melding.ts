import { type Diagnostic, diagnostic } from '../../src/core/index.ts';

/** A message for a test of what is done with messages: a fout on line 2, columns 3 up to 5, unless told otherwise. */
export function melding(parts: Partial<Diagnostic> = {}): Diagnostic {
  return diagnostic({
    rule: 'veld-vorm',
    severity: 'fout',
    file: 'a/stuk.md',
    range: { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } },
    message: 'Hier staat niets.',
    ...parts,
  });
}
