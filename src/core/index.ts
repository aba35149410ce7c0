export * from './datum.ts';
export * from './diagnostic.ts';
export * from './digest.ts';
export * from './geld.ts';
export * from './host.ts';
export * from './interne-fout.ts';
export * from './source.ts';
export * from './waarde.ts';
