export * from './gemeente.ts';
export * from './persoon.ts';
export * from './register.ts';
export * from './soort.ts';
export * from './stuk.ts';
export * from './tekst.ts';
export * from './uitvoer.ts';
export * from './waarde.ts';
