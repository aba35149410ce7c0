import { compareDiagnostics, type Diagnostic, diagnostic, type Severity } from '../core/index.ts';
import type { Register, Stuk } from '../model/index.ts';
import { type Oordeelbewaring, sleutelsVan } from './bewaring.ts';
import { type Crash, herijk, type Oordeelgeheugen, oordeelgeheugen, type Stukoordeel } from './geheugen.ts';
import { standVan } from './hulp/standen.ts';
import { createCrashes } from './hulp/vastgelopen.ts';
import type { Melding, Regel } from './rule.ts';

/** Where a message stands that belongs to no stuk. */
export const GEMEENTE_BESTAND = 'gemeente.yaml';

/**
 * Judges a register by rules. Pure: no file, no clock. A rule that crashes becomes a fout `interne-fout` that names it: at the stuk
 * that it crashed at, after which it goes on with the next one, or at gemeente.yaml where it is over all of them; the other rules go
 * on. Severity is the effective one; the messages are in the order in which they are shown.
 *
 * @param geheugen of the judgements before, by the same rules: a stuk is not judged again by rules that see nothing that changed
 * @param bewaring of the judgements of earlier runs, by the same rules
 */
export function oordeel(
  register: Register,
  regels: readonly Regel[],
  geheugen: Oordeelgeheugen = oordeelgeheugen(),
  bewaring?: Oordeelbewaring,
): readonly Diagnostic[] {
  const sleutels = bewaring && sleutelsVan(register);
  const gezegd = sleutels && bewaring?.haalAlles(sleutels.alles);
  if (gezegd) return gezegd;
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
  const omgeving = herijk(geheugen, register);
  /** What the rules of one kind say of a stuk: said again where it still stands. */
  const overStuk = (
    stuk: Stuk,
    bekend: WeakMap<Stuk, Stukoordeel>,
    soort: 'alleen' | 'zaak',
    controle: (regel: Regel, meld: (melding: Omit<Melding, 'file'>) => void) => void,
  ): Stukoordeel => {
    const al = bekend.get(stuk);
    if (al) return al;
    const sleutel = sleutels?.[soort](stuk) ?? '';
    const eerder = bewaring?.haal(`${soort} ${stuk.pad}`, sleutel);
    if (eerder) {
      const oordeel = { meldingen: eerder, crashes: [] };
      bekend.set(stuk, oordeel);
      return oordeel;
    }
    const meldingen: Diagnostic[] = [];
    const crashes: Crash[] = [];
    for (const regel of gelden) {
      const zeg = zegger(regel, meldingen);
      try {
        controle(regel, (melding) => zeg({ ...melding, file: stuk.pad }));
      } catch (cause) {
        crashes.push([regel, cause]);
      }
    }
    const nieuw = { meldingen, crashes };
    bekend.set(stuk, nieuw);
    // A fault of ours is looked for again.
    if (crashes.length === 0) bewaring?.bewaar(`${soort} ${stuk.pad}`, sleutel, meldingen);
    return nieuw;
  };
  const result: Diagnostic[] = [];
  const vast: (readonly [string, ...Crash])[] = [];
  for (const stuk of register.stukken) {
    const oordelen = [
      overStuk(stuk, geheugen.alleen, 'alleen', (regel, meld) => regel.alleenStuk?.(stuk, omgeving, meld)),
      overStuk(stuk, geheugen.zaak, 'zaak', (regel, meld) => regel.binnenZaak?.(stuk, register, meld)),
    ];
    for (const { meldingen, crashes } of oordelen) {
      for (const melding of meldingen) result.push(melding);
      for (const crash of crashes) vast.push([stuk.pad, ...crash]);
    }
  }
  for (const regel of gelden) {
    if (regel.alleenStuk || regel.binnenZaak) continue;
    try {
      regel.controleer(register, zegger(regel, result), (stuk, cause) => vast.push([stuk.pad, regel, cause]));
    } catch (error) {
      vast.push([GEMEENTE_BESTAND, regel, error]);
    }
  }
  const crashes = createCrashes();
  vast.sort(([, een], [, ander]) => regels.indexOf(een) - regels.indexOf(ander));
  for (const crash of vast) crashes.add(...crash);
  const alle = [...result, ...crashes.messages()].sort(compareDiagnostics);
  if (sleutels && vast.length === 0) {
    const namen = register.stukken.flatMap(({ pad }) => [`alleen ${pad}`, `zaak ${pad}`]);
    bewaring?.bewaarAlles(sleutels.alles, alle, new Set(namen));
  }
  return alle;
}

function weegt(regel: Regel, melding: Melding, stand: Severity | undefined, concept: boolean): Severity {
  if (melding.severity === 'waarschuwing') return 'waarschuwing';
  if (regel.volledigheid && concept) return 'waarschuwing';
  return stand ?? melding.severity ?? regel.severity;
}
