import { compareDiagnostics, type Diagnostic, diagnostic, type Severity } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import { standVan } from './hulp/standen.ts';
import { createCrashes } from './hulp/vastgelopen.ts';
import type { Melding, Regel } from './rule.ts';

/** Where a message stands that belongs to no stuk. */
export const GEMEENTE_BESTAND = 'gemeente.yaml';

/**
 * Judges a register by rules. Pure: no file, no clock. A rule that crashes becomes a fout `interne-fout` that names it: at the stuk
 * that it crashed at, after which it goes on with the next one, or at gemeente.yaml where it is over all of them; the other rules go
 * on. Severity is the effective one; the messages are in the order in which they are shown.
 */
export function oordeel(register: Register, regels: readonly Regel[]): readonly Diagnostic[] {
  const concepten = new Set(register.stukken.filter(({ status }) => status === 'concept').map(({ pad }) => pad));
  const result: Diagnostic[] = [];
  const geleverd = new Set(register.stukken.flatMap((stuk) => (stuk.geleverd ? [stuk.pad] : [])));
  const overGeleverd = ({ file, related = [] }: Melding): boolean =>
    geleverd.has(file) || related.some((een) => geleverd.has(een.file));
  const crashes = createCrashes();
  for (const regel of regels) {
    const stand = regel.vast ? undefined : standVan(register, regel.id);
    if (stand === 'uit') continue;
    const meld = (melding: Melding): void => {
      if (regel.overTekst && overGeleverd(melding)) return;
      result.push(
        diagnostic({
          rule: regel.id,
          severity: weegt(regel, melding, stand, concepten.has(melding.file)),
          file: melding.file,
          range: melding.range,
          message: melding.message,
          hint: melding.hint ?? '',
          related: melding.related ?? [],
          ...(melding.fix && melding.fix.length > 0 ? { fix: melding.fix } : {}),
        }),
      );
    };
    try {
      regel.controleer(register, meld, (stuk, cause) => crashes.add(stuk.pad, regel, cause));
    } catch (error) {
      crashes.add(GEMEENTE_BESTAND, regel, error);
    }
  }
  return [...result, ...crashes.messages()].sort(compareDiagnostics);
}

function weegt(regel: Regel, melding: Melding, stand: Severity | undefined, concept: boolean): Severity {
  if (melding.severity === 'waarschuwing') return 'waarschuwing';
  if (regel.volledigheid && concept) return 'waarschuwing';
  return stand ?? melding.severity ?? regel.severity;
}
