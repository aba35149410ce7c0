export * from './amendement.ts';
export * from './stemming.ts';
export * from './zin.ts';
