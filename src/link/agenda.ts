import type { Range } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  datumveld,
  type Gemeente,
  isAgenda,
  type Stuk,
  strengste,
  type Vergadering,
  veldplek,
} from '../model/index.ts';

/** Finds what stands behind a line of the agenda: the stuk that it shows, and every stuk that says who may see the line. */
export type Opzoek = (
  van: 'zaak' | 'brief',
  zaaknummer: string,
) => { readonly stuk: Stuk | undefined; readonly bepalend: readonly Stuk[] };

/**
 * The vergadering of an oproeping: its agenda with the titles of the rubrieken from gemeente.yaml and the numbers A01, B01, C02,
 * which follow from rubriek and order and are never written down. A rubriek the house does not know keeps its letter as title.
 */
export function maakVergadering(oproeping: Stuk, map: string, gemeente: Gemeente, opzoek: Opzoek): Vergadering {
  const { agenda: geschreven } = oproeping.waarden;
  const invoer = isAgenda(geschreven) ? geschreven : [];
  const geteld = new Map<string, number>();
  const agenda = invoer.map(({ rubriek: letter, punten }, r): Agendarubriek => {
    const bekend = gemeente.rubrieken.find((rubriek) => rubriek.letter === letter);
    const regels = punten.map((punt, p): Agendaregel => {
      const aantal = (geteld.get(letter) ?? 0) + 1;
      geteld.set(letter, aantal);
      const plek = plekVan(
        oproeping,
        `agenda.${r}.punten.${p}`,
        typeof punt === 'string' ? '' : 'zaak' in punt ? '.zaak' : '.brief',
      );
      const nummer = `${letter}${String(aantal).padStart(2, '0')}`;
      if (typeof punt === 'string') return { van: 'tekst', nummer, tekst: punt, openbaarheid: 'openbaar', plek };
      const van = 'zaak' in punt ? 'zaak' : 'brief';
      const zaaknummer = 'zaak' in punt ? punt.zaak : punt.brief;
      const { stuk, bepalend } = opzoek(van, zaaknummer);
      return {
        van,
        nummer,
        zaaknummer,
        ...(stuk ? { stuk } : {}),
        openbaarheid: strengste(bepalend.map(({ openbaarheid }) => openbaarheid)),
        plek,
      };
    });
    return { letter, titel: letter, ...bekend, regels, plek: plekVan(oproeping, `agenda.${r}`, '.rubriek') };
  });
  const datum = datumveld(oproeping, 'datum');
  return { map, oproeping, ...(datum ? { datum } : {}), agenda };
}

function plekVan(stuk: Stuk, pad: string, deel: string): Range {
  return veldplek(stuk, stuk.velden[`${pad}${deel}`] ? `${pad}${deel}` : pad);
}
