export * from './beeldmaat.ts';
export * from './document.ts';
export * from './font-widths.ts';
export * from './huiskop.ts';
export * from './huisstijl.ts';
export * from './images.ts';
export * from './sfnt.ts';
export * from './vocabulary.ts';
