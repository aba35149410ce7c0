export * from './api.ts';
export { build, check } from './build.ts';
export { verify } from './verify.ts';
export { watch } from './watch.ts';
