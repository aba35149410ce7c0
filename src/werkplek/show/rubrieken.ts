import {
  type Agendaregel,
  type Agendarubriek,
  isAgenda,
  type Register,
  type Rubriek,
  type Vergadering,
} from '../../model/index.ts';

/** A rubriek as a window shows it, also one in which nothing stands yet. */
export interface Shown {
  readonly rubriek: Rubriek;
  readonly regels: readonly Agendaregel[];
  /** Its place in the agenda as it is written; undefined where it is not there, or where the agenda has no rubrieken. */
  readonly geschreven?: number;
  /** Of an agenda without rubrieken. */
  readonly vlak: boolean;
}

/** The rubrieken of an agenda in their order, with those of the gemeente that it does not have yet each at its place. */
export function shownRubrieken({ gemeente }: Register, { agenda, oproeping }: Vergadering): readonly Shown[] {
  const { agenda: waarde } = oproeping.waarden;
  const invoer = isAgenda(waarde) ? waarde : [];
  const vlak = agenda.filter(({ letter }) => letter === '');
  const isVlak = vlak.length > 0 || (invoer.length === 0 && gemeente.rubrieken.every(({ letter }) => letter === ''));
  const gebruikt = new Set<number>();
  const shown: Shown[] = agenda
    .filter(({ letter }) => letter !== '')
    .map((rubriek) => {
      const geschreven = invoer.findIndex((een, i) => een.rubriek === rubriek.letter && !gebruikt.has(i));
      gebruikt.add(geschreven);
      return { rubriek, regels: rubriek.regels, vlak: false, ...(geschreven < 0 ? {} : { geschreven }) };
    });
  if (isVlak) return [together(vlak), ...shown];
  gemeente.rubrieken.forEach((rubriek, i) => {
    if (rubriek.letter === '' || shown.some((een) => een.rubriek.letter === rubriek.letter)) return;
    const eerder = new Set(gemeente.rubrieken.slice(0, i).map(({ letter }) => letter));
    const na = shown.findLastIndex((een) => eerder.has(een.rubriek.letter));
    shown.splice(na + 1, 0, { rubriek, regels: [], vlak: false });
  });
  return shown;
}

/** The items of an agenda without rubrieken, of which each is read as one. */
function together(rubrieken: readonly Agendarubriek[]): Shown {
  return { rubriek: { letter: '', titel: '' }, regels: rubrieken.flatMap(({ regels }) => regels), vlak: true };
}
