import type { Host } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { BuildOptions } from '../pipeline/index.ts';
import { packageRoot } from './paths.ts';

/** What stands in a content folder, linked and not judged; undefined where gemeente.yaml or its house cannot be read. */
export async function readRegister(
  host: Host,
  { content, templates }: Pick<BuildOptions, 'content' | 'templates'>,
): Promise<Register | undefined> {
  const { kiesHuis, readContent } = await import('../read/index.ts');
  const { link } = await import('../link/index.ts');
  const keuze = { content, packageRoot: packageRoot(host), ...(templates ? { templates } : {}) };
  const { value } = await readContent(host, content, { huis: (genoemd) => kiesHuis(host, keuze, genoemd) });
  return value && link(value, value.bundel.stijl.tekens, value.bundel.stijl.codetekens).value;
}
