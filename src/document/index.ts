export * from './beeldmaat.ts';
export * from './document.ts';
export * from './huiskop.ts';
export * from './huisstijl.ts';
export * from './images.ts';
export * from './sfnt.ts';
export * from './svg.ts';
export * from './vocabulary.ts';
