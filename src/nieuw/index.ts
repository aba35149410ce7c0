export { nieuweBesluitenlijst } from './besluitenlijst.ts';
export { BestaatAl, maakBestanden, type NieuwBestand } from './bestanden.ts';
export { isGemeentenaam, startmap } from './gemeente.ts';
export { nieuwStuk, onbekend, type Wens } from './stuk.ts';
export { nieuweOproeping } from './vergadering.ts';
