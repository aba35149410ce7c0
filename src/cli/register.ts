import type { Host } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { BuildOptions } from '../pipeline/index.ts';
import { packageRoot } from './paths.ts';

/**
 * What stands in a content folder, linked and not judged; undefined where gemeente.yaml or its house cannot be read. Stukken that a build or
 * check of the out folder parsed are not parsed again; nothing is written there.
 */
export async function readRegister(
  host: Host,
  { content, templates, out }: Pick<BuildOptions, 'content' | 'templates'> & Partial<Pick<BuildOptions, 'out'>>,
): Promise<Register | undefined> {
  const { kiesHuis, readContent } = await import('../read/index.ts');
  const { link } = await import('../link/index.ts');
  const { openKnown } = await import('../pipeline/index.ts');
  const keuze = { content, packageRoot: packageRoot(host), ...(templates ? { templates } : {}) };
  const known = await openKnown(host, out);
  const { value } = await readContent(host, content, {
    huis: (genoemd) => kiesHuis(host, keuze, genoemd),
    ...(known ? { parseCache: known.parseCache } : {}),
  });
  return value && link(value, value.bundel.stijl.tekens, value.bundel.stijl.codetekens).value;
}
