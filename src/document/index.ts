export * from './document.ts';
export * from './huisstijl.ts';
export * from './sfnt.ts';
export * from './vocabulary.ts';
