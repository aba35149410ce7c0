export { render } from './render.ts';
export { Sjabloonfout } from './sjabloonfout.ts';
export { loadTemplates, type Templates } from './templates.ts';
