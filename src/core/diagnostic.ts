import type { Range } from './source.ts';

/** How heavy a message weighs: a fout holds a definitief stuk back, a waarschuwing does not. */
export type Severity = 'fout' | 'waarschuwing';

/** Another place that a message is about, such as the beslispunt in the voorstel that the besluit differs from. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** One replacement in the text of the file that the message stands in. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A complaint about content, at its place. Plain data: it survives a cache and a worker unchanged. */
export interface Diagnostic {
  readonly rule: string;
  /** The severity that counts: after the settings of the gemeente and the status of the stuk. */
  readonly severity: Severity;
  /** Below the content folder, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** Dutch: what stands there, and what is expected. One sentence. */
  readonly message: string;
  /** Dutch: what to do; empty where the message says it all. */
  readonly hint: string;
  readonly related: readonly Related[];
  /** The one right mending, where there is one. */
  readonly fix?: readonly Edit[];
}

/** What a stage returns: bad content is a value with complaints, an exception is a fault of ours. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds a Diagnostic with the parts that are usually empty left out. */
export function diagnostic(
  parts: Pick<Diagnostic, 'rule' | 'severity' | 'file' | 'range' | 'message'> & Partial<Diagnostic>,
): Diagnostic {
  return { hint: '', related: [], ...parts };
}

/** The order in which messages are shown: file, place, rule, text. It never depends on the order of work. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Orders by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
