import type { Diagnostic, Host } from '../core/index.ts';
import { maakView } from '../kinds/index.ts';
import type { Register, Stuk } from '../model/index.ts';
import { loadRender, loadTemplates } from '../render/index.ts';

/** The faults of the templates: those that show in their text, and those that show when the first stuk of each soort is filled in. */
export async function tryTemplates(host: Host, templates: string, register: Register): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await loadTemplates(host, templates);
  if (!value) return diagnostics;
  const firsts = new Map<string, Stuk>();
  for (const stuk of register.stukken) if (!firsts.has(stuk.soort)) firsts.set(stuk.soort, stuk);
  const render = await loadRender();
  const said = [...firsts.values()].flatMap((stuk) => {
    const view = maakView(stuk, register);
    return view ? render(view, value).diagnostics : [];
  });
  return [...diagnostics, ...said];
}
