import type { Diagnostic } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import { beslispuntenGelijk } from './beslispunten-gelijk.ts';
import { beslispuntenLijst } from './beslispunten-lijst.ts';
import { oordeel } from './check.ts';
import { geenHtml } from './geen-html.ts';
import { onbekendVeld } from './onbekend-veld.ts';
import { maakHandleiding, type Regelblad, regelPagina, zwaarte } from './pagina.ts';
import { portefeuillehouderBekend } from './portefeuillehouder-bekend.ts';
import { portefeuillehouderGelijk } from './portefeuillehouder-gelijk.ts';
import type { Regel } from './rule.ts';
import { STADIA } from './stadia.ts';
import { veldVorm } from './veld-vorm.ts';
import { verplichtVeld } from './verplicht-veld.ts';
import { verplichteSectie } from './verplichte-sectie.ts';
import { volgordeSecties } from './volgorde-secties.ts';

export { applyFixes } from './fix.ts';
export { type Regelblad, regelPagina } from './pagina.ts';
export type { Melding, Regel, Voorbeeld } from './rule.ts';

/** Every house rule, in the order in which the manual gives them. */
export const REGELS: readonly Regel[] = [
  verplichtVeld,
  onbekendVeld,
  veldVorm,
  verplichteSectie,
  volgordeSecties,
  geenHtml,
  beslispuntenLijst,
  portefeuillehouderBekend,
  portefeuillehouderGelijk,
  beslispuntenGelijk,
];

/**
 * Judges everything that was read by every house rule, under the settings of the gemeente and the status of each stuk. Sorted.
 */
export function checkRules(register: Register): readonly Diagnostic[] {
  return oordeel(register, REGELS);
}

/** Every id that a message may carry, with its page: the house rules and what the stages say themselves. */
export const REGELBLADEN: readonly Regelblad[] = [...REGELS, ...STADIA];

/** `docs/regels.md`. */
export function regelsMarkdown(): string {
  return maakHandleiding(REGELBLADEN);
}

/** The page of one rule, for a terminal; undefined for a name that no rule has. */
export function regelTekst(id: string): string | undefined {
  const blad = REGELBLADEN.find((one) => one.id === id);
  return blad && regelPagina(blad);
}

/** One line per rule, for a terminal: its name, what it weighs, what it looks at. */
export function regelLijst(): string {
  const breed = Math.max(...REGELBLADEN.map(({ id }) => id.length));
  return REGELBLADEN.map((blad) => `${blad.id.padEnd(breed)}  ${zwaarte(blad)}: ${blad.kort}\n`).join('');
}
