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
import { nummeraar } from './nummering.ts';

/** Finds what stands behind a line of the agenda: the stuk that it shows, and every stuk that says who may see the line. */
export type Opzoek = (
  van: 'zaak' | 'brief',
  zaaknummer: string,
) => { readonly stuk: Stuk | undefined; readonly bepalend: readonly Stuk[] };

/**
 * The vergadering of an oproeping: its agenda with the titles of the rubrieken from gemeente.yaml and the numbers that
 * follow from rubriek and order, in the form of the house (A01, 2a), and are never written down. A rubriek the house does not know
 * keeps its letter as title.
 */
export function maakVergadering(oproeping: Stuk, map: string, gemeente: Gemeente, opzoek: Opzoek): Vergadering {
  const { agenda: geschreven } = oproeping.waarden;
  const invoer = isAgenda(geschreven) ? geschreven : [];
  const nummer = nummeraar(
    gemeente.nummering,
    gemeente.rubrieken.map(({ letter }) => letter),
  );
  const agenda = invoer.map(({ rubriek: letter, punten }, r): Agendarubriek => {
    const bekend = gemeente.rubrieken.find((rubriek) => rubriek.letter === letter);
    const regels = punten.map((punt, p): Agendaregel => {
      // An item of an agenda without rubrieken stands there itself.
      const pad = oproeping.velden[`agenda.${r}.punten`] ? `agenda.${r}.punten.${p}` : `agenda.${r}`;
      const plek = plekVan(oproeping, pad, `.${punt.van}`);
      const gemeen = { nummer: nummer(letter, punt.vervolg === true), plek };
      if (punt.van === 'tekst') return { ...gemeen, van: 'tekst', tekst: punt.tekst, openbaarheid: 'openbaar' };
      const { van, zaaknummer, zonderVoorbespreking } = punt;
      const { stuk, bepalend } = opzoek(van, zaaknummer);
      return {
        ...gemeen,
        van,
        zaaknummer,
        ...(zonderVoorbespreking === undefined ? {} : { zonderVoorbespreking }),
        ...(stuk ? { stuk } : {}),
        openbaarheid: strengste(bepalend.map(({ openbaarheid }) => openbaarheid)),
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
