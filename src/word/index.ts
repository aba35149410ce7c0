export type * from './api.ts';
export { leesBody } from './body/index.ts';
export { type Bestandssoort, kindOf as bestandssoort } from './kind.ts';
export { schrijfMarkdown } from './markdown/index.ts';
export { openWord } from './open.ts';
export * from './uittreksel/index.ts';
