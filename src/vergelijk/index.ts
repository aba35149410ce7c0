export { wijzigingentekst } from './brieftekst.ts';
export { wijzigingenMarkdown } from './markdown.ts';
export { type Wijzigingen, wijzigingen } from './wijzigingen.ts';
