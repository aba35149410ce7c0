export * from './api.ts';
export { build } from './build.ts';
export { type BundelWish, bundel } from './bundel/index.ts';
export { check } from './check.ts';
export { inTemporaryFolder } from './temporary.ts';
export { tryHouseAlone, type Wording, wordsOf } from './toets.ts';
export { verify } from './verify.ts';
export { watch } from './watch.ts';
