import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';

/** A place in an agenda: which rubriek, and how many lines of it stand before. Both count from 0. */
export interface Plek {
  readonly rubriek: number;
  readonly plaats: number;
}

/** Where the line stands. */
export function plekVan({ rubrieken }: VergaderingLang, id: string): Plek | undefined {
  for (const [rubriek, { regels }] of rubrieken.entries()) {
    const plaats = regels.findIndex((regel) => regel.id === id);
    if (plaats >= 0) return { rubriek, plaats };
  }
  return undefined;
}

/** One place up or down, over the border of a rubriek where it stands at one; undefined at the very end. */
export function buurplek(
  { rubrieken }: VergaderingLang,
  { rubriek, plaats }: Plek,
  richting: -1 | 1,
): Plek | undefined {
  const naar = plaats + richting;
  if (naar >= 0 && naar < (rubrieken[rubriek]?.regels.length ?? 0)) return { rubriek, plaats: naar };
  const andere = rubrieken[rubriek + richting];
  return andere && { rubriek: rubriek + richting, plaats: richting > 0 ? 0 : andere.regels.length };
}

/** The agenda with a line at another place, as it will be: shown while the server makes it so. */
export function verplaatst(vergadering: VergaderingLang, id: string, naar: Plek): VergaderingLang {
  const van = plekVan(vergadering, id);
  const regel = van && vergadering.rubrieken[van.rubriek]?.regels[van.plaats];
  if (!regel) return vergadering;
  const rubrieken = vergadering.rubrieken.map((rubriek, nummer) => {
    const regels = rubriek.regels.filter((een) => een !== regel);
    return { ...rubriek, regels: nummer === naar.rubriek ? regels.toSpliced(naar.plaats, 0, regel) : regels };
  });
  return { ...vergadering, rubrieken };
}

/** What a line is known by while it moves, for its id is its place: its zaak or its words, counted where they stand there twice. */
export function sleutels({ rubrieken }: VergaderingLang): ReadonlyMap<AgendaRegel, string> {
  const keren = new Map<string, number>();
  return new Map(
    rubrieken
      .flatMap(({ regels }) => regels)
      .map((regel) => {
        const naam = regel.zaaknummer ?? regel.titel;
        const keer = (keren.get(naam) ?? 0) + 1;
        keren.set(naam, keer);
        return [regel, `${naam}#${keer}`] as const;
      }),
  );
}
