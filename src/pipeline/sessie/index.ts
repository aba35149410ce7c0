export type { Blad, OpenSessie, Sessie, Stand } from './api.ts';
export { openSessie } from './open.ts';
