import type { AgendaOpdracht, VergaderingLang } from '../../../src/werkplek/api.ts';
import { stuur, venster, zinVan } from '../api.ts';
import type { Bron } from '../bron.ts';
import { meld, zeg } from '../ui/index.ts';
import { getoondePlaats, naamVan, type Plek, plekVan, regelOp, verplaatst } from './verplaats.ts';

type Zonder<T> = T extends unknown ? Omit<T, 'map' | 'basis' | 'venster'> : never;
export type AgendaDaad = Zonder<AgendaOpdracht>;

/** Changes the agenda, and shows what it came to. Rejects with an ApiFout, after which it is fetched again. */
export async function veranderAgenda(
  bron: Bron<VergaderingLang>,
  { map, basis }: VergaderingLang,
  daad: AgendaDaad,
): Promise<VergaderingLang> {
  try {
    const nieuw = await stuur<VergaderingLang>('agenda', { map, basis, venster, ...daad });
    bron.zet(nieuw);
    return nieuw;
  } catch (fout) {
    bron.ververs();
    throw fout;
  }
}

/** Moves a line: it stands there at once, and what it is called there is said aloud. */
export async function verplaats(
  bron: Bron<VergaderingLang>,
  vergadering: VergaderingLang,
  id: string,
  naar: Plek,
): Promise<void> {
  const van = plekVan(vergadering, id);
  const titel = van && regelOp(vergadering, van)?.titel;
  bron.zet(verplaatst(vergadering, id, naar));
  try {
    const nieuw = await veranderAgenda(bron, vergadering, {
      doe: 'verplaats',
      id,
      naarRubriek: naar.rubriek,
      naarPlaats: getoondePlaats(vergadering, id, naar),
    });
    const rubriek = nieuw.rubrieken[naar.rubriek];
    const nummer = regelOp(nieuw, naar)?.nummer;
    zeg(
      `${titel} staat nu op plaats ${naar.plaats + 1} van rubriek ${rubriek ? naamVan(rubriek) : ''}${nummer ? `, nummer ${nummer}` : ''}.`,
    );
  } catch (fout) {
    meld(zinVan(fout), 'fout');
  }
}
