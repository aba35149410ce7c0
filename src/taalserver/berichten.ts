import {
  type CodeAction,
  CodeActionKind,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Diagnostic, Range } from '../core/index.ts';
import { lspRange, touches, uriOf } from './plaats.ts';

/** A message as an editor shows it: the hint below the message, the name of the rule as its code, the other places as links. */
export function lspDiagnostic(one: Diagnostic, content: string): LspDiagnostic {
  return {
    range: lspRange(one.range),
    severity: one.severity === 'fout' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'griffie',
    code: one.rule,
    message: one.hint === '' ? one.message : `${one.message}\n${one.hint}`,
    relatedInformation: one.related.map(({ file, range, message }) => ({
      location: { uri: uriOf(`${content}/${file}`), range: lspRange(range) },
      message,
    })),
  };
}

/** The mendings of the messages that touch a stretch of a file, and one for all of a file where there are more. */
export function mendings(diagnostics: readonly Diagnostic[], at: Range, uri: string, content: string): CodeAction[] {
  const mendable = diagnostics.filter(({ fix }) => fix !== undefined);
  const here = mendable.filter(({ range }) => touches(range, at));
  const actions = here.map(
    (one): CodeAction => ({
      title: `Verbeter: ${one.message}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [lspDiagnostic(one, content)],
      isPreferred: here.length === 1,
      edit: { changes: { [uri]: editsOf([one]) } },
    }),
  );
  if (here.length === 0 || mendable.length < 2) return actions;
  const all = { title: 'Verbeter alles in dit stuk wat maar op één manier goed kan', kind: CodeActionKind.QuickFix };
  return [...actions, { ...all, edit: { changes: { [uri]: editsOf(mendable) } } }];
}

/** The edits of these messages; of two that touch the first counts, for an editor refuses both otherwise. */
function editsOf(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const taken: Range[] = [];
  return diagnostics.flatMap(({ fix = [] }) => {
    if (fix.some(({ range }) => taken.some((one) => touches(one, range)))) return [];
    taken.push(...fix.map(({ range }) => range));
    return fix.map(({ range, text }) => ({ range: lspRange(range), newText: text }));
  });
}
