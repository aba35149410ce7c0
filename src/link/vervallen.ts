import type { Range } from '../core/index.ts';
import type { Agendarubriek, Gemeente, Uitgave, VerzondenRegel } from '../model/index.ts';

/**
 * Puts back the lines that were sent and are no longer on the agenda, as vervallen: each below the line that it stood below, so that
 * nobody looks for a number in vain.
 *
 * @param plek where a message about such a line stands: it is nowhere in the source
 */
export function metVervallen(
  agenda: readonly Agendarubriek[],
  { agenda: verzonden }: Uitgave,
  gemeente: Gemeente,
  plek: Range,
): readonly Agendarubriek[] {
  const aanwezig = new Set(agenda.flatMap(({ regels }) => regels.map(({ lijn }) => lijn)));
  const weg = verzonden.filter(({ lijn }) => !aanwezig.has(lijn));
  const letters = new Set(weg.map(({ rubriek }) => rubriek));
  for (const { letter } of agenda) letters.delete(letter);
  const nieuw = [...letters].map((letter): Agendarubriek => {
    const bekend = gemeente.rubrieken.find((rubriek) => rubriek.letter === letter);
    return { letter, titel: letter, ...bekend, regels: [], plek };
  });
  return opVolgorde(agenda, nieuw, gemeente).map((rubriek) => {
    const hier = weg.filter((regel) => regel.rubriek === rubriek.letter);
    if (hier.length === 0) return rubriek;
    const regels = [...rubriek.regels];
    for (const regel of hier) {
      const boven = verzonden.slice(0, verzonden.indexOf(regel)).filter((een) => een.rubriek === regel.rubriek);
      const lijnen = new Set(boven.map(({ lijn }) => lijn));
      const na = regels.findLastIndex(({ lijn }) => lijnen.has(lijn));
      regels.splice(na + 1, 0, vervallen(regel, plek));
    }
    return { ...rubriek, regels };
  });
}

function vervallen({ lijn, nummer, titel, openbaarheid }: VerzondenRegel, plek: Range) {
  return { van: 'vervallen' as const, lijn, nummer, tekst: titel, openbaarheid, plek };
}

/** Puts the rubrieken of which nothing is left but what was taken off where the gemeente has them. */
function opVolgorde(
  agenda: readonly Agendarubriek[],
  nieuw: readonly Agendarubriek[],
  { rubrieken }: Gemeente,
): readonly Agendarubriek[] {
  const rang = ({ letter }: Agendarubriek): number => rubrieken.findIndex((rubriek) => rubriek.letter === letter);
  const alle = [...agenda];
  for (const rubriek of nieuw) {
    const na = alle.findLastIndex((een) => rang(een) < rang(rubriek));
    alle.splice(rang(rubriek) < 0 ? alle.length : na + 1, 0, rubriek);
  }
  return alle;
}
