import type { Range } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  datumveld,
  type Gemeente,
  isAgenda,
  lijnVan,
  type Rubriekinvoer,
  type Stuk,
  strengste,
  type Uitgave,
  type Vergadering,
  veldplek,
} from '../model/index.ts';
import { nummeraar, nummerVerder } from './nummering.ts';
import { metVervallen } from './vervallen.ts';

/** Finds what stands behind a line of the agenda: the stuk that it shows, and every stuk that says who may see the line. */
export type Opzoek = (
  van: 'zaak' | 'brief',
  zaaknummer: string,
) => { readonly stuk: Stuk | undefined; readonly bepalend: readonly Stuk[] };

/** What is known of a vergadering before its agenda is made. */
export interface Vooraf {
  /** Its folder. */
  readonly map: string;
  readonly gemeente: Gemeente;
  /** What was sent for it, by number. */
  readonly uitgaven: readonly Uitgave[];
  readonly opzoek: Opzoek;
}

/**
 * The vergadering of an oproeping: its agenda with the titles of the rubrieken from gemeente.yaml and the numbers that
 * follow from rubriek and order, in the form of the house (A01, 2a), and are never written down. Once it was sent, the numbers are
 * those that were sent. A rubriek the house does not know keeps its letter as title.
 */
export function maakVergadering(oproeping: Stuk, { map, gemeente, uitgaven, opzoek }: Vooraf): Vergadering {
  const { agenda: geschreven } = oproeping.waarden;
  const invoer = isAgenda(geschreven) ? geschreven : [];
  const lijnen = lijnenVan(invoer);
  const vorige = uitgaven.at(-1);
  const nummers = nummersVan(invoer, lijnen, gemeente, vorige);
  const agenda = invoer.map(({ rubriek: letter, punten }, r): Agendarubriek => {
    const bekend = gemeente.rubrieken.find((rubriek) => rubriek.letter === letter);
    const regels = punten.map((punt, p): Agendaregel => {
      // An item of an agenda without rubrieken stands there itself.
      const pad = oproeping.velden[`agenda.${r}.punten`] ? `agenda.${r}.punten.${p}` : `agenda.${r}`;
      const plek = plekVan(oproeping, pad, `.${punt.van}`);
      const lijn = lijnen[r]?.[p] ?? '';
      const gemeen = { nummer: nummers[r]?.[p] ?? '', lijn, plek, ...nagekomen(lijn, vorige) };
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
  // Of an agenda that cannot be read nothing is known, and nothing was taken off.
  const volledig = vorige && isAgenda(geschreven) ? metVervallen(agenda, vorige, gemeente, oproeping.voorwerk) : agenda;
  return { map, oproeping, ...(datum ? { datum } : {}), agenda: volledig, uitgaven };
}

/** What every line is; the second of two that are the same in words is a line of its own. */
function lijnenVan(invoer: readonly Rubriekinvoer[]): readonly (readonly string[])[] {
  const geteld = new Map<string, number>();
  return invoer.map(({ punten }) =>
    punten.map((punt) => {
      const lijn = lijnVan(punt);
      const aantal = (geteld.get(lijn) ?? 0) + 1;
      geteld.set(lijn, aantal);
      return aantal === 1 ? lijn : `${lijn}#${aantal}`;
    }),
  );
}

function nummersVan(
  invoer: readonly Rubriekinvoer[],
  lijnen: readonly (readonly string[])[],
  { nummering, rubrieken }: Gemeente,
  vorige: Uitgave | undefined,
): readonly (readonly string[])[] {
  const letters = rubrieken.map(({ letter }) => letter);
  if (!vorige) {
    const nummer = nummeraar(nummering, letters);
    return invoer.map(({ rubriek, punten }) => punten.map(({ vervolg }) => nummer(rubriek, vervolg === true)));
  }
  const plat = invoer.flatMap(({ rubriek, punten }, r) =>
    punten.map(({ vervolg }, p) => ({ lijn: lijnen[r]?.[p] ?? '', rubriek, vervolg: vervolg === true })),
  );
  const nummers = nummerVerder(nummering, letters, vorige.agenda, plat);
  let at = 0;
  return invoer.map(({ punten }) => punten.map(() => nummers[at++] ?? ''));
}

/** A line that was not in the first uitgave came later; of one that was never sent the day is not known yet. */
function nagekomen(lijn: string, vorige: Uitgave | undefined): Pick<Agendaregel, 'nagekomen'> {
  const verzonden = vorige?.agenda.find((regel) => regel.lijn === lijn);
  if (!vorige || (verzonden && verzonden.nagekomen === undefined)) return {};
  return { nagekomen: verzonden?.nagekomen === undefined ? {} : { op: verzonden.nagekomen } };
}

function plekVan(stuk: Stuk, pad: string, deel: string): Range {
  return veldplek(stuk, stuk.velden[`${pad}${deel}`] ? `${pad}${deel}` : pad);
}
