import type { Diagnostic } from '../core/index.ts';
import {
  agendastukken,
  isStukregel,
  onleesbaarOnder,
  ontbrekendeSoorten,
  type Register,
  type Vergadering,
} from '../model/index.ts';

/** Why a vergadering should not be sent yet: Dutch, one per line, with the number or the file. Empty when nothing is in the way. */
export function bezwaren(
  register: Register,
  vergadering: Vergadering,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const stukken = [vergadering.oproeping, ...agendastukken(register, vergadering)];
  const fout = stukken.flatMap(({ pad, status }) => {
    const aantal = diagnostics.filter((een) => een.file === pad && een.severity === 'fout').length;
    if (aantal === 0 || status !== 'definitief') return [];
    return [`${pad}: definitief, en nog ${aantal === 1 ? 'een fout' : `${aantal} fouten`}`];
  });
  const mist = vergadering.agenda.flatMap((rubriek) =>
    rubriek.regels.filter(isStukregel).flatMap((regel) => {
      const { nummer, van, zaaknummer, stuk } = regel;
      if (!stuk) return [`${nummer}: het stuk van ${van} ${zaaknummer} is er niet`];
      return ontbrekendeSoorten(register, vergadering, rubriek, regel).map(
        ({ naam }) => `${nummer}: bij zaak ${zaaknummer} ontbreekt: ${naam}`,
      );
    }),
  );
  const onleesbaar = onleesbaarOnder(register, vergadering)
    ? register.onleesbaar
        .filter((pad) => vergadering.map === '' || pad.startsWith(`${vergadering.map}/`))
        .map((pad) => `${pad}: het bestand is niet te lezen`)
    : [];
  return [...fout, ...mist, ...onleesbaar];
}
