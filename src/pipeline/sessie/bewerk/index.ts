export { type Keuzes, keuzesVoor } from '../keuzes.ts';
export { pasToe } from './pas-toe.ts';
export { type Veldinvoer, veldinvoer } from './velden.ts';
export { toonWaarde } from './waarden.ts';
export { type Bewerking, zetVeld } from './zet-veld.ts';
