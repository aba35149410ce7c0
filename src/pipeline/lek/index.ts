export { bronnenVan, geslotenPaden, geslotenStukken, type Inhoud } from './bronnen.ts';
export { getoond, gezegd } from './getoond.ts';
export { type Bron, type Lek, type Lektest, maakLektest } from './lektest.ts';
export { aaneen, genormaliseerd } from './normaal.ts';
export { type Woorden, woordenIn } from './woorden.ts';
