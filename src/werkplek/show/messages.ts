import { type Diagnostic, type LineIndex, lineIndex, type Range } from '../../core/index.ts';
import type { Stand } from '../../pipeline/index.ts';
import type { Melding } from '../api.ts';

/** How many messages a source has. */
export interface Tally {
  readonly fouten: number;
  readonly waarschuwingen: number;
}

const NONE: Tally = { fouten: 0, waarschuwingen: 0 };

/** What is asked of one state again and again, made once. */
interface Looked {
  readonly lines: Map<string, LineIndex>;
  tallies?: ReadonlyMap<string, Tally>;
}
const looked = new WeakMap<readonly Diagnostic[], Looked>();

function of({ diagnostics }: Stand): Looked {
  const known = looked.get(diagnostics) ?? { lines: new Map() };
  looked.set(diagnostics, known);
  return known;
}

/** How many messages stand in a source. */
export function tallyOf(stand: Stand, pad: string): Tally {
  const known = of(stand);
  if (!known.tallies) {
    const tallies = new Map<string, Tally>();
    for (const one of stand.diagnostics) tallies.set(one.file, plus(tallies.get(one.file) ?? NONE, one));
    known.tallies = tallies;
  }
  return known.tallies.get(pad) ?? NONE;
}

/** How many messages there are in a list. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  return diagnostics.reduce(plus, NONE);
}

function plus({ fouten, waarschuwingen }: Tally, { severity }: Diagnostic): Tally {
  return severity === 'fout' ? { fouten: fouten + 1, waarschuwingen } : { fouten, waarschuwingen: waarschuwingen + 1 };
}

/** Messages as a window shows them: by offsets in the texts that were judged. */
export function messages(stand: Stand, diagnostics: readonly Diagnostic[]): readonly Melding[] {
  const { lines } = of(stand);
  const place = (file: string, { start, end }: Range): { begin: number; eind: number } => {
    let index = lines.get(file);
    if (!index) {
      index = lineIndex(stand.sources.get(file) ?? '');
      lines.set(file, index);
    }
    return { begin: index.offsetAt(start), eind: index.offsetAt(end) };
  };
  return diagnostics.map(({ file, range, related, fix, rule, severity, message, hint }) => ({
    rule,
    severity,
    pad: file,
    ...place(file, range),
    regel: range.start.line,
    message,
    hint,
    related: related.map((one) => ({ pad: one.file, ...place(one.file, one.range), message: one.message })),
    ...(fix
      ? {
          fix: fix
            .map((edit) => ({ ...place(file, edit.range), tekst: edit.text }))
            .sort((a, b) => a.begin - b.begin || a.eind - b.eind),
        }
      : {}),
  }));
}
