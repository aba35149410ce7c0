import { compareDiagnostics, type Diagnostic, diagnostic, type Severity } from '../core/index.ts';
import type { Omgeving, Register, Stuk } from '../model/index.ts';
import { standVan } from './hulp/standen.ts';
import { createCrashes } from './hulp/vastgelopen.ts';
import type { Melding, Regel } from './rule.ts';

/** Where a message stands that belongs to no stuk. */
export const GEMEENTE_BESTAND = 'gemeente.yaml';

/** What the rules about one stuk alone said of each, as long as nothing changed that they see. */
export interface Oordeelgeheugen {
  omgeving?: Omgeving;
  gezegd: WeakMap<Stuk, Stukoordeel>;
}

/** What was said of one stuk, and the rules that crashed at it. */
interface Stukoordeel {
  readonly meldingen: readonly Diagnostic[];
  readonly crashes: readonly Crash[];
}

type Crash = readonly [regel: Regel, cause: unknown];

/** A memory for one list of rules. */
export function oordeelgeheugen(): Oordeelgeheugen {
  return { gezegd: new WeakMap() };
}

/**
 * Judges a register by rules. Pure: no file, no clock. A rule that crashes becomes a fout `interne-fout` that names it: at the stuk
 * that it crashed at, after which it goes on with the next one, or at gemeente.yaml where it is over all of them; the other rules go
 * on. Severity is the effective one; the messages are in the order in which they are shown.
 *
 * @param geheugen of the judgements before, by the same rules: a stuk that is the very same is not judged again by rules that see
 *   nothing else
 */
export function oordeel(
  register: Register,
  regels: readonly Regel[],
  geheugen: Oordeelgeheugen = oordeelgeheugen(),
): readonly Diagnostic[] {
  const standen = new Map(regels.map((regel) => [regel, regel.vast ? undefined : standVan(register, regel.id)]));
  const gelden = regels.filter((regel) => standen.get(regel) !== 'uit');
  const concepten = new Set(register.stukken.filter(({ status }) => status === 'concept').map(({ pad }) => pad));
  const geleverd = new Set(register.stukken.flatMap((stuk) => (stuk.geleverd ? [stuk.pad] : [])));
  const zegger =
    (regel: Regel, result: Diagnostic[]) =>
    (melding: Melding): void => {
      const over = [melding.file, ...(melding.related ?? []).map(({ file }) => file)];
      if (regel.overTekst && over.some((file) => geleverd.has(file))) return;
      result.push(
        diagnostic({
          rule: regel.id,
          severity: weegt(regel, melding, standen.get(regel) as Severity | undefined, concepten.has(melding.file)),
          file: melding.file,
          range: melding.range,
          message: melding.message,
          hint: melding.hint ?? '',
          related: melding.related ?? [],
          ...(melding.fix && melding.fix.length > 0 ? { fix: melding.fix } : {}),
        }),
      );
    };
  const omgeving = omgevingVan(register, geheugen);
  const overStuk = (stuk: Stuk): Stukoordeel => {
    const bekend = geheugen.gezegd.get(stuk);
    if (bekend) return bekend;
    const meldingen: Diagnostic[] = [];
    const crashes: Crash[] = [];
    for (const regel of gelden) {
      const zeg = zegger(regel, meldingen);
      try {
        regel.alleenStuk?.(stuk, omgeving, (melding) => zeg({ ...melding, file: stuk.pad }));
      } catch (cause) {
        crashes.push([regel, cause]);
      }
    }
    const nieuw = { meldingen, crashes };
    geheugen.gezegd.set(stuk, nieuw);
    return nieuw;
  };
  const result: Diagnostic[] = [];
  const vast: (readonly [string, ...Crash])[] = [];
  for (const stuk of register.stukken) {
    const { meldingen, crashes } = overStuk(stuk);
    for (const melding of meldingen) result.push(melding);
    for (const crash of crashes) vast.push([stuk.pad, ...crash]);
  }
  for (const regel of gelden) {
    if (regel.alleenStuk) continue;
    try {
      regel.controleer(register, zegger(regel, result), (stuk, cause) => vast.push([stuk.pad, regel, cause]));
    } catch (error) {
      vast.push([GEMEENTE_BESTAND, regel, error]);
    }
  }
  const crashes = createCrashes();
  vast.sort(([, een], [, ander]) => regels.indexOf(een) - regels.indexOf(ander));
  for (const crash of vast) crashes.add(...crash);
  return [...result, ...crashes.messages()].sort(compareDiagnostics);
}

/** What rules about one stuk see besides it: the very same as long as house, gemeente and fonts are; else all is forgotten. */
function omgevingVan({ huis, gemeente, tekens, codetekens }: Register, geheugen: Oordeelgeheugen): Omgeving {
  const bekend = geheugen.omgeving;
  const isZelfde =
    bekend?.huis === huis &&
    bekend.gemeente === gemeente &&
    bekend.tekens === tekens &&
    bekend.codetekens === codetekens;
  if (isZelfde) return bekend;
  const nieuw: Omgeving = { huis, gemeente, tekens, codetekens };
  geheugen.omgeving = nieuw;
  geheugen.gezegd = new WeakMap();
  return nieuw;
}

function weegt(regel: Regel, melding: Melding, stand: Severity | undefined, concept: boolean): Severity {
  if (melding.severity === 'waarschuwing') return 'waarschuwing';
  if (regel.volledigheid && concept) return 'waarschuwing';
  return stand ?? melding.severity ?? regel.severity;
}
