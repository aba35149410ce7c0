export { rubriekenVan } from './basis.ts';
export { genoemdHuis, huismap, kiesHuis } from './kies.ts';
export { HUISREGEL, huisnamen, huizenmap, STANDAARD_HUIS } from './laag.ts';
export { type HuisBundel, readHuis } from './lees.ts';
export { nummeringVan, zaaknummervorm } from './vorm.ts';
