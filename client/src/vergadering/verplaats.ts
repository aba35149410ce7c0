import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';

type Rubrieken = VergaderingLang['rubrieken'];

/** A place in an agenda: which rubriek, and how many lines of it that stand in the oproeping come before. Both count from 0. */
export interface Plek {
  readonly rubriek: number;
  readonly plaats: number;
}

/** Whether a line stands in the oproeping: one that was taken off after it was sent is shown, and stays where it is. */
export function staatErin({ vervallen }: AgendaRegel): boolean {
  return !vervallen;
}

/** How many lines of a rubriek stand in the oproeping. */
export function lengte(rubrieken: Rubrieken, rubriek: number): number {
  return rubrieken[rubriek]?.regels.filter(staatErin).length ?? 0;
}

/** Where the line stands. */
export function plekVan({ rubrieken }: VergaderingLang, id: string): Plek | undefined {
  for (const [rubriek, { regels }] of rubrieken.entries()) {
    const plaats = regels.filter(staatErin).findIndex((regel) => regel.id === id);
    if (plaats >= 0) return { rubriek, plaats };
  }
  return undefined;
}

/** The line at a place. */
export function regelOp({ rubrieken }: VergaderingLang, { rubriek, plaats }: Plek): AgendaRegel | undefined {
  return rubrieken[rubriek]?.regels.filter(staatErin)[plaats];
}

/** One place up or down, over the border of a rubriek where it stands at one; undefined at the very end. */
export function buurplek({ rubrieken }: VergaderingLang, van: Plek, richting: -1 | 1): Plek | undefined {
  const { rubriek, plaats } = van;
  const naar = plaats + richting;
  if (naar >= 0 && naar < lengte(rubrieken, rubriek)) return { rubriek, plaats: naar };
  const andere = rubriek + richting;
  return rubrieken[andere] && { rubriek: andere, plaats: richting > 0 ? 0 : lengte(rubrieken, andere) };
}

/** The agenda with a line at another place, as it will be: shown while the server makes it so. */
export function verplaatst(vergadering: VergaderingLang, id: string, naar: Plek): VergaderingLang {
  const van = plekVan(vergadering, id);
  const regel = van && regelOp(vergadering, van);
  if (!regel) return vergadering;
  const rubrieken = vergadering.rubrieken.map((rubriek, nummer) => {
    const regels = rubriek.regels.filter((een) => een !== regel);
    if (nummer !== naar.rubriek) return { ...rubriek, regels };
    return { ...rubriek, regels: regels.toSpliced(getoondePlaats(vergadering, id, naar), 0, regel) };
  });
  return { ...vergadering, rubrieken };
}

/** How many lines stand before a place as they are shown, also those that were taken off; the line that goes there is not counted. */
export function getoondePlaats({ rubrieken }: VergaderingLang, id: string, { rubriek, plaats }: Plek): number {
  const regels = (rubrieken[rubriek]?.regels ?? []).filter((regel) => !staatErin(regel) || regel.id !== id);
  const volgende = regels.filter(staatErin)[plaats];
  return volgende ? regels.indexOf(volgende) : regels.length;
}

/** What a rubriek is called; an agenda without rubrieken is one without a name. */
export function naamVan({ naam }: Rubrieken[number]): string {
  return naam || 'Agenda';
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
