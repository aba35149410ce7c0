export type { Blad, OpenSessie, Sessie, Stand, TekstEdit } from './api.ts';
export type { Agendaplaats, Agendawijziging, Keuzes, Veldinvoer } from './bewerk/index.ts';
export { openSessie } from './open.ts';

/** What changes texts and says what a form shows of them. It loads a parser: ask for it where something is edited. */
export async function loadBewerk(): Promise<typeof import('./bewerk/index.ts')> {
  return import('./bewerk/index.ts');
}
