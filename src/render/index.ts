export { plainBlocks } from './plain-text.ts';
export { loadTemplates, type TemplateMemory, type Templates } from './templates.ts';

/** The function that renders. Its libraries take a tenth of a second to load: ask for it when there is something to render. */
export async function loadRender(): Promise<typeof import('./render.ts').render> {
  return (await import('./render.ts')).render;
}
