export * from './api.ts';
export { build } from './build.ts';
export { check } from './check.ts';
export { inTemporaryFolder } from './temporary.ts';
export { tryHouseAlone, type Wording, wordsOf } from './toets.ts';
export { verhuis } from './verhuis.ts';
export { verify } from './verify.ts';
export { watch } from './watch.ts';
