import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import { reikAan } from '../aangereikt.ts';
import { meld } from '../ui/index.ts';
import { mapVan } from '../woorden.ts';

/** Whether what is dragged is a file from outside the window. */
export function sleeptBestand({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Where the stukken of a line stand: the folder of those there are, else that of the vergadering. */
export function mapVanRegel({ map }: VergaderingLang, { stukken }: AgendaRegel): string {
  return stukken[0] ? mapVan(stukken[0].pad) : map;
}

/** Reads a Word file in at a line of the agenda, or over one of its stukken. */
export function leesIn(
  bestand: File | undefined,
  vergadering: VergaderingLang,
  regel: AgendaRegel,
  naar?: string,
): void {
  if (!bestand) return;
  if (!/\.docx$/i.test(bestand.name)) {
    meld(
      `${bestand.name} is geen Word-bestand (.docx). Een ander bestand zet u zelf in de map van het agendapunt.`,
      'fout',
    );
    return;
  }
  reikAan(naar === undefined ? { bestand, map: mapVanRegel(vergadering, regel) } : { bestand, naar });
}
