export { stukregels, verschilzin, wijzigingentekst } from './brieftekst.ts';
export { isLeeg, type Puntwijziging, type Stukwijziging, type Wijzigingen, wijzigingen } from './wijzigingen.ts';
export type { Verschil } from './woorden.ts';
