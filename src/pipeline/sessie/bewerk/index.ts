export { type Keuzes, keuzesVoor } from '../keuzes.ts';
export { type Veldinvoer, veldinvoer } from './velden.ts';
export { toonWaarde } from './waarden.ts';
