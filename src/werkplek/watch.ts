import type { Host } from '../core/index.ts';
import { packageRoot, type Sessie } from '../pipeline/index.ts';
import { huismap } from '../read/index.ts';
import type { PlaceOptions } from './place.ts';
import type { Texts } from './texts/index.ts';

/** An editor writes a file in several steps: it is looked at when nothing has changed for this long. */
const QUIET_MS = 60;

/** Watches the stukken and the house: what others write is seen. Gives what ends it. */
export async function watchFolders(
  host: Host,
  options: PlaceOptions,
  { sessie, texts, stir }: { sessie: Pick<Sessie, 'veranderd'>; texts: Pick<Texts, 'look'>; stir: () => void },
): Promise<() => Promise<void>> {
  const { content, out } = options;
  const pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    const paths = [...pending];
    pending.clear();
    const looked = paths.map(async (path) => (path !== '*' && (await texts.look(path)) ? [] : [path]));
    const others = (await Promise.all(looked)).flat();
    if (others.length === 0) return;
    sessie.veranderd(others);
    stir();
  };
  const changed = (path: string): void => {
    // What we write ourselves, wherever the out folder stands, and files that an editor has for a moment.
    if (path === out || path.startsWith(`${out}/`) || /(?:^|\/)[.~][^/]*$/u.test(path)) return;
    const below = path.startsWith(`${content}/`) ? path.slice(content.length + 1) : '*';
    pending.add(/\.[A-Za-z0-9]+$/u.test(below) ? below : '*');
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET_MS);
  };
  const folders = [content, await huismap(host, { ...options, packageRoot: packageRoot() })];
  const ends = await Promise.all(folders.map((folder) => host.files.watch(folder, changed)));
  return async () => {
    clearTimeout(timer);
    await Promise.all(ends.map((end) => end()));
  };
}
