import { posix } from 'node:path';
import type { Host } from '../core/index.ts';

/** The text of one template or partial, as it was read. */
export interface TemplateFile {
  /** Without `.hbs`. */
  readonly naam: string;
  /** The folder of the house that it is of. */
  readonly dir: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Every `.hbs` of a folder of a house and the ones that it extends, its own first; of two with one name that of the nearer. Undefined where
 * none of them has such a folder.
 */
export async function readTemplateFiles(
  { files }: Host,
  chain: readonly string[],
  folder: string,
): Promise<readonly TemplateFile[] | undefined> {
  const nearest = new Map<string, Omit<TemplateFile, 'text'>>();
  let there = false;
  for (const dir of chain) {
    const entries = await files.list(posix.join(dir, folder)).catch(() => undefined);
    there ||= entries !== undefined;
    for (const { name, kind } of entries ?? []) {
      const naam = name.slice(0, -'.hbs'.length);
      if (kind !== 'file' || !name.endsWith('.hbs') || nearest.has(naam)) continue;
      nearest.set(naam, { naam, dir, path: posix.join(dir, folder, name) });
    }
  }
  if (!there) return undefined;
  const reading = [...nearest.values()].map(async (one) => {
    const text = new TextDecoder().decode(await files.read(one.path));
    return { ...one, text };
  });
  return Promise.all(reading);
}
