export { type Keuzes, keuzesVoor } from '../keuzes.ts';
export { type Agendaplaats, type Agendawijziging, type Nieuwpunt, wijzigAgenda } from './agenda.ts';
export { pasToe } from './pas-toe.ts';
export { type Sectieinvoer, sectieinvoer, vervangSectie, voegSectieToe } from './secties.ts';
export { type Veldinvoer, veldinvoer } from './velden.ts';
export { verschil } from './verschil.ts';
export { toonWaarde } from './waarden.ts';
export { type Bewerking, zetVeld } from './zet-veld.ts';
