import type { Asset, Host } from '../../core/index.ts';
import { readAsset } from '../asset.ts';

const BEELD = /\.(?:png|jpe?g|gif|svg)$/iu;

/**
 * The pictures beside the templates of a chain of houses, by name; of two with one name the nearer. What is no picture, whatever
 * its name says, has the mime type of any file.
 *
 * @param mappen absolute, the own house first
 */
export async function leesBeelden(host: Host, mappen: readonly string[]): Promise<Readonly<Record<string, Asset>>> {
  const beelden: Record<string, Asset> = {};
  for (const map of [...mappen].reverse()) {
    for (const { name, kind } of await host.files.list(map).catch(() => [])) {
      const beeld = kind === 'file' && BEELD.test(name) ? await readAsset(host, map, name) : undefined;
      if (beeld) beelden[name] = { ...beeld, path: `${map}/${name}` };
    }
  }
  return beelden;
}
