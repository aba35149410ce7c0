import type { StukKort, VergaderingLang } from '../../../src/werkplek/api.ts';
import { telling } from '../ui/index.ts';
import { hoofdletter } from '../woorden.ts';

/** Something that should be put right before the vergadering is sent. */
export interface Bezwaar {
  readonly zin: string;
  /** Where it can be put right. */
  readonly pad?: string;
}

/** What stands in the way of sending, as far as it can be seen beforehand: a definitief stuk with fouten, and what is missing. */
export function bezwaren({ oproeping, rubrieken }: VergaderingLang): readonly Bezwaar[] {
  const regels = rubrieken.flatMap((rubriek) => rubriek.regels);
  const fout = ({ titel, pad, status, fouten }: StukKort, bij = ''): Bezwaar[] =>
    status === 'definitief' && fouten > 0
      ? [{ zin: `${bij}${hoofdletter(titel)} is definitief en heeft nog ${telling(fouten, 'fout', 'fouten')}.`, pad }]
      : [];
  return [
    ...fout(oproeping),
    ...regels.flatMap(({ nummer, stukken, mist }) => [
      ...stukken.flatMap((stuk) => fout(stuk, `${nummer}: `)),
      ...mist.map(({ titel }) => ({ zin: `${nummer}: ${titel} ontbreekt.` })),
    ]),
  ];
}
