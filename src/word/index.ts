export type * from './api.ts';
export { leesBody } from './body/index.ts';
export { schrijfMarkdown } from './markdown/index.ts';
