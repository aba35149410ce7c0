export * from './api.ts';
export { build } from './build.ts';
export { check } from './check.ts';
export { verify } from './verify.ts';
export { watch } from './watch.ts';
