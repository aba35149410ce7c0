import type { View } from '../../document/index.ts';
import { huizenmap, STANDAARD_HUIS } from '../../read/index.ts';
import { loadRender, loadTemplates, type Templates } from '../../render/index.ts';
import { pageCount } from '../../write/index.ts';
import { contextOf } from '../make.ts';
import { packageRoot } from '../version.ts';
import type { Work } from '../work.ts';

/** A page or more that griffie makes for a bundle. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints what a View shows, once for equal ones; undefined where a template is at fault, which is said. */
export type FrontPrinter = (view: View) => Promise<Printed | undefined>;

/** Gives what prints the pages of bundles with the templates of the house; a house without them has those of griffie. Undefined without a browser. */
export async function frontPrinter(work: Work): Promise<FrontPrinter | undefined> {
  const { session, options, bundel, writers, ledger } = work;
  const writer = writers.get('pdf');
  if (!writer) return undefined;
  const render = await loadRender();
  const context = contextOf(work);
  const known = new Map<string, Promise<Printed | undefined>>();
  let spare: Promise<Templates | undefined> | undefined;
  const templatesFor = async (naam: string): Promise<Templates> => {
    if (work.templates.has(naam) || work.templates.isRefused(naam)) return work.templates;
    const folder = `${huizenmap(packageRoot())}/${STANDAARD_HUIS}`;
    spare ??= loadTemplates(session.host, folder, options.content).then(({ value }) => value);
    return (await spare) ?? work.templates;
  };
  const print = async (view: View): Promise<Printed | undefined> => {
    const { value: document, diagnostics } = render(view, await templatesFor(view.template), bundel);
    ledger.said.push(...diagnostics);
    if (!document) return undefined;
    const written = await writer.write(document, context);
    ledger.said.push(...written.diagnostics);
    return written.value && { bytes: written.value, pages: pageCount(written.value) };
  };
  return (view) => {
    const key = JSON.stringify(view);
    const found = known.get(key) ?? print(view);
    known.set(key, found);
    return found;
  };
}
